import type { Group } from '@piiri/domain/groups/group.policy'
import type { Season } from '@piiri/domain/seasons/season.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { parseId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { typesOfEvents } from '@piiri/domain/webhooks/webhook-event'
import { findGroups } from '../groups/groups.repository.ts'
import { see, type Context } from '../schema/context.ts'
import { findSeasons } from '../seasons/seasons.repository.ts'
import { findSessions } from '../sessions/find-sessions.ts'
import type { DeliveryRow } from './deliveries.repository.ts'

/**
 * What a delivery says, as a body: ids, and the little that a visitor may read at this moment. Null where there is nothing that a visitor may know of:
 * then nothing is told, nor that there was something. `context` is a visitor's, whosever the endpoint is.
 */
export async function tellDelivery(
  context: Context,
  { event, subject, happenedAt }: Pick<DeliveryRow, 'event' | 'subject' | 'happenedAt'>,
): Promise<string | null> {
  const about = await aboutOf(context, { event, subject })
  if (about === null) return null
  const timestamp = toRfc3339(happenedAt)
  return JSON.stringify({ type: typesOfEvents[event], timestamp, data: { event, ...about } })
}

async function aboutOf(
  context: Context,
  { event, subject }: Pick<DeliveryRow, 'event' | 'subject'>,
): Promise<object | null> {
  if (event === 'PING') return {}
  // Whose it is asks for the rest: no visitor may read an offer.
  if (event === 'VISIT_OFFER_ANSWERED') return { visitOffer: { id: subject } }
  if (event === 'SEASON_PUBLISHED') return aboutSeason(context, subject)
  if (event === 'GROUP_CHANGED') return aboutGroup(context, subject)
  const id = parseId('ses', subject)
  const session = see(context, (await findSessions(context, [id])).get(id) ?? null)
  if (session === null) return null
  const group = await aboutGroup(context, session.groupId)
  return group && { session: inShort(session), ...group }
}

async function aboutGroup(context: Context, subject: string) {
  const id = parseId('grp', subject)
  const group = see(context, (await findGroups(context.read, [id])).get(id) ?? null)
  return group && { group: groupInShort(group) }
}
async function aboutSeason(context: Context, subject: string) {
  const id = parseId('sea', subject)
  const season = see(context, (await findSeasons(context.read, [id])).get(id) ?? null)
  return season && { season: seasonInShort(season) }
}

const inShort = (session: Disclosed<Session>) => ({
  id: session.id,
  status: session.status,
  start: toRfc3339(session.start),
  end: toRfc3339(session.end),
  localStart: session.localStart,
  timeZone: session.timeZone,
  sequence: session.sequence,
})
const groupInShort = ({ id, slug }: Disclosed<Group>) => ({ id, slug })
const seasonInShort = ({ id, from, to }: Disclosed<Season>) => ({ id, from, to })
