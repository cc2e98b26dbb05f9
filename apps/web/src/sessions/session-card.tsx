import type { ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { accessIcons, featureIcons } from '../shared/fact-icons.ts'
import { FactList, type Fact } from '../shared/fact-list.tsx'
import { LanguageList } from '../shared/language-list.tsx'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { placeInShort } from '../venues/place-in-short.ts'
import { isOneDay, timesInWords } from './day-words.ts'
import { momentOf, timesOf } from './session-times.ts'
import { StateTags } from './state-tags.tsx'

/** One Session of the programme: when, what, where, for whom it is easy. */
export function SessionCard({ session }: { readonly session: ProgrammeSession }): JSX.Element {
  const surroundings = useSurroundings()
  const { language, say, tag, timeZone, now } = surroundings
  const times = timesOf(session, timeZone)
  const isCancelled = session.status === 'CANCELLED'
  const moment = momentOf(session, now)
  const title = session.group.title
  return (
    <li class="session-card" data-state={isCancelled ? 'cancelled' : moment.toLowerCase()}>
      <p class="session-card-times" data-days={isOneDay(times) ? undefined : 'two'}>
        <time dateTime={session.start}>{timesInWords(times, tag)}</time>
      </p>
      <div class="session-card-body">
        <h3 class="session-card-title" lang={session.group.contentLanguage}>
          <a href={writePageAddress({ language, page: 'SESSION', id: session.id })}>
            {isCancelled ? <s>{title}</s> : title}
          </a>
        </h3>
        {session.topic !== null && (
          <p class="session-card-topic" lang={session.contentLanguage}>
            {session.topic}
          </p>
        )}
        <StateTags session={session} />
        {isCancelled && session.cancellationReason !== null && (
          <p class="session-card-reason" lang={session.contentLanguage}>
            {session.cancellationReason}
          </p>
        )}
        {!isCancelled && (
          <>
            {session.guestSpeakers.length > 0 && (
              <p class="session-card-guest" lang={session.contentLanguage}>
                <span lang={language}>{say.session.guest}:</span>{' '}
                {session.guestSpeakers.map(({ title: who }) => who).join(', ')}
              </p>
            )}
            <FactList facts={factsOf(session, surroundings)} />
            <LanguageList languages={session.languages} />
          </>
        )}
      </div>
    </li>
  )
}

function factsOf({ features, venue }: ProgrammeSession, { say }: Surroundings): readonly Fact[] {
  return [
    ...(venue === null ? [] : [{ icon: 'map-pin', words: placeInShort(venue) } as const]),
    ...features
      .filter((feature) => feature !== 'INTERPRETING' && feature !== 'GUEST_SPEAKER')
      .map((feature) => ({ icon: featureIcons[feature], words: say.features[feature] })),
    ...(venue?.access ?? [])
      .filter((access) => access === 'STEP_FREE')
      .map((access) => ({ icon: accessIcons[access], words: say.access[access] })),
  ]
}
