import { parseId, type VenueId } from '@piiri/domain/shared/id'
import { FeatureType } from '../groups/group.schema.ts'
import { LanguageSupportInput } from '../groups/group.inputs.ts'
import { builder } from '../schema/builder.ts'
import { enumOf } from '../schema/enums.ts'
import { TranslationInput } from '../schema/translation.ts'
import type { WrittenChange, WrittenContent } from './check-session-change.ts'
import type { WrittenSeries } from './check-series.ts'
import type { EditScope } from './edit-sessions.ts'

export const EditScopeType = enumOf<EditScope>('EditScope', 'Which Sessions of a Series an edit is about.', {
  THIS: 'The one Session.',
  THIS_AND_FOLLOWING: 'It and all that come after it: the Series is split there.',
  ALL: 'All that have not started.',
})

const texts = {
  topic: 'What it is about: one line of at most 200 characters in each language.',
  note: 'What to know before coming: at most 2,000 characters in each language.',
}
const GuestSpeakerInput = builder.inputType('GuestSpeakerInput', {
  description: 'Somebody who comes to speak, in the first language of the request.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'A name or a role, as the guest wishes to be shown.' }),
    topic: t.string({ description: 'What the guest speaks about.' }),
    organisation: t.string({ description: 'Where the guest comes from.' }),
  }),
})

const SessionChangeInput = builder.inputType('SessionChange', {
  description: 'What an edit changes. Absent fields stay; null clears where the field may be empty.',
  fields: (t) => ({
    start: t.field({ type: 'LocalDateTime', description: 'Where the Session goes, on the clock of its zone.' }),
    duration: t.field({ type: 'Duration', description: 'How long it is.' }),
    recurrence: t.field({
      type: 'RecurrenceRule',
      description: 'Another rule for the Series, from the new start on. Null leaves a single date. Not for THIS.',
    }),
    venue: t.id({ description: 'A Venue that the viewer may know.' }),
    topic: t.field({ type: [TranslationInput], description: texts.topic }),
    note: t.field({ type: [TranslationInput], description: texts.note }),
    features: t.field({ type: [FeatureType], description: 'What it offers.' }),
    languages: t.field({ type: [LanguageSupportInput], description: 'Languages that are spoken or interpreted.' }),
    capacity: t.int({ description: 'How many places it has, 1 to 10,000; null where none is needed.' }),
    guestSpeakers: t.field({ type: [GuestSpeakerInput], description: 'Who comes to speak: at most ten.' }),
  }),
})

const target = {
  session: 'The Session that is meant, or from which on.',
  version:
    'Of the Session for THIS, of its Series otherwise, where it is needed. Refused with Conflict where it has moved on.',
}
export const EditSessionsInput = builder.inputType('EditSessionsInput', {
  description: 'Which Sessions to change, and how.',
  fields: (t) => ({
    session: t.id({ required: true, description: target.session }),
    scope: t.field({ type: EditScopeType, required: true, description: 'How far the change goes.' }),
    change: t.field({ type: SessionChangeInput, required: true, description: 'What changes.' }),
    expectedVersion: t.int({ description: target.version }),
  }),
})
export const CancelSessionsInput = builder.inputType('CancelSessionsInput', {
  description: 'Which Sessions to call off, and why.',
  fields: (t) => ({
    session: t.id({ required: true, description: target.session }),
    scope: t.field({
      type: EditScopeType,
      required: true,
      description: 'How far it goes. Of a Series the rule ends too.',
    }),
    reason: t.field({
      type: [TranslationInput],
      required: true,
      description: 'For all who may know of them: one line of at most 300 characters in each language.',
    }),
    expectedVersion: t.int({ description: target.version }),
  }),
})

export const SeriesInput = builder.inputType('SeriesInput', {
  description: 'A Series to make: a recurring plan, or a single date where it has no rule.',
  fields: (t) => ({
    group: t.id({ required: true, description: 'Whose plan it is.' }),
    season: t.id({ description: 'The Season that it keeps within. One without is visible at once, to the horizon.' }),
    start: t.field({ type: 'LocalDateTime', required: true, description: 'Its first start, one that its rule has.' }),
    duration: t.field({ type: 'Duration', required: true, description: 'How long each Session is.' }),
    timeZone: t.field({ type: 'TimeZone', description: "The zone of its clock; the Group's unless told." }),
    recurrence: t.field({ type: 'RecurrenceRule', description: 'When it recurs; none for a single date.' }),
    excluded: t.field({ type: ['LocalDateTime'], description: 'Starts of the rule to leave out.' }),
    added: t.field({ type: ['LocalDateTime'], description: 'Starts besides those of the rule.' }),
    venue: t.id({ description: 'A Venue that the viewer may know.' }),
    features: t.field({ type: [FeatureType], description: 'What it offers; what the Group does, unless told.' }),
    languages: t.field({
      type: [LanguageSupportInput],
      description: "Languages that are spoken or interpreted; the Group's, unless told.",
    }),
    capacity: t.int({ description: 'How many places each Session has, 1 to 10,000; none where none is needed.' }),
    topic: t.field({ type: [TranslationInput], description: texts.topic }),
    registrationOpensBefore: t.field({
      type: 'Duration',
      description:
        'How long before a Session its registration opens; at once where absent. At most 366 days: P14D, PT48H.',
    }),
  }),
})

type ContentInput = Partial<
  Pick<
    typeof SessionChangeInput.$inferInput,
    'venue' | 'topic' | 'note' | 'features' | 'languages' | 'capacity' | 'guestSpeakers'
  >
>
/** Absent is not null. */
function asContent({ venue, guestSpeakers, ...rest }: ContentInput): WrittenContent {
  return {
    ...present(rest),
    ...(venue !== undefined && { venue: asVenue(venue) }),
    ...(guestSpeakers !== undefined && {
      guestSpeakers: (guestSpeakers ?? []).map(({ title, topic = null, organisation = null }) => ({
        title,
        topic,
        organisation,
      })),
    }),
  }
}
const asVenue = (id: string | null): VenueId | null => (id === null ? null : parseId('ven', id))

export const asChange = ({
  start,
  duration,
  recurrence,
  ...content
}: typeof SessionChangeInput.$inferInput): WrittenChange => ({
  ...asContent(content),
  ...(start != null && { start }),
  ...(duration != null && { duration }),
  ...(recurrence !== undefined && { recurrence }),
})

export const asSeries = ({
  group,
  season,
  start,
  duration,
  timeZone,
  recurrence,
  excluded,
  added,
  registrationOpensBefore,
  ...content
}: typeof SeriesInput.$inferInput): WrittenSeries => ({
  ...asContent(content),
  group: parseId('grp', group),
  season: season == null ? null : parseId('sea', season),
  start,
  duration,
  timeZone: timeZone ?? null,
  recurrence: recurrence ?? null,
  excluded: excluded ?? [],
  added: added ?? [],
  registrationOpensBefore: registrationOpensBefore ?? null,
})

/** Without what is absent. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as { [K in keyof T]: Exclude<T[K], undefined> } // What is absent was left out.
}
