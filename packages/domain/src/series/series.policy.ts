import type { Feature, LanguageSupport } from '../groups/group.ts'
import { datesOfGroup, groupPolicy, planningOfGroup, type GroupFacts } from '../groups/group.policy.ts'
import { among, allOf, anyOf } from '../shared/condition.ts'
import type { DurationMinutes, Minutes } from '../shared/duration.ts'
import type { GroupId, SeasonId, SeriesId, VenueId } from '../shared/id.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { derivedFields, rule, type Policy, type Rule } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { groupsOf } from '../shared/viewer.ts'
import type { PlacesLeft } from './places-left.ts'
import type { GuestSpeaker } from './guest-speaker.ts'
import type { SeasonFacts } from '../seasons/season.policy.ts'

/** A recurring plan of a Group, or a single date where `recurrence` is null. */
export type Series = {
  readonly type: 'Series'
  readonly id: SeriesId
  readonly groupId: GroupId
  readonly seasonId: SeasonId | null
  readonly start: LocalDateTime
  readonly durationMinutes: DurationMinutes
  readonly timeZone: TimeZone
  readonly recurrence: string | null
  readonly excluded: readonly LocalDateTime[]
  readonly added: readonly LocalDateTime[]
  readonly venueId: VenueId | null
  readonly features: readonly Feature[]
  readonly languages: readonly LanguageSupport[]
  readonly topic: Text | null
  readonly note: Text | null
  readonly guestSpeakers: readonly GuestSpeaker[]
  /** The Series that it was split from. */
  readonly continuesId: SeriesId | null
  readonly capacity: number | null
  /** Of a Session of it that nobody has a place at yet. */
  readonly placesLeft: PlacesLeft | null
  readonly registrationOpensBefore: Minutes | null
  readonly version: number | null
}
/** Of a Series, and of its Sessions. One without a Season counts as PUBLISHED. */
export type SeriesFacts = GroupFacts & SeasonFacts

/** Visible as the Group's dates are; what is of a draft Season exists only for those who plan that Group. */
const datesOfSeries = rule<SeriesFacts>('series.dates', (viewer) =>
  allOf<SeriesFacts>(
    datesOfGroup.allows(viewer),
    anyOf<SeriesFacts>(planningOfGroup.allows(viewer), among('seasonStatus', ['PUBLISHED'])),
  ),
)
/**
 * To whom a date that was given up can still be told, as one that is not held, and a Series that was given up whole: who could know of it before. What its Group
 * gave up while it was CONFIDENTIAL its MEMBERS know, what was given up in a draft those who planned it; who comes to know of the rest only afterwards hears nothing
 * of it. What is not given up is for ANYBODY who may know the Group's dates.
 */
export type KnownTo = 'ANYBODY' | 'MEMBERS' | 'PLANNERS'
export type KnownFacts = SeriesFacts & { readonly knownTo: KnownTo }
/** Dates, but for what was given up before others could know of it. A Series is known to whoever is told of one of its Sessions: its own fact is never narrower. */
export const datesKnown = (name: string): Rule<KnownFacts> =>
  rule<KnownFacts>(name, (viewer) =>
    allOf<KnownFacts>(
      datesOfSeries.allows(viewer),
      anyOf<KnownFacts>(
        planningOfGroup.allows(viewer),
        allOf<KnownFacts>(among('group', groupsOf(viewer)), among('knownTo', ['MEMBERS'])),
        among('knownTo', ['ANYBODY']),
      ),
    ),
  )
/** A rule about a Group, or its dates, as one about what can be given up. */
export const ofKnown = ({ name, allows }: Rule<SeriesFacts>): Rule<KnownFacts> =>
  rule<KnownFacts>(name, (viewer) => allows(viewer))
/** Capacities and versions are for those who plan the Group. */
export const planningOfSeries = rule<SeriesFacts>('series.planning', (viewer) => planningOfGroup.allows(viewer))
const planningOfKnown = ofKnown(planningOfSeries)

export const seriesPolicy: Policy<Series, KnownFacts> = {
  type: 'Series',
  thing: datesKnown('series.dates'),
  fields: {
    id: 'thing',
    groupId: 'thing',
    seasonId: 'thing',
    start: 'thing',
    durationMinutes: 'thing',
    timeZone: 'thing',
    recurrence: 'thing',
    excluded: 'thing',
    added: 'thing',
    venueId: 'thing',
    features: 'thing',
    languages: 'thing',
    topic: 'thing',
    note: 'thing',
    guestSpeakers: 'thing',
    continuesId: 'thing',
    capacity: planningOfKnown,
    placesLeft: 'thing',
    registrationOpensBefore: 'thing',
    version: planningOfKnown,
  },
}
export const seriesOfGroup = derivedFields(groupPolicy, { scheduleInWords: datesOfGroup, series: datesOfGroup })
export const linksOfSeries = derivedFields(seriesPolicy, {
  group: 'thing',
  season: 'thing',
  duration: 'thing',
  recurrenceInWords: 'thing',
  venue: 'thing',
  continues: 'thing',
  continuedBy: 'thing',
  sessions: 'thing',
  topicTranslations: planningOfKnown,
  noteTranslations: planningOfKnown,
})
