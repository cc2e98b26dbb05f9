import type { JSX } from 'preact'
import { readsMessages } from '../contact/reads-messages.ts'
import type { PeopleAddress } from '../pages/page-address.ts'
import type { Asking } from './people-page.ts'
import { hrefOf } from './people-links.ts'

const ofBoard = new Set<PeopleAddress['page']>(['PLANNED_SESSION', 'PLANNED_SERIES', 'NEW_SERIES'])

/** From one page of the desk to another: for those who plan. */
export function DeskLinks({ asking }: { readonly asking: Asking }): JSX.Element {
  const { words, surroundings, address, viewer } = asking
  const { links, deskNavigation } = words.planning
  const board = hrefOf(surroundings, 'BOARD')
  const pages: readonly (readonly [keyof typeof links, PeopleAddress['page'][]])[] = [
    ['SEASONS', ['SEASONS']],
    ['PLANNED_GROUPS', ['PLANNED_GROUPS', 'PLANNED_MATERIALS']],
    ['VENUES', ['VENUES']],
  ]
  const messages = readsMessages(viewer)
    ? ([
        ['MESSAGES', words.sealed.inbox.title],
        ['CONTACT_POINTS', words.sealed.points.title],
      ] as const)
    : []
  const partners = viewer.kind === 'STAFF' ? ([['PARTNERS', words.partners.title]] as const) : []
  const further = [
    ['COUNTS', words.counts.title],
    ['STATISTICS', words.statistics.title],
    ...messages,
    ['VISITS', words.visits.title],
    ...partners,
  ] as const
  return (
    <nav class="desk-links" aria-label={deskNavigation}>
      <ul>
        <li>
          <a
            href={board}
            aria-current={address.page === 'BOARD' ? 'page' : ofBoard.has(address.page) ? 'true' : undefined}
          >
            {words.board.board.link}
          </a>
        </li>
        {pages.map(([page, holds]) => (
          <li key={page}>
            <a href={hrefOf(surroundings, page)} aria-current={holds.includes(address.page) ? 'true' : undefined}>
              {links[page]}
            </a>
          </li>
        ))}
        {further.map(([page, title]) => (
          <li key={page}>
            <a href={hrefOf(surroundings, page)} aria-current={address.page === page ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
