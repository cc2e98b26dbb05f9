import type { Feature } from '@piiri/domain/groups/group'
import type { GroupCard, GroupSession, LanguageSupport, VenueCard } from '@piiri/sdk/lean'
import type { Messages } from '../messages/messages.ts'
import { accessIcons, featureIcons, joiningIcons } from '../shared/fact-icons.ts'
import type { Fact } from '../shared/fact-list.tsx'
import { placeInShort } from '../venues/place-in-short.ts'

type Met = Pick<GroupSession, 'topic' | 'venue' | 'languages' | 'features' | 'guestSpeakers'>

/** What holds where a Group usually meets: a poster says it once, and with a Session only what is otherwise. */
export type UsualFacts = {
  readonly place: VenueCard | null
  readonly languages: readonly LanguageSupport[]
  /** Only those that each of its Sessions at that place has: what is told of all has to be true of all. */
  readonly features: readonly Feature[]
}

export function usualFacts(sessions: readonly Met[]): UsualFacts {
  const place = commonest(
    sessions.flatMap(({ venue }) => (venue === null ? [] : [venue])),
    ({ id }) => id,
  )
  const there = sessions.filter(({ venue }) => venue?.id === place?.id)
  const languages = commonest(
    sessions.map((session) => session.languages),
    languagesKey,
  )
  const features = (there[0]?.features ?? []).filter(
    (feature) => isTold(feature) && there.every((session) => session.features.includes(feature)),
  )
  return { place, languages: languages ?? [], features }
}

/** What a poster says once of a Group: how one comes in, where it usually meets, and what there is. */
export const groupFacts = (
  { joining }: Pick<GroupCard, 'joining'>,
  { place, features }: UsualFacts,
  say: Messages,
): readonly Fact[] => [
  { icon: joiningIcons[joining], words: say.joinings[joining].short },
  ...placeFacts(place, say),
  ...featureFacts(features, say),
]

/** What a Session has besides; of one elsewhere, all that there is there. */
export function ownFacts({ venue, features }: Met, usual: UsualFacts, say: Messages): readonly Fact[] {
  const isElsewhere = venue?.id !== usual.place?.id
  const told = features.filter((feature) => isTold(feature) && (isElsewhere || !usual.features.includes(feature)))
  return [...(isElsewhere ? placeFacts(venue, say) : []), ...featureFacts(told, say)]
}

/** `Your rights as a tenant · Guest: a lawyer`; null where there is neither. */
export function topicInWords({ topic, guestSpeakers }: Met, { session }: Messages): string | null {
  const guests = guestSpeakers.map(({ title }) => title).join(', ')
  const parts = [topic, guests === '' ? null : `${session.guest}: ${guests}`].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}

/** The languages of a Session, where they are others than usual. */
export const ownLanguages = ({ languages }: Met, usual: UsualFacts): readonly LanguageSupport[] =>
  languagesKey(languages) === languagesKey(usual.languages) ? [] : languages

/** A place as far as a visitor may know it; where they may not, that one can ask. */
const placeFacts = (venue: VenueCard | null, say: Messages): readonly Fact[] =>
  venue === null
    ? [{ icon: 'map-pin', words: say.session.noPlace }]
    : [
        { icon: 'map-pin', words: placeInShort(venue) },
        ...(venue.access.includes('STEP_FREE')
          ? [{ icon: accessIcons.STEP_FREE, words: say.access.STEP_FREE } as const]
          : []),
      ]

export const featureFacts = (features: readonly Feature[], say: Messages): readonly Fact[] =>
  features.map((feature) => ({ icon: featureIcons[feature], words: say.features[feature] }))

/** Interpreting is told with the languages, and a guest by what they are. */
const isTold = (feature: Feature): boolean => feature !== 'INTERPRETING' && feature !== 'GUEST_SPEAKER'

const languagesKey = (languages: readonly LanguageSupport[]): string =>
  languages
    .map(({ language, kind }) => `${kind} ${language}`)
    .sort()
    .join()

/** The one of which there are most, the earliest of several; null where there is none. */
function commonest<T>(all: readonly T[], keyOf: (one: T) => string): T | null {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return all.find((one) => counts.get(keyOf(one)) === most) ?? null
}
