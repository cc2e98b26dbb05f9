import type { IdeaStatus } from '@piiri/domain/ideas/idea-status'
import { ideaPolicy, partsOfIdea, type Idea, type IdeaFacts } from '@piiri/domain/ideas/idea.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, IdeaId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq, sql } from 'drizzle-orm'
import type { Listing } from '../schema/paging.ts'
import { boundsOf, type Bounds } from '../shared/bounds.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import {
  after,
  alias,
  as,
  atMost,
  before,
  inList,
  isAmong,
  keyset,
  q,
  soughtIn,
  whenGiven,
  type Direction,
} from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { idea } from './ideas.table.ts'

export type IdeaRow = typeof idea.$inferSelect
export const addIdea = change<New<typeof idea>>(() => q.insert(idea).values(columnsOf(idea)))
/** Writes where an Idea has come to, with its next version. */
export const putIdea = change((p: Params<IdeaRow>) =>
  q
    .update(idea)
    .set({
      status: as(idea.status, p.status),
      declineReason: as(idea.declineReason, p.declineReason),
      seriesId: as(idea.seriesId, p.seriesId),
      closedAt: as(idea.closedAt, p.closedAt),
      version: as(idea.version, p.version),
    })
    .where(eq(idea.id, as(idea.id, p.id))),
)
/** With all that belongs to it. */
export const dropIdea = change((p: Params<{ id: IdeaId }>) => q.delete(idea).where(eq(idea.id, as(idea.id, p.id))))

const factsOfIdea = ({ groupId, partnerId }: Pick<IdeaRow, 'groupId' | 'partnerId'>): IdeaFacts => ({
  ideaFor: groupId === null ? 'COMMUNITY' : 'GROUP',
  group: groupId,
  partner: partnerId,
})
/** Whose it is stays behind, and when it was closed. */
export const boxOfIdea = ({
  proposerId: _,
  partnerId,
  newestFirst: __,
  keptSupporters: ___,
  closedAt: ____,
  ...row
}: IdeaRow): Undisclosed<Idea> => conceal(ideaPolicy, { type: 'Idea', ...row }, factsOfIdea({ ...row, partnerId }))

/** How a query that has Ideas reaches the facts of their policy. */
const ideaColumns: FactColumns<IdeaFacts> = {
  ideaFor: (list) => isAmong(sql`case when ${idea.groupId} is null then 'COMMUNITY' else 'GROUP' end`, list),
  group: (list) => inList(idea.groupId, list),
  partner: (list) => inList(idea.partnerId, list),
}
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(ideaPolicy.thing.allows(viewer), ideaColumns) })
const shapes = shapesOf(ideaPolicy.thing, ideaColumns).map((seen) => ({ seen }))
/** The same for what people do with Ideas. */
export const partsSeenBy = (viewer: Viewer) => ({ seen: conditionSql(partsOfIdea.allows(viewer), ideaColumns) })
export const shapesOfParts = shapesOf(partsOfIdea, ideaColumns).map((seen) => ({ seen }))

const sought = alias(idea, 'sought')
const ideasByIds = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select()
      .from(idea)
      .where(and(soughtIn(idea.id, sought.id, idea.id, p.ids), seen.sql)),
  ),
)
/** As rows, those with these ids that the viewer may know of. */
export const findIdeaRows = (read: Read, viewer: Viewer, ids: readonly IdeaId[]): Promise<readonly IdeaRow[]> =>
  ideasByIds(read, seenBy(viewer), { ids })
export async function findIdeas(
  read: Read,
  viewer: Viewer,
  ids: readonly IdeaId[],
): Promise<Map<IdeaId, Undisclosed<Idea>>> {
  return new Map((await findIdeaRows(read, viewer, ids)).map((row) => [row.id, boxOfIdea(row)]))
}

type FilterParams = { statuses: readonly string[] | null; group: string | null }
type Shape = {
  readonly seen: ConditionSql
  /** Whether `group` is given: an index has it. */
  readonly ofGroup: boolean
}
const filtered = (p: Params<FilterParams>, { seen, ofGroup }: Shape) =>
  and(
    seen.sql,
    ofGroup ? eq(idea.groupId, as(idea.groupId, p.group)) : undefined,
    whenGiven(p.statuses, isAmong(idea.status, p.statuses)),
  )
const listShapes = shapes.flatMap(({ seen }) => [true, false].map((ofGroup): Shape => ({ seen, ofGroup })))
const ideaPage = shaped(
  listShapes.flatMap((shape) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ ...shape, direction }))),
  ({ direction, ...shape }: Shape & { readonly direction: Direction }) =>
    all((p: Params<FilterParams & Bounds<number>>) =>
      q
        .select()
        .from(idea)
        .where(
          and(
            filtered(p, shape),
            after(idea.newestFirst, idea.id, p.afterKey, p.afterId),
            before(idea.newestFirst, idea.id, p.beforeKey, p.beforeId),
          ),
        )
        .orderBy(...keyset(direction, idea.newestFirst, idea.id).order)
        .limit(atMost(p.limit)),
    ),
)
const ideaCount = shaped(listShapes, (shape: Shape) =>
  first((p: Params<FilterParams>) => q.select({ count: count() }).from(idea).where(filtered(p, shape))),
)

/** Before and behind every day that an Idea may be of. */
const ofDays = [-2_000_000_000, 2_000_000_000] as const

/** Ideas that the viewer may know of, the newest first; of some statuses, or of one Group, where these are given. */
export function listIdeas(
  read: Read,
  viewer: Viewer,
  params: { readonly statuses: readonly IdeaStatus[] | null; readonly group: GroupId | null },
): Listing<Idea, number> {
  const shape: Shape = { ...seenBy(viewer), ofGroup: params.group !== null }
  return {
    slice: async ({ direction, ...slice }) => {
      const rows = await ideaPage(read, { ...shape, direction }, { ...params, ...boundsOf(slice, ofDays) })
      return rows.map((row) => ({ key: [row.newestFirst, row.id], box: boxOfIdea(row) }))
    },
    count: async () => (await ideaCount(read, shape, params))?.count ?? 0,
  }
}
