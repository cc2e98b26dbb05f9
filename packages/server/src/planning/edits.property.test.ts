import { isDeepStrictEqual } from 'node:util'
import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import { findBreak } from '@piiri/domain/seasons/find-break'
import type { BreakId, SessionId } from '@piiri/domain/shared/id'
import { addMinutes, dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { addDays } from '@piiri/domain/shared/local-date'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { patience, runs } from '../../test/runs.ts'
import { aGroup, aSeason, fill, local, minutes, nothing, on, peopleOf, tag, viewers } from '../../test/world.ts'
import type { Context } from '../schema/context.ts'
import { breakRowsForSystem } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import { seriesIdsOfGroupForSystem } from '../series/series.repository.ts'
import { ownOf } from '../sessions/own.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { extendHorizon } from '../sessions/extend-horizon.ts'
import { archiveGroup, unarchiveGroup } from './archive-group.ts'
import { cancelSessions } from './cancel-sessions.ts'
import { addBreak, removeBreak } from './change-breaks.ts'
import type { WrittenChange } from './check-session-change.ts'
import { createSeries } from './create-series.ts'
import { openFrom } from './draft.ts'
import { editSessions, previewEdit, type EditInput, type EditScope } from './edit-sessions.ts'
import { reinstateSession } from './reinstate-session.ts'
import { seriesAtWorkForSystem, type SeriesAtWork } from './series-at-work.ts'
import type { SessionsEdit } from './tell-edit.ts'
import { updateSeries } from './update-series.ts'
import { updateSeason } from './write-seasons.ts'

const group = aGroup(1, 'OPEN')
const season = aSeason(1, 'PUBLISHED', { from: on('2025-11-01'), to: on('2026-12-31') })
const english = (text: string) => [{ language: tag('en'), text }]

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
const aContext = (): Context =>
  api.app.contextFor({ viewer: viewers.coordinator, languages: [tag('en')], asker: { signIn: null, network: '' } })

type World = { readonly works: readonly SeriesAtWork[]; readonly rows: ReadonlyMap<SessionId, SessionRow> }
async function look(): Promise<World> {
  const ids = (await seriesIdsOfGroupForSystem(db.read, { group: group.id })).map((one) => one.id)
  const works = await seriesAtWorkForSystem(db.read, ids)
  return { works, rows: new Map(works.flatMap(({ rows }) => rows.map((row) => [row.id, row]))) }
}
const comingOf = ({ rows }: World): readonly SessionRow[] =>
  [...rows.values()].filter(({ start }) => start > now).toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1))
const thereOf = (world: World): readonly SessionRow[] => comingOf(world).filter(({ isWithdrawn }) => !isWithdrawn)
const chosen = (rows: readonly SessionRow[], at: number): SessionRow | undefined => rows[at % Math.max(1, rows.length)]
const seriesOf = ({ works }: World, row: SessionRow) => works.find(({ series }) => series.id === row.seriesId)?.series

/** What holds of every world, whatever was done to it. */
function checkWorld(world: World): void {
  for (const work of world.works) {
    const { series, rows, breaks } = work
    const from = openFrom(series, now)
    const planned = materialiseSessions(planOf(work, breaks), { from, to: series.expandedUntil })
    const places = new Map(planned.map((one) => [one.originalStart, one]))
    const byPlace = new Map(rows.map((row) => [row.originalStart, row]))
    for (const one of planned) {
      if (one.start <= now) continue
      const row = byPlace.get(one.originalStart)
      expect([one.originalStart, row?.isWithdrawn]).toEqual([one.originalStart, false])
      if (row && !ownOf(row).has('localStart')) expect(row.start).toBe(one.start)
    }
    for (const row of rows) {
      if (row.start <= now || row.originalStart < from) continue
      const isLost = !places.has(row.originalStart) && row.originalStart < series.expandedUntil
      if (isLost)
        expect([row.originalStart, row.status, row.cancelledBy]).toEqual([row.originalStart, 'CANCELLED', 'EDIT'])
      if (isLost) continue
      if (work.group.isArchived) {
        expect([row.originalStart, row.status]).toEqual([row.originalStart, 'CANCELLED'])
        continue
      }
      const inBreak = findBreak(breaks, dayOf(row.localStart)) !== null
      const own = ownOf(row)
      const expected = own.has('cancelled') ? 'PERSON' : inBreak && !own.has('reinstated') ? 'BREAK' : null
      expect([row.originalStart, row.localStart, row.cancelledBy]).toEqual([
        row.originalStart,
        row.localStart,
        expected,
      ])
    }
  }
}

/** What holds between two worlds. `target`: the one Session whose own values may give way. */
function checkStep(before: World, after: World, target: SessionId | null): void {
  for (const [key, row] of before.rows) {
    const next = after.rows.get(key)
    expect(next?.id).toBe(key)
    if (next === undefined) continue
    if (row.start <= now) expect(withoutPlace(next)).toEqual(withoutPlace(row))
    if (key === target) continue
    expect([...ownOf(row)].filter((name) => !ownOf(next).has(name))).toEqual([])
    for (const name of ['topic', 'note', 'localStart'] as const)
      if (ownOf(row).has(name)) expect([name, next[name]]).toEqual([name, row[name]])
  }
}
const withoutPlace = ({ seriesId: _, seasonId: __, originalStart: ___, version: ____, ...row }: SessionRow) => row

const told = (edit: SessionsEdit) => ({
  changed: edit.changed.map(({ localStart, localEnd, status, topic, note }) => [
    localStart,
    localEnd,
    status,
    topic,
    note,
  ]),
  orphaned: edit.orphaned.map((one) => one.id),
  counts: [edit.newCount, edit.withdrawnCount],
  rules: edit.series.map(({ recurrence, start, excluded, added }) => [recurrence, start, excluded, added]),
  collisions: edit.collisions.length,
})

type Real = { readonly context: Context; breaks: BreakId[] }
type Command = fc.AsyncCommand<object, Real>

type Changing = { readonly name: string; readonly of: (row: SessionRow) => WrittenChange }
const editing = (scope: EditScope, at: number, { name, of }: Changing): Command => ({
  check: () => true,
  toString: () => `edit ${scope} ${at} ${name}`,
  async run(_, { context }) {
    const before = await look()
    const target = chosen(scope === 'THIS' ? thereOf(before) : comingOf(before), at)
    if (target === undefined) return
    const input: EditInput = {
      session: target.id,
      scope,
      change: of(target),
      expectedVersion: scope === 'THIS' ? null : (seriesOf(before, target)?.version ?? null),
    }
    const previewed = await previewEdit(context, input)
    const done = await editSessions(aContext(), input)
    expect(previewed.ok).toBe(done.ok)
    const after = await look()
    checkStep(before, after, target.id)
    checkWorld(after)
    if (!done.ok || !previewed.ok) return expect(sameRows(before, after)).toBe(true)
    expect(told(done.value)).toEqual(told(previewed.value))
    if (scope === 'THIS_AND_FOLLOWING') checkOldPart(before, after, target)
    const row = after.rows.get(target.id)
    if (row === undefined || row.start <= now) return
    const again = await editSessions(aContext(), {
      ...input,
      expectedVersion: scope === 'THIS' ? null : (seriesOf(after, row)?.version ?? null),
    })
    // Where the Session itself did not go along, since its day is one of the new rule too, the same words mean another step.
    const isThere =
      (input.change.start ?? row.originalStart) === (scope === 'THIS' ? row.localStart : row.originalStart)
    if (row.cancelledBy !== 'EDIT' && isThere && again.ok) expect(sameRows(after, await look())).toBe(true)
  },
})
const sameRows = (a: World, b: World): boolean => isDeepStrictEqual([...a.rows], [...b.rows])

/** Nothing before the cut is touched. */
function checkOldPart(before: World, after: World, target: SessionRow): void {
  for (const row of before.rows.values())
    if (row.seriesId === target.seriesId && row.originalStart < target.originalStart)
      expect(after.rows.get(row.id)).toEqual(row)
}

const shiftedBy = (time: number): Changing => ({
  name: `by ${time}`,
  of: ({ originalStart }) => ({ start: addMinutes(originalStart, time) }),
})
const ruled = (recurrence: string, days: number): Changing => ({
  name: `${recurrence} after ${days}`,
  of: ({ originalStart }) => ({ start: addMinutes(originalStart, days * 1440), recurrence }),
})
const said = (change: WrittenChange): Changing => ({ name: JSON.stringify(change), of: () => change })

const aChange: fc.Arbitrary<Changing> = fc.oneof(
  fc.integer({ min: -600, max: 600 }).map(shiftedBy),
  fc.integer({ min: -9, max: 9 }).map((days) => shiftedBy(days * 1440)),
  fc.constantFrom(
    said({ topic: english('Bread') }),
    said({ note: english('Bring a cup') }),
    said({ duration: minutes(60) }),
    said({ capacity: 8, topic: null }),
  ),
)
const aRuleChange = fc
  .tuple(
    fc.constantFrom(
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY',
      'FREQ=WEEKLY;COUNT=9',
      'FREQ=DAILY;INTERVAL=3',
    ),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([rule, days]) => ruled(rule, days))
const aPlace = fc.nat({ max: 30 })

const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(aPlace, aChange).map(([at, change]) => editing('THIS', at, change)),
  fc.tuple(aPlace, fc.oneof(aChange, aRuleChange)).map(([at, change]) => editing('THIS_AND_FOLLOWING', at, change)),
  fc.tuple(aPlace, fc.oneof(aChange, aRuleChange)).map(([at, change]) => editing('ALL', at, change)),
  fc.tuple(aPlace, fc.constantFrom<EditScope>('THIS', 'THIS', 'THIS_AND_FOLLOWING', 'ALL')).map(([at, scope]) =>
    stepping(`cancel ${scope} ${at}`, async (real, before) => {
      const target = chosen(thereOf(before), at)
      if (target === undefined) return null
      await cancelSessions(real, {
        session: target.id,
        scope,
        reason: english('Ill'),
        expectedVersion: scope === 'THIS' ? null : (seriesOf(before, target)?.version ?? null),
      })
      return target.id
    }),
  ),
  aPlace.map((at) =>
    stepping(`reinstate ${at}`, async (real, before) => {
      const target = chosen(
        thereOf(before).filter(({ status }) => status === 'CANCELLED'),
        at,
      )
      if (target !== undefined) await reinstateSession(real, target.id)
      return target?.id ?? null
    }),
  ),
  fc.tuple(aPlace, fc.nat({ max: 200 }), fc.boolean()).map(([at, days, isLeftOut]) =>
    stepping(`dates ${at} ${days} ${isLeftOut}`, async (real, before) => {
      const target = chosen(thereOf(before), at)
      if (target === undefined) return null
      const date: LocalDateTime = isLeftOut ? target.originalStart : addMinutes(local('2026-01-13T11:00'), days * 1440)
      const dates = isLeftOut ? { addDates: [], leaveOutDates: [date] } : { addDates: [date], leaveOutDates: [] }
      await updateSeries(real, { id: target.seriesId, ...dates, expectedVersion: null })
      return null
    }),
  ),
  aPlace.map((at) =>
    stepping(`another on the day of ${at}`, async (real, before) => {
      const target = chosen(thereOf(before), at)
      if (target === undefined) return null
      const addDates = [addMinutes(target.originalStart, at % 2 === 0 ? 95 : -95)]
      await updateSeries(real, { id: target.seriesId, addDates, leaveOutDates: [], expectedVersion: null })
      return null
    }),
  ),
  fc.constantFrom('archive', 'unarchive').map((what) =>
    stepping(what, async (real) => {
      await (what === 'archive' ? archiveGroup : unarchiveGroup)(real, group.id)
      return null
    }),
  ),
  fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 90 })).map(([start, end]) =>
    stepping(`season ${start} ${end}`, async (real) => {
      const [from, to] = [addDays(on('2025-11-01'), start), addDays(on('2026-12-31'), -end)]
      await updateSeason(real, season.id, { title: english('Season'), from, to }, null)
      return null
    }),
  ),
  fc.nat({ max: 6 }).map((months) =>
    stepping(`horizon ${months}`, async ({ sessionIds }) => {
      await extendHorizon(db, sessionIds, now, { months: 18 + months })
      return null
    }),
  ),
  fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 30 })).map(([start, length]) =>
    stepping(`break ${start} ${length}`, async (real) => {
      const from = addDays(on('2026-01-14'), start)
      const to = addDays(from, length)
      await addBreak(real, { season: season.id, from, to, reason: english('Closed'), publicHolidaysOf: null })
      return null
    }),
  ),
  aPlace.map((at) =>
    stepping(`remove break ${at}`, async (real) => {
      const breaks = (await breakRowsForSystem(db.read, [season.id])).get(season.id) ?? []
      const one = breaks[at % Math.max(1, breaks.length)]
      if (one !== undefined) await removeBreak(real, one.id)
      return null
    }),
  ),
]

/** `step` answers the Session whose own values may have given way. */
function stepping(name: string, step: (context: Context, before: World) => Promise<SessionId | null>): Command {
  return {
    check: () => true,
    toString: () => name,
    async run() {
      const before = await look()
      const target = await step(aContext(), before)
      const after = await look()
      checkStep(before, after, target)
      checkWorld(after)
    },
  }
}

const aStart = fc.constantFrom('2025-12-02T14:00', '2026-01-13T14:00', '2026-03-24T03:30')
const aRule = fc.constantFrom(
  null,
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=WEEKLY;BYDAY=TU,FR',
  'FREQ=WEEKLY;COUNT=12',
  'FREQ=WEEKLY;UNTIL=20260630T235959',
  'FREQ=MONTHLY',
  'FREQ=DAILY;COUNT=40',
)

async function start(recurrence: string | null, from: string, inSeason: boolean): Promise<Context> {
  await fill(db, { ...nothing, groups: [group], seasons: [season], ...peopleOf(group) })
  const context = aContext()
  const made = await createSeries(context, {
    group: group.id,
    season: inSeason ? season.id : null,
    start: local(from),
    duration: minutes(90),
    timeZone: null,
    recurrence,
    excluded: [],
    added: [],
  })
  expect(made.ok).toBe(true)
  return context
}

describe(`edits in any order on ${dialect}`, { timeout: patience }, () => {
  it('keep ids, what is past, and what Sessions have of their own; are as previewed; and change nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        aRule,
        aStart,
        fc.boolean(),
        fc.commands(commands, { maxCommands: 10 }),
        async (rule, from, inSeason, steps) => {
          const context = await start(rule, from, inSeason)
          await fc.asyncModelRun(async () => ({ model: {}, real: { context, breaks: [] } }), steps)
        },
      ),
      { numRuns: runs() },
    )
  })

  it('are undone by the opposite edit: the same Sessions are there as before', async () => {
    const scopes = fc.constantFrom<EditScope>('THIS_AND_FOLLOWING', 'ALL')
    const shifts = fc.oneof(
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: 1, max: 6 }).map((days) => days * 1440),
    )
    const rules = fc.constantFrom('FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=WEEKLY;COUNT=12')
    await fc.assert(
      fc.asyncProperty(rules, aStart, scopes, aPlace, shifts, async (rule, from, scope, at, shift) => {
        await start(rule, from, false)
        const before = await look()
        const target = chosen(comingOf(before).slice(0, 12), at)
        if (target === undefined) return
        const to = addMinutes(target.originalStart, shift)
        const version = seriesOf(before, target)?.version ?? null
        const done = await editSessions(aContext(), {
          session: target.id,
          scope,
          change: { start: to },
          expectedVersion: version,
        })
        if (!done.ok) return
        const between = await look()
        const there = thereOf(between).find((row) => row.originalStart === to)
        if (there === undefined || there.start <= now) return // It was moved into the past, and stays there.
        const undone = await editSessions(aContext(), {
          session: there.id,
          scope: 'ALL',
          change: { start: target.originalStart },
          expectedVersion: seriesOf(between, there)?.version ?? null,
        })
        expect(undone.ok).toBe(true)
        const shown = (world: World) =>
          thereOf(world).map(({ id: one, localStart, localEnd, status }) => [one, localStart, localEnd, status])
        expect(shown(await look())).toEqual(shown(before))
      }),
      { numRuns: runs() },
    )
  })
})
