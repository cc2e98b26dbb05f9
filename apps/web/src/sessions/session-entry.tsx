import type { ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { timesInWords } from './day-words.ts'
import { momentOf, timesOf } from './session-times.ts'
import { littleRoomIn } from './state-tags.tsx'

/** A Session where there is little room: in a cell of a week or month. */
export function SessionEntry({ session }: { readonly session: ProgrammeSession }): JSX.Element {
  const { language, say, tag, timeZone, now } = useSurroundings()
  const isCancelled = session.status === 'CANCELLED'
  const isFull = momentOf(session, now) === 'COMING' && littleRoomIn(session) === 'NONE_LEFT'
  const words = session.topic ?? session.group.title
  return (
    <li class="session-entry" data-state={isCancelled ? 'cancelled' : momentOf(session, now).toLowerCase()}>
      <a href={writePageAddress({ language, page: 'SESSION', id: session.id })}>
        <time class="session-entry-times" dateTime={session.start}>
          {timesInWords(timesOf(session, timeZone), tag)}
        </time>{' '}
        <span lang={session.topic === null ? session.group.contentLanguage : session.contentLanguage}>
          {isCancelled ? <s>{words}</s> : words}
        </span>
        {isCancelled && (
          <>
            {' '}
            <span class="session-entry-cancelled">{say.session.cancelled}</span>
          </>
        )}
        {isFull && (
          <>
            {' '}
            <span class="session-entry-full">{say.places.leftInShort.NONE_LEFT}</span>
          </>
        )}
      </a>
    </li>
  )
}
