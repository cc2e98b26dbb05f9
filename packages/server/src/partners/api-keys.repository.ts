import { apiKeyPolicy, type ApiKey } from '@piiri/domain/partners/api-key.policy'
import type { PartnerFact } from '@piiri/domain/partners/partner.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { ApiKeyId, PartnerId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, desc, eq, isNull, lte, ne, or } from 'drizzle-orm'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { apiKey, partner } from './partners.table.ts'

export type ApiKeyRow = typeof apiKey.$inferSelect

export const addApiKey = change<New<typeof apiKey>>(() => q.insert(apiKey).values(columnsOf(apiKey)))
/** 1 where it was not revoked before. Its hash goes: from now on it is like any key that never was. */
export const revokeKey = change((p: Params<{ id: ApiKeyId; now: Instant }>) =>
  q
    .update(apiKey)
    .set({ keyHash: null, revokedAt: as(apiKey.revokedAt, p.now) })
    .where(and(eq(apiKey.id, as(apiKey.id, p.id)), isNull(apiKey.revokedAt))),
)
export const dropApiKey = change((p: Params<{ id: ApiKeyId }>) =>
  q.delete(apiKey).where(eq(apiKey.id, as(apiKey.id, p.id))),
)
/** Erases those that ended by then. */
export const removeKeysEndedAt = change((p: Params<{ until: number }>) =>
  q
    .delete(apiKey)
    .where(
      or(lte(apiKey.expiresAt, as(apiKey.expiresAt, p.until)), lte(apiKey.revokedAt, as(apiKey.revokedAt, p.until))),
    ),
)
/** Once a day at most: does nothing where it is written already. */
export const noteUseOn = change((p: Params<{ id: ApiKeyId; day: LocalDate }>) =>
  q
    .update(apiKey)
    .set({ lastUsedOn: as(apiKey.lastUsedOn, p.day) })
    .where(
      and(
        eq(apiKey.id, as(apiKey.id, p.id)),
        or(isNull(apiKey.lastUsedOn), ne(apiKey.lastUsedOn, as(apiKey.lastUsedOn, p.day))),
      ),
    ),
)
/** The one that somebody holds; none where it never was, or is revoked. */
export const keyByHashForSystem = first((p: Params<{ keyHash: string }>) =>
  q
    .select()
    .from(apiKey)
    .where(eq(apiKey.keyHash, as(apiKey.keyHash, p.keyHash))),
)

export const boxOfApiKey = ({ keyHash: _, revokedAt, ...row }: ApiKeyRow): Undisclosed<ApiKey> =>
  conceal(apiKeyPolicy, { type: 'ApiKey', ...row, isRevoked: revokedAt !== null }, { partner: row.partnerId })

const keyColumns: FactColumns<PartnerFact> = { partner: (list) => inList(apiKey.partnerId, list) }
const shapes = shapesOf(apiKeyPolicy.thing, keyColumns).map((seen) => ({ seen }))
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(apiKeyPolicy.thing.allows(viewer), keyColumns) })

const sought = alias(apiKey, 'sought')
const keysByIds = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select({ apiKey })
      .from(apiKey)
      .innerJoin(partner, eq(partner.id, apiKey.partnerId))
      .where(and(soughtIn(apiKey.id, sought.id, partner.id, p.ids), seen.sql)),
  ),
)
const keysByPartners = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ partners: readonly string[] }>) =>
    q
      .select()
      .from(apiKey)
      .where(and(inList(apiKey.partnerId, p.partners), seen.sql))
      .orderBy(desc(apiKey.createdAt), desc(apiKey.id)),
  ),
)

export async function findApiKeyRows(
  read: Read,
  viewer: Viewer,
  ids: readonly ApiKeyId[],
): Promise<readonly ApiKeyRow[]> {
  return (await keysByIds(read, seenBy(viewer), { ids })).map((found) => found.apiKey)
}
/** Those of each of some partners, the newest first, as far as the viewer may know of them. */
export async function apiKeysOfPartners(
  read: Read,
  viewer: Viewer,
  partners: readonly PartnerId[],
): Promise<ReadonlyMap<PartnerId, readonly Undisclosed<ApiKey>[]>> {
  const byPartner = groupRows(await keysByPartners(read, seenBy(viewer), { partners }), (row) => row.partnerId)
  return new Map([...byPartner].map(([id, rows]) => [id, rows.map(boxOfApiKey)]))
}

/** All of one partner, the newest first. */
export const keysOfPartnerForSystem = all((p: Params<{ partnerId: PartnerId }>) =>
  q
    .select()
    .from(apiKey)
    .where(eq(apiKey.partnerId, as(apiKey.partnerId, p.partnerId)))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id)),
)
const keyByIdForSystem = first((p: Params<{ id: ApiKeyId }>) =>
  q
    .select()
    .from(apiKey)
    .where(eq(apiKey.id, as(apiKey.id, p.id))),
)
export const apiKeyForSystem = async (read: Read, id: ApiKeyId): Promise<ApiKeyRow | null> =>
  (await keyByIdForSystem(read, { id })) ?? null
