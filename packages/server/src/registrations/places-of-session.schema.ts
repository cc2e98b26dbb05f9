import { mayPlan } from '@piiri/domain/groups/may-plan'
import { isRegistrationOpen } from '@piiri/domain/registrations/is-registration-open'
import type { Place, RegistrationSummary } from '@piiri/domain/registrations/registration.policy'
import type { PlacesLeft } from '@piiri/domain/series/places-left'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Session } from '@piiri/domain/sessions/session.policy'
import { accountOf } from '@piiri/domain/shared/viewer'
import { recordRead } from '../audit/record-read.ts'
import { ViewerType } from '../people/account.schema.ts'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, seeAll, type Context } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { loadSeason } from '../seasons/season.schema.ts'
import { SeriesType } from '../series/series.schema.ts'
import { loadSession, SessionType } from '../sessions/session.schema.ts'
import { ofInstants } from '../shared/bounds.ts'
import { findPlaces, findSummaries } from './find-places.ts'
import { RegistrationStatusType, RegistrationType } from './registration.schema.ts'
import {
  boxOfRegistration,
  mostTold,
  registrationsOfAccount,
  registrationsOfAccountAt,
} from './registrations.repository.ts'

const PlacesLeftType = enumOf<PlacesLeft>('PlacesLeft', 'How many places are left, in steps.', {
  NONE_LEFT: 'None: whoever registers waits.',
  FEW_LEFT: 'Under four.',
  SOME_LEFT: 'Four or more.',
})

const ownAt = batch(async (sessions: readonly SessionId[], { read, viewer }) => {
  const account = accountOf(viewer)
  const rows = account === null ? [] : await registrationsOfAccountAt(read, { account, sessions })
  const bySession = new Map(rows.map((row) => [row.registration.sessionId, boxOfRegistration(row)]))
  return sessions.map((id) => bySession.get(id) ?? null)
})
const summaryOf = batch(async (sessions: readonly SessionId[], context) => {
  const found = await findSummaries(context, sessions)
  return sessions.map((id) => found.get(id) ?? null)
})
const placesOf = batch(async (sessions: readonly SessionId[], context) => {
  const found = await findPlaces(context, sessions)
  return sessions.map((id) => found.get(id) ?? [])
})

/** Only those who plan are told of drafts. */
async function isOfDraft(context: Context, { seasonId, groupId }: Disclosed<Session>): Promise<boolean> {
  if (seasonId === null || !mayPlan(context.viewer, groupId)) return false
  return (await loadSeason(context, seasonId))?.status === 'DRAFT'
}

const PlaceType = builder.objectRef<Disclosed<Place>>('Place').implement({
  description: 'One taken or awaited place. `alias` is null for Receipts and for members of other Groups.',
  fields: (t) => ({
    registration: t.exposeID('registration', { description: 'By which it can be freed.' }),
    alias: t.exposeString('alias', { nullable: true, description: "What they are called in the Session's Group." }),
    status: t.expose('status', { type: RegistrationStatusType, description: 'Whether they have it or wait for it.' }),
    interpretingWish: t.expose('interpretingWish', {
      type: 'LanguageTag',
      nullable: true,
      description: 'The language that they would like interpreting into.',
    }),
  }),
})
const RegistrationSummaryType = builder.objectRef<Disclosed<RegistrationSummary>>('RegistrationSummary').implement({
  description:
    "A Session's places: all of it for those who plan; members of the Group get the counts, `places` empty; others get null.",
  fields: (t) => ({
    capacity: t.exposeInt('capacity', { nullable: true, description: 'How many there are. For those who plan.' }),
    confirmedCount: t.exposeInt('confirmedCount', {
      description: 'How many are taken; once it has begun, how many were then.',
    }),
    waitlistedCount: t.exposeInt('waitlistedCount', { description: 'How many wait; none once it has begun.' }),
    places: t.field({
      type: [PlaceType],
      description: 'In the order in which they registered. For those who plan; empty for others.',
      resolve: async ({ sessionId }, _, context) => {
        const session = await loadSession(context, sessionId)
        if (session === null || !mayPlan(context.viewer, session.groupId)) return []
        await recordRead(context, 'memberships.read', session.groupId)
        return seeAll(context, await placesOf(context, sessionId))
      },
    }),
  }),
})

builder.objectFields(SessionType, (t) => ({
  registrationOpen: t.boolean({
    description: 'Whether one can register for it now, be it to wait for a place.',
    resolve: async (session, _, context) =>
      isRegistrationOpen(session, {
        now: context.now,
        horizon: context.horizon,
        isDraft: await isOfDraft(context, session),
      }),
  }),
  registrationOpensAt: t.expose('registrationOpensAt', {
    type: 'Instant',
    nullable: true,
    description: 'When registration opens; null where it is open at once, or no place is needed.',
  }),
  placesLeft: t.expose('placesLeft', {
    type: PlacesLeftType,
    nullable: true,
    description: 'NONE_LEFT, FEW_LEFT (under 4) or SOME_LEFT; null where no place is needed (no capacity).',
  }),
  viewerRegistration: t.field({
    type: RegistrationType,
    nullable: true,
    description: "The viewer's own place; one that was given back too. Null without a sign-in.",
    resolve: async ({ id }, _, context) => see(context, await ownAt(context, id)),
  }),
  registrations: t.field({
    type: RegistrationSummaryType,
    nullable: true,
    description: 'Its places, as far as the viewer may know them.',
    resolve: async ({ id }, _, context) => see(context, await summaryOf(context, id)),
  }),
}))
builder.objectFields(SeriesType, (t) => ({
  registrationOpensBefore: t.expose('registrationOpensBefore', {
    type: 'Duration',
    nullable: true,
    description: 'How long before each of its Sessions one can register; null where at once.',
  }),
}))
builder.objectField(ViewerType, 'registrations', (t) =>
  t.field({
    type: [RegistrationType],
    description: "The viewer's own places, by the start of their Sessions, at most 500.",
    args: {
      upcomingOnly: t.arg.boolean({ defaultValue: true, description: 'Only those at Sessions that have not ended.' }),
    },
    resolve: async (viewer, { upcomingOnly }, context) => {
      const account = accountOf(viewer)
      if (account === null) return []
      const endsAfter = upcomingOnly === false ? ofInstants[0] : context.now
      const rows = await registrationsOfAccount(context.read, { account, endsAfter, limit: mostTold })
      return seeAll(
        context,
        rows.map((row) => boxOfRegistration(row)),
      )
    },
  }),
)
