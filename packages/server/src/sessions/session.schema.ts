import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { parseId, type GroupId, type SessionId } from '@piiri/domain/shared/id'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { Session, SessionStatus } from '@piiri/domain/sessions/session.policy'
import { FeatureType, GroupKindType, GroupType, groupById, LanguageSupportType } from '../groups/group.schema.ts'
import { whenGroupBecomesConfidential, whenGroupIsOpened } from '../groups/becoming-confidential.ts'
import { datesAreRewordedBy } from '../groups/reword-dates.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { inLanguageOf, mustSee, see, wordsFor, type Context } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, page, pageArgs } from '../schema/paging.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { searchText } from '../schema/search-text.ts'
import { loadSeason, SeasonType } from '../seasons/season.schema.ts'
import { changedVenuesAreFollowedBy } from '../venues/changed-venues.ts'
import { tellChangedVenue } from './tell-changed-venue.ts'
import { hideSessionsOfGroup, showSessionsOfGroup } from './tell-lists.ts'
import { meetingGroupsAreFoundBy } from '../venues/meeting-groups.ts'
import { AccessFeatureType, loadVenue, VenueType } from '../venues/venue.schema.ts'
import { findMeetings, findSessions } from './find-sessions.ts'
import { listSessions } from './list-sessions.ts'
import { rewordSessions } from './reword-sessions.ts'
import type { SessionFilter } from './listed-sessions.repository.ts'

meetingGroupsAreFoundBy(findMeetings)
changedVenuesAreFollowedBy(tellChangedVenue)
datesAreRewordedBy(rewordSessions)
whenGroupBecomesConfidential(hideSessionsOfGroup)
whenGroupIsOpened(showSessionsOfGroup)

const sessionById = batch(async (ids: readonly SessionId[], context) =>
  inOrderOf(ids, await findSessions(context, ids)),
)
export const loadSession = async (context: Context, id: SessionId) => see(context, await sessionById(context, id))

const SessionStatusType = enumOf<SessionStatus>('SessionStatus', 'Whether a Session is held.', {
  SCHEDULED: 'It is held.',
  CANCELLED: 'It is not held; the reason may be told.',
})

export const GuestSpeakerType = builder.objectRef<GuestSpeaker>('GuestSpeaker').implement({
  description: 'Somebody who comes to speak.',
  fields: (t) => ({
    title: t.string({
      description: 'A name or a role, as the guest wishes to be shown.',
      resolve: ({ title }, _, context) => wordsFor(context, title),
    }),
    topic: t.string({
      nullable: true,
      description: 'What the guest speaks about.',
      resolve: ({ topic }, _, context) => inLanguageOf(context, topic)?.text ?? null,
    }),
    organisation: t.string({
      nullable: true,
      description: 'Where the guest comes from.',
      resolve: ({ organisation }, _, context) => inLanguageOf(context, organisation)?.text ?? null,
    }),
  }),
})

/** Of the first of its texts that is there; the organisation's where there is none. */
function languageOf(context: Context, { topic, note, cancellationReason, guestSpeakers }: Disclosed<Session>) {
  const texts = [topic, note, cancellationReason, ...guestSpeakers.map(({ title }) => title)]
  for (const text of texts) {
    const found = inLanguageOf(context, text)
    if (found !== null) return found.language
  }
  return context.defaultLanguage
}

export const SessionType = nodeType('Session', 'ses', sessionById).implement({
  description: 'One meeting of a Group: one occurrence of a Series.',
  interfaces: [Node],
  fields: (t) => ({
    group: t.field({
      description: 'The Group that meets.',
      type: GroupType,
      resolve: async ({ groupId }, _, context) => mustSee(context, await groupById(context, groupId)),
    }),
    season: t.field({
      description: 'The Season that it belongs to, if any.',
      type: SeasonType,
      nullable: true,
      resolve: ({ seasonId }, _, context) => (seasonId === null ? null : loadSeason(context, seasonId)),
    }),
    originalStart: t.expose('originalStart', {
      type: 'LocalDateTime',
      description: 'Its present place in its Series (RECURRENCE-ID).',
    }),
    start: t.expose('start', { type: 'Instant', description: 'When it begins.' }),
    end: t.expose('end', { type: 'Instant', description: 'When it ends.' }),
    localStart: t.expose('localStart', { type: 'LocalDateTime', description: "When it begins on its zone's clock." }),
    localEnd: t.expose('localEnd', { type: 'LocalDateTime', description: "When it ends on its zone's clock." }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone of its local times.' }),
    status: t.expose('status', { type: SessionStatusType, description: 'Whether it is held.' }),
    isMoved: t.exposeBoolean('isMoved', { description: 'Whether it was moved from where its Series has it.' }),
    cancellationReason: t.string({
      nullable: true,
      description: 'Why it is not held.',
      resolve: ({ cancellationReason }, _, context) => inLanguageOf(context, cancellationReason)?.text ?? null,
    }),
    topic: t.string({
      nullable: true,
      description: 'What it is about.',
      resolve: ({ topic }, _, context) => inLanguageOf(context, topic)?.text ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'What to know before coming.',
      resolve: ({ note }, _, context) => inLanguageOf(context, note)?.text ?? null,
    }),
    venue: t.field({
      description: 'Where it is held. Null where there is no place, or the viewer may not know it.',
      type: VenueType,
      nullable: true,
      resolve: ({ venueId }, _, context) => (venueId === null ? null : loadVenue(context, venueId)),
    }),
    features: t.field({
      type: [FeatureType],
      description: 'What it offers.',
      resolve: ({ features }) => features,
    }),
    languages: t.field({
      type: [LanguageSupportType],
      description: 'Languages that are spoken or interpreted.',
      resolve: ({ languages }) => languages,
    }),
    guestSpeakers: t.field({
      type: [GuestSpeakerType],
      description: 'Who comes to speak.',
      resolve: ({ guestSpeakers }) => guestSpeakers,
    }),
    contentLanguage: t.field({
      type: 'LanguageTag',
      description:
        "The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none.",
      resolve: (session, _, context) => languageOf(context, session),
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'Rises with every change. For those who may change it.',
    }),
  }),
})
export const SessionConnection = connectionType(SessionType)

const SessionFilterInput = builder.inputType('SessionFilter', {
  description: 'Which Sessions. Each field narrows the list; an id that leads nowhere matches nothing.',
  fields: (t) => ({
    groups: t.idList({ description: 'Of any of these Groups.' }),
    kinds: t.field({ type: [GroupKindType], description: 'Of Groups of any of these kinds.' }),
    languages: t.field({ type: ['LanguageTag'], description: 'SPOKEN or INTERPRETED in any of these.' }),
    features: t.field({ type: [FeatureType], description: 'With all of these.' }),
    access: t.field({ type: [AccessFeatureType], description: 'At a Venue that has all of these.' }),
    statuses: t.field({ type: [SessionStatusType], description: 'Of any of these statuses.' }),
    text: t.string({
      description: "Words, or beginnings of words, in the topic, the guests, the Group's title and summary.",
    }),
  }),
})
const asFilter = (filter: typeof SessionFilterInput.$inferInput | null | undefined): SessionFilter => ({
  series: null,
  groups: filter?.groups?.map((id): GroupId => parseId('grp', id)) ?? null,
  kinds: filter?.kinds ?? null,
  languages: filter?.languages ?? null,
  features: filter?.features ?? null,
  access: filter?.access ?? null,
  statuses: filter?.statuses ?? null,
  text: searchText(filter?.text),
})

builder.queryFields((t) => ({
  session: t.field({
    description: 'The Session with this id, or null. One that was withdrawn is told as CANCELLED.',
    type: SessionType,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => loadSession(context, parseId('ses', id)),
  }),
  sessions: t.field({
    description:
      'Ordered by start; `in` selects by start. Without `in`: those that end after now, up to the horizon. A Period is at most 400 days long and ends at most 5 years ahead.',
    type: SessionConnection,
    args: {
      in: t.arg({ type: PeriodInput, description: 'Those that start in it.' }),
      filter: t.arg({ type: SessionFilterInput, description: 'Which ones.' }),
      ...pageArgs(t.arg),
    },
    resolve: (_, { in: period, filter, ...args }, context) =>
      page(
        context,
        'number',
        listSessions(context, asFilter(filter), period ? checkPeriod(period, context.now) : null),
        args,
      ),
  }),
}))

export const everySession: SessionFilter = asFilter(null)
