import {
  contactRequestPolicy,
  type ContactRequest,
  type ContactRequestFacts,
  type SealedReply,
} from '@piiri/domain/contact/contact-request.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { ContactRequestId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq, getTableColumns, gt, lte, sql } from 'drizzle-orm'
import type { Listing } from '../schema/paging.ts'
import { boundsOf, type Bounds } from '../shared/bounds.ts'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, keyset, listOf, q, soughtIn, whenGiven, type Direction } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { contactPoint } from './contact-points.table.ts'
import { contactReply, contactRequest } from './contact-requests.table.ts'

export type ContactRequestRow = New<typeof contactRequest>
export type ContactReplyRow = New<typeof contactReply>

/** By what it is found again, and when it ends, stay behind. */
export const boxOfContactRequest = (
  { lookupHash: _, endsAt: __, ...row }: ContactRequestRow,
  cameBy: ContactRequestFacts['cameBy'],
): Undisclosed<ContactRequest> => conceal(contactRequestPolicy, { type: 'ContactRequest', ...row }, { cameBy })

export const addContactRequest = change<ContactRequestRow>(() =>
  q.insert(contactRequest).values(columnsOf(contactRequest)),
)
export const addContactReply = change<ContactReplyRow>(() => q.insert(contactReply).values(columnsOf(contactReply)))
export const putAnswered = change((p: Params<{ id: string; endsAt: number }>) =>
  q
    .update(contactRequest)
    .set({ isAnswered: true, endsAt: as(contactRequest.endsAt, p.endsAt) })
    .where(eq(contactRequest.id, as(contactRequest.id, p.id))),
)
export const removeContactRequestsEndedAt = change((p: Params<{ now: number }>) =>
  q.delete(contactRequest).where(lte(contactRequest.endsAt, p.now)),
)

/** Whoever lists them, or asks by id, has no lookup. */
const columns: FactColumns<ContactRequestFacts> = { cameBy: (list) => sql`'ID' in ${listOf(list)}` }
const shapes = shapesOf(contactRequestPolicy.thing, columns)
const row = getTableColumns(contactRequest)
const sought = alias(contactRequest, 'sought')
const requestsByIds = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[]; now: number }>) =>
      q
        .select(row)
        .from(contactRequest)
        .innerJoin(contactPoint, eq(contactPoint.id, contactRequest.contactPointId))
        .where(
          and(
            soughtIn(contactRequest.id, sought.id, contactPoint.id, p.ids),
            gt(contactRequest.endsAt, p.now),
            seen.sql,
          ),
        ),
    ),
)
/** Those that have not ended. */
export async function findContactRequests(
  read: Read,
  viewer: Viewer,
  ids: readonly ContactRequestId[],
  now: number,
): Promise<Map<ContactRequestId, Undisclosed<ContactRequest>>> {
  const seen = conditionSql(contactRequestPolicy.thing.allows(viewer), columns)
  const rows = await requestsByIds(read, { seen }, { ids, now })
  return new Map(rows.map((found) => [found.id, boxOfContactRequest(found, 'ID')]))
}

const requestById = first((p: Params<{ id: string; now: number }>) =>
  q
    .select()
    .from(contactRequest)
    .where(and(eq(contactRequest.id, as(contactRequest.id, p.id)), gt(contactRequest.endsAt, p.now))),
)
/** For use cases that have asked the policy. */
export const contactRequestForSystem = async (
  read: Read,
  id: ContactRequestId,
  now: number,
): Promise<ContactRequestRow | null> => (await requestById(read, { id, now })) ?? null

const requestByLookup = first((p: Params<{ lookupHash: string; now: number }>) =>
  q
    .select()
    .from(contactRequest)
    .where(
      and(eq(contactRequest.lookupHash, as(contactRequest.lookupHash, p.lookupHash)), gt(contactRequest.endsAt, p.now)),
    ),
)
/** The one whose sender knows what this is the hash of. */
export async function contactRequestByLookup(
  read: Read,
  lookupHash: string,
  now: number,
): Promise<Undisclosed<ContactRequest> | null> {
  const found = await requestByLookup(read, { lookupHash, now })
  return found === undefined ? null : boxOfContactRequest(found, 'LOOKUP')
}

type Wanted = { readonly now: number; readonly isAnswered: boolean | null }
const within = (p: Params<Wanted>, seen: ConditionSql) =>
  and(
    seen.sql,
    gt(contactRequest.endsAt, p.now),
    whenGiven(p.isAnswered, eq(contactRequest.isAnswered, as(contactRequest.isAnswered, p.isAnswered))),
  )
const requestPage = shaped(
  shapes.flatMap((seen) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ seen, direction }))),
  ({ seen, direction }: { seen: ConditionSql; direction: Direction }) =>
    all((p: Params<Wanted & Bounds<string>>) => {
      const backward = keyset('BACKWARD', contactRequest.receivedOn, contactRequest.id)
      const forward = keyset('FORWARD', contactRequest.receivedOn, contactRequest.id)
      return q
        .select()
        .from(contactRequest)
        .where(and(within(p, seen), forward.beyond(p.afterKey, p.afterId), backward.beyond(p.beforeKey, p.beforeId)))
        .orderBy(...(direction === 'FORWARD' ? forward : backward).order)
        .limit(atMost(p.limit))
    }),
)
const requestCount = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    first((p: Params<Wanted>) => q.select({ count: count() }).from(contactRequest).where(within(p, seen))),
)
/** Before and behind every date. */
const ofDates = ['', '9999'] as const

/** Those that the viewer may read, the oldest day first: who has waited longest is answered first. */
export function listContactRequests(read: Read, viewer: Viewer, wanted: Wanted): Listing<ContactRequest, string> {
  const seen = conditionSql(contactRequestPolicy.thing.allows(viewer), columns)
  return {
    async slice({ direction, ...slice }) {
      const rows = await requestPage(read, { seen, direction }, { ...wanted, ...boundsOf(slice, ofDates) })
      return rows.map((found) => ({ key: [found.receivedOn, found.id], box: boxOfContactRequest(found, 'ID') }))
    },
    count: async () => (await requestCount(read, { seen }, wanted))?.count ?? 0,
  }
}

const repliesByRequests = all((p: Params<{ ids: readonly string[] }>) =>
  q
    .select()
    .from(contactReply)
    .where(inList(contactReply.requestId, p.ids))
    .orderBy(asc(contactReply.requestId), asc(contactReply.number)),
)
/** Of requests that somebody may read, in the order in which they were written. */
export async function findContactReplies(
  read: Read,
  ids: readonly ContactRequestId[],
): Promise<ReadonlyMap<ContactRequestId, readonly SealedReply[]>> {
  return groupRows(await repliesByRequests(read, { ids }), ({ requestId }) => requestId)
}
