import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { hrefOf } from './people-links.ts'
import type { Asking } from './people-page.ts'

type Shown = {
  readonly asking: Asking
  /** How many visits of partners wait for an answer. */
  readonly waitingVisits: number
}

/** What staff go to from here. */
export function DeskOfCircle({ asking, waitingVisits }: Shown): JSX.Element {
  const { viewer, words, surroundings } = asking
  const { language, say } = surroundings
  return (
    <section>
      <h2>{words.circle.desk}</h2>
      <ul class="own-groups">
        <li class="panel">
          <h3>
            <a href={hrefOf(surroundings, 'BOARD')}>{words.board.board.link}</a>
          </h3>
          <p class="soft">{words.board.board.linkHelp}</p>
        </li>
        <li class="panel">
          <h3>
            <a href={writePageAddress({ language, page: 'GROUPS' })}>{say.frame.groups}</a>
          </h3>
          <p class="soft">{words.circle.toGroupsHelp}</p>
        </li>
        <li class="panel">
          <h3>
            <a href={hrefOf(surroundings, 'AUDIT')}>{words.circle.toAudit}</a>
          </h3>
          <p class="soft">{words.circle.toAuditHelp}</p>
        </li>
        <li class="panel">
          <h3>
            <a href={hrefOf(surroundings, 'VISITS')}>{words.visits.title}</a>
          </h3>
          <p class="soft">{words.visits.lead}</p>
          {waitingVisits > 0 && (
            <p>
              <strong>{words.visits.waitingCount(waitingVisits)}</strong>
            </p>
          )}
        </li>
        <li class="panel">
          <h3>
            <a href={hrefOf(surroundings, 'PARTNERS')}>{words.circle.toPartners}</a>
          </h3>
          <p class="soft">{words.circle.toPartnersHelp}</p>
        </li>
        {viewer.account?.staffRole === 'ADMINISTRATOR' && (
          <li class="panel">
            <h3>
              <a href={hrefOf(surroundings, 'STAFF')}>{words.circle.toStaff}</a>
            </h3>
            <p class="soft">{words.circle.toStaffHelp}</p>
          </li>
        )}
      </ul>
    </section>
  )
}
