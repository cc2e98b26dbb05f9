/** What is looked at, and what has to hold, of a Group whose Series are edited at random. */
import { isDeepStrictEqual } from 'node:util'
import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import { findBreak } from '@piiri/domain/seasons/find-break'
import type { Session } from '@piiri/domain/sessions/session.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, SessionId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { addMinutes, dayOf } from '@piiri/domain/shared/local-date-time'
import { expect } from 'vitest'
import { openFrom } from '../../src/planning/draft.ts'
import { seriesAtWorkForSystem, type SeriesAtWork } from '../../src/planning/series-at-work.ts'
import type { Context } from '../../src/schema/context.ts'
import { planOf } from '../../src/series/series-plan.ts'
import { seriesIdsOfGroupForSystem } from '../../src/series/series.repository.ts'
import { findRows } from '../../src/sessions/find-sessions.ts'
import { listSessions } from '../../src/sessions/list-sessions.ts'
import { isPart, ownOf } from '../../src/sessions/own.ts'
import type { SessionRow } from '../../src/sessions/session-boxes.ts'
import { everySession } from '../../src/sessions/session.schema.ts'
import type { Database } from '../../src/storage/database.ts'

export type EditedWorld = {
  readonly now: Instant
  readonly works: readonly SeriesAtWork[]
  readonly rows: ReadonlyMap<SessionId, SessionRow>
}
export async function lookAt(db: Database, group: GroupId, now: Instant): Promise<EditedWorld> {
  const ids = (await seriesIdsOfGroupForSystem(db.read, { group })).map((one) => one.id)
  const works = await seriesAtWorkForSystem(db.read, ids)
  return { now, works, rows: new Map(works.flatMap(({ rows }) => rows.map((row) => [row.id, row]))) }
}
export const comingOf = ({ rows, now }: EditedWorld): readonly SessionRow[] =>
  [...rows.values()].filter(({ start }) => start > now).toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1))
export const thereOf = (world: EditedWorld): readonly SessionRow[] =>
  comingOf(world).filter(({ isWithdrawn }) => !isWithdrawn)
export const chosen = <T>(some: readonly T[], at: number): T | undefined => some[at % Math.max(1, some.length)]
export const seriesOf = ({ works }: EditedWorld, row: Pick<SessionRow, 'seriesId'>) =>
  works.find(({ series }) => series.id === row.seriesId)?.series
export const sameRows = (a: EditedWorld, b: EditedWorld): boolean => isDeepStrictEqual([...a.rows], [...b.rows])

const day = 24 * 60 * 60 * 1000
/** What is listed from now to two years and a half ahead: each has an id of its own, that leads to it. Answers those that are no rows. */
export async function farOf(context: Context, group: GroupId, world: EditedWorld): Promise<readonly SessionRow[]> {
  const period = { from: context.now, until: instant(context.now + 900 * day) }
  const listing = listSessions(context, { ...everySession, groups: [group] }, period)
  const slice = { after: null, before: null, limit: 2000, direction: 'FORWARD' } as const
  const told = (await listing.slice(slice)).flatMap(({ box }): Disclosed<Session>[] => {
    const session = disclose(box, context.viewer)
    return session === null ? [] : [session]
  })
  const ids = told.map(({ id }) => id)
  expect(ids.length).toBe(new Set(ids).size)
  const far = told.filter(({ id }) => !world.rows.has(id))
  const found = new Map(
    (
      await findRows(
        context,
        far.map(({ id }) => id),
      )
    ).map(({ session }) => [session.id, session]),
  )
  return far.map(({ id, localStart }) => {
    const session = found.get(id)
    expect([id, session?.localStart]).toEqual([id, localStart])
    if (session === undefined) throw new Error(`Session ${id} is listed and not found.`)
    return session
  })
}

/** What holds of every world, whatever was done to it. */
export function checkWorld(world: EditedWorld): void {
  for (const work of world.works) checkSeries(work, world.now)
}

function checkSeries(work: SeriesAtWork, now: Instant): void {
  const { series, rows, breaks } = work
  const from = openFrom(series, now)
  const last = rows.at(-1)?.originalStart ?? series.expandedUntil
  const to = addMinutes(last > series.expandedUntil ? last : series.expandedUntil, 1)
  const planned = materialiseSessions(planOf(work, breaks), { from, to })
  const places = new Map(planned.map((one) => [one.originalStart, one]))
  const byPlace = new Map(rows.map((row) => [row.originalStart, row]))
  for (const one of planned) {
    if (one.start <= now || one.originalStart >= series.expandedUntil) continue
    const row = byPlace.get(one.originalStart)
    expect([one.originalStart, row?.isWithdrawn]).toEqual([one.originalStart, false])
    if (row && !ownOf(row).has('localStart')) expect(row.start).toBe(one.start)
  }
  for (const row of rows) {
    if (row.start <= now || row.originalStart < from) continue
    const is = [row.originalStart, row.localStart, row.status, row.cancelledBy]
    const must = (status: string, cancelledBy: string | null) => [
      row.originalStart,
      row.localStart,
      status,
      cancelledBy,
    ]
    if (!places.has(row.originalStart)) {
      expect(is).toEqual(must('CANCELLED', 'EDIT'))
      continue
    }
    const own = ownOf(row)
    const inBreak = findBreak(breaks, dayOf(row.localStart)) !== null && !own.has('reinstated')
    const byNobody = work.group.isArchived ? 'ARCHIVE' : inBreak ? 'BREAK' : null
    const expected = own.has('cancelled') ? 'PERSON' : byNobody
    expect(is).toEqual(must(expected === null ? 'SCHEDULED' : 'CANCELLED', expected))
  }
}

/** What holds between two worlds. `target`: the one Session whose own values may give way. */
export function checkStep(before: EditedWorld, after: EditedWorld, target: SessionId | null): void {
  for (const [key, row] of before.rows) {
    const next = after.rows.get(key)
    expect(next?.id).toBe(key)
    if (next === undefined) continue
    if (row.start <= before.now) expect(withoutPlace(next)).toEqual(withoutPlace(row))
    const lost = [...ownOf(row)].filter((name) => !ownOf(next).has(name))
    expect(lost.filter(isPart)).toEqual([])
    if (next.isWithdrawn) expect([key, [...ownOf(next)].filter(isPart)]).toEqual([key, []])
    if (key === target) continue
    expect(lost).toEqual([])
    for (const name of ['topic', 'note', 'localStart'] as const)
      if (ownOf(row).has(name)) expect([name, next[name]]).toEqual([name, row[name]])
  }
}
const withoutPlace = ({ seriesId: _, seasonId: __, originalStart: ___, version: ____, ...row }: SessionRow) => row

/** Nothing before the cut is touched. What had lost its day may have got it back. */
export function checkOldPart(before: EditedWorld, after: EditedWorld, target: SessionRow): void {
  for (const row of before.rows.values())
    if (row.seriesId === target.seriesId && row.originalStart < target.originalStart && row.cancelledBy !== 'EDIT')
      expect(after.rows.get(row.id)).toEqual(row)
}
