import type { PartnerFact } from '@piiri/domain/partners/partner.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { PartnerId, WebhookEndpointId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { Trouble } from '@piiri/domain/webhooks/delivery-schedule'
import { webhookEndpointPolicy, type WebhookEndpoint } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import { and, asc, eq } from 'drizzle-orm'
import { partner } from '../partners/partners.table.ts'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { webhookEndpoint } from './webhooks.table.ts'

export type WebhookEndpointRow = typeof webhookEndpoint.$inferSelect

export const addWebhookEndpoint = change<New<typeof webhookEndpoint>>(() =>
  q.insert(webhookEndpoint).values(columnsOf(webhookEndpoint)),
)
const ofId = (p: Params<{ id: WebhookEndpointId }>) => eq(webhookEndpoint.id, as(webhookEndpoint.id, p.id))
const troubleOf = (p: Params<Trouble>) => ({
  failuresInRow: as(webhookEndpoint.failuresInRow, p.failuresInRow),
  failingSince: as(webhookEndpoint.failingSince, p.failingSince),
  restsUntil: as(webhookEndpoint.restsUntil, p.restsUntil),
})
/** What its owner says, and whether it is enabled. */
export const putWebhookEndpoint = change(
  (
    p: Params<
      Pick<WebhookEndpointRow, 'id' | 'url' | 'events' | 'isEnabled' | 'disabledAt' | 'disabledBecause' | keyof Trouble>
    >,
  ) =>
    q
      .update(webhookEndpoint)
      .set({
        url: as(webhookEndpoint.url, p.url),
        events: as(webhookEndpoint.events, p.events),
        isEnabled: as(webhookEndpoint.isEnabled, p.isEnabled),
        disabledAt: as(webhookEndpoint.disabledAt, p.disabledAt),
        disabledBecause: as(webhookEndpoint.disabledBecause, p.disabledBecause),
        ...troubleOf(p),
      })
      .where(ofId(p)),
)
export const putSecrets = change(
  (p: Params<Pick<WebhookEndpointRow, 'id' | 'secret' | 'earlierSecret' | 'earlierSecretUntil'>>) =>
    q
      .update(webhookEndpoint)
      .set({
        secret: as(webhookEndpoint.secret, p.secret),
        earlierSecret: as(webhookEndpoint.earlierSecret, p.earlierSecret),
        earlierSecretUntil: as(webhookEndpoint.earlierSecretUntil, p.earlierSecretUntil),
      })
      .where(ofId(p)),
)
/** It is not woken by it: what was sent at the same time may have been told to wait. */
export const noteDelivered = change((p: Params<{ id: WebhookEndpointId; now: Instant }>) =>
  q
    .update(webhookEndpoint)
    .set({ lastDeliveredAt: as(webhookEndpoint.lastDeliveredAt, p.now), failuresInRow: 0, failingSince: null })
    .where(ofId(p)),
)
export const putTrouble = change((p: Params<{ id: WebhookEndpointId } & Trouble>) =>
  q.update(webhookEndpoint).set(troubleOf(p)).where(ofId(p)),
)
export const putRest = change((p: Params<{ id: WebhookEndpointId; restsUntil: Instant }>) =>
  q
    .update(webhookEndpoint)
    .set({ restsUntil: as(webhookEndpoint.restsUntil, p.restsUntil) })
    .where(ofId(p)),
)
export const dropWebhookEndpoint = change((p: Params<{ id: WebhookEndpointId }>) =>
  q.delete(webhookEndpoint).where(ofId(p)),
)

export const boxOfWebhookEndpoint = (row: WebhookEndpointRow): Undisclosed<WebhookEndpoint> =>
  conceal(
    webhookEndpointPolicy,
    {
      type: 'WebhookEndpoint',
      id: row.id,
      partnerId: row.partnerId,
      url: row.url,
      events: row.events,
      isEnabled: row.isEnabled,
      disabledAt: row.disabledAt,
      disabledBecause: row.disabledBecause,
    },
    { partner: row.partnerId },
  )

const endpointColumns: FactColumns<PartnerFact> = { partner: (list) => inList(webhookEndpoint.partnerId, list) }
export const shapesOfEndpoints = shapesOf(webhookEndpointPolicy.thing, endpointColumns).map((seen) => ({ seen }))
export const endpointsSeenBy = (viewer: Viewer) => ({
  seen: conditionSql(webhookEndpointPolicy.thing.allows(viewer), endpointColumns),
})

const sought = alias(webhookEndpoint, 'sought')
const endpointsByIds = shaped(shapesOfEndpoints, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select({ endpoint: webhookEndpoint })
      .from(webhookEndpoint)
      .innerJoin(partner, eq(partner.id, webhookEndpoint.partnerId))
      .where(and(soughtIn(webhookEndpoint.id, sought.id, partner.id, p.ids), seen.sql)),
  ),
)
/** As rows, those with these ids that the viewer may know of. */
export const findEndpointRows = async (
  read: Read,
  viewer: Viewer,
  ids: readonly WebhookEndpointId[],
): Promise<readonly WebhookEndpointRow[]> =>
  (await endpointsByIds(read, endpointsSeenBy(viewer), { ids })).map(({ endpoint }) => endpoint)

const endpointsByPartners = shaped(shapesOfEndpoints, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ partners: readonly string[] }>) =>
    q
      .select()
      .from(webhookEndpoint)
      .where(and(inList(webhookEndpoint.partnerId, p.partners), seen.sql))
      .orderBy(asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id)),
  ),
)
/** Those of each of some partners, the oldest first, as far as the viewer may know of them. */
export async function endpointsOfPartners(
  read: Read,
  viewer: Viewer,
  partners: readonly PartnerId[],
): Promise<ReadonlyMap<PartnerId, readonly Undisclosed<WebhookEndpoint>[]>> {
  const rows = await endpointsByPartners(read, endpointsSeenBy(viewer), { partners })
  return new Map(
    [...groupRows(rows, (row) => row.partnerId)].map(([id, found]) => [id, found.map(boxOfWebhookEndpoint)]),
  )
}

/** All of one partner. */
export const endpointsOfPartnerForSystem = all((p: Params<{ partnerId: PartnerId }>) =>
  q
    .select()
    .from(webhookEndpoint)
    .where(eq(webhookEndpoint.partnerId, as(webhookEndpoint.partnerId, p.partnerId))),
)
/** Those that are told of anything. */
export const enabledEndpointsForSystem = all(() =>
  q.select().from(webhookEndpoint).where(eq(webhookEndpoint.isEnabled, true)),
)
const endpointById = first((p: Params<{ id: WebhookEndpointId }>) => q.select().from(webhookEndpoint).where(ofId(p)))
export const endpointForSystem = async (read: Read, id: WebhookEndpointId): Promise<WebhookEndpointRow | null> =>
  (await endpointById(read, { id })) ?? null
/** With their secrets: for sealing these anew. */
export const endpointRowsForSystem = all(() => q.select().from(webhookEndpoint))
