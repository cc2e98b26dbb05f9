import type { PlannedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { timesInWords } from '../sessions/day-words.ts'
import { timesOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { mayPlanGroup } from './may-plan-group.ts'

type Entry = {
  readonly asking: Asking
  readonly session: PlannedSession
  readonly collides: boolean
  /** Where one comes back to from its page. */
  readonly back: string
  readonly class?: string
}

/** A Session on the board. What the viewer plans leads to its form, and can be moved; what others plan leads to what all see of it. */
export function BoardEntry({ asking, session, collides, back, class: look = '' }: Entry): JSX.Element {
  const { viewer, surroundings, words } = asking
  const { language, tag, timeZone, say } = surroundings
  const { id, group, topic, contentLanguage, status, series } = session
  const isOwn = mayPlanGroup(viewer, group.id)
  const isOff = status === 'CANCELLED'
  const title = topic ?? group.title
  const href = isOwn
    ? writePageAddress({ language, page: 'PLANNED_SESSION', id, asked: String(new URLSearchParams({ back })) })
    : writePageAddress({ language, page: 'SESSION', id })
  const moves = session.viewerCanEdit && !isOff
  return (
    <li
      class={`board-entry ${look}`}
      data-own={isOwn ? '' : undefined}
      data-off={isOff ? '' : undefined}
      data-collides={collides ? '' : undefined}
      data-moves={
        moves
          ? writePageAddress({ language, page: 'PLANNED_SESSION', id, asked: String(new URLSearchParams({ back })) })
          : undefined
      }
      data-start={moves ? session.localStart : undefined}
      data-shown={moves ? timesOf(session, timeZone).start : undefined}
      data-version={moves ? session.version : undefined}
      data-series-version={moves ? (series?.version ?? '') : undefined}
      data-title={moves ? title : undefined}
    >
      <a href={href} draggable={false}>
        {collides && (
          <span class="board-entry-state">
            <PeopleIcon name="triangle-alert" />
            <span class="board-entry-word">{words.board.board.collides}</span>{' '}
          </span>
        )}
        <time class="board-entry-times" dateTime={session.start}>
          {timesInWords(timesOf(session, timeZone), tag)}
        </time>{' '}
        <span lang={topic === null ? group.contentLanguage : contentLanguage}>{isOff ? <s>{title}</s> : title}</span>
        {topic !== null && (
          <span class="board-entry-group" lang={group.contentLanguage}>
            {' '}
            {group.title}
          </span>
        )}
        {isOff && <span class="board-entry-state"> {say.session.cancelled}</span>}
      </a>
      {moves && (
        <button
          type="button"
          class="board-move"
          data-move
          data-only-with-script
          hidden
          aria-label={words.board.board.moveOf(title)}
        >
          <Icon name="arrow-up-down" />
          <span>{words.board.board.move}</span>
        </button>
      )}
    </li>
  )
}
