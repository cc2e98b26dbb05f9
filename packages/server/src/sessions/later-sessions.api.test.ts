import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { patience, runs } from '../../test/runs.ts'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { pageOf } from '../../test/questions.ts'
import {
  aBreak,
  aGroup,
  aSeason,
  aSeries,
  at,
  aVenue,
  fill,
  id,
  local,
  nothing,
  on,
  type World,
} from '../../test/world.ts'
import { visitor } from '@piiri/domain/shared/viewer'
import { anyone } from '../http/reader.ts'
import type { Database } from '../storage/database.ts'
import { extendHorizon } from './extend-horizon.ts'
import { listSessions } from './list-sessions.ts'
import { createSessionIds } from './session-ids.ts'
import { everySession } from './session.schema.ts'

let db: Database
let api: Api
let statements = 0
beforeAll(async () => {
  db = (await aDatabase({ onStatement: () => void (statements += 1) })).db
  api = await anApi(db)
})

describe('beyond the rows', () => {
  const sessionIds = createSessionIds(Buffer.alloc(16, 7))
  const query = `query ($in: Period, $filter: SessionFilter, $first: Int, $after: String, $last: Int, $before: String) {
    sessions(in: $in, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id originalStart start end status cancellationReason topic features venue { name } group { slug } season { title } }
    }
  }`
  const season = aSeason(1, 'PUBLISHED', { from: on('2026-01-01'), to: on('2030-12-31') })
  const worldOf = (rule: string, isHidden: boolean, weeks: number): World => {
    const groups = [aGroup(1, 'OPEN'), aGroup(2, isHidden ? 'CONFIDENTIAL' : 'OPEN', { kind: 'CREATIVE' })]
    const fresh = { expandedUntil: local('1900-01-01T00:00') }
    return {
      ...nothing,
      groups,
      venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'GROUP_MEMBERS')],
      seasons: [season],
      breaks: [aBreak(1, season, { from: on('2027-12-20'), to: on('2028-01-06') })],
      series: groups.flatMap((group, n) => [
        aSeries(2 * n + 1, group, { ...fresh, recurrence: rule, venueId: id.venue(n + 1), seasonId: season.id }),
        aSeries(2 * n + 2, group, {
          ...fresh,
          start: local('2026-01-06T02:30'),
          recurrence: `FREQ=WEEKLY;INTERVAL=${weeks}`,
          topic: { en: 'Night walk' },
          features: 2,
          languageTags: 'en',
        }),
      ]),
    }
  }
  const filters = fc.record(
    {
      kinds: fc.constant(['CREATIVE']),
      languages: fc.constantFrom(['en'], ['fi', 'sv']),
      features: fc.constantFrom(['INTERPRETING'], ['HOMEMADE_MEAL', 'INTERPRETING']),
      access: fc.constant(['STEP_FREE']),
      statuses: fc.constantFrom(['CANCELLED'], ['SCHEDULED']),
      text: fc.constantFrom('night', 'ryhma'),
      groups: fc.constantFrom([id.group(1)], [id.group(2), 'x']),
    },
    { requiredKeys: [] },
  )

  it(
    'there is answered what rows would say, page by page, and rows get the very ids',
    async () => {
      const rows = (await aDatabase()).db
      const asRows = await anApi(rows)
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=WEEKLY;COUNT=90', 'FREQ=DAILY;INTERVAL=9'),
          fc.boolean(),
          fc.integer({ min: 1, max: 3 }),
          filters,
          fc.constantFrom('visitor' as const, 'group member' as const, 'coordinator' as const),
          fc.integer({ min: 1, max: 100 }),
          fc.boolean(),
          async (rule, isHidden, weeks, filter, as, size, isBackwards) => {
            const world = worldOf(rule, isHidden, weeks)
            await Promise.all([fill(db, world), fill(rows, world)])
            await Promise.all([
              extendHorizon(db, sessionIds, now),
              extendHorizon(rows, sessionIds, now, { months: 40 }),
            ])
            const period = { from: '2027-06-01T00:00:00Z', until: '2028-06-30T00:00:00Z' }
            for (let cursor: string | null = null, pages = 0; pages < 4; pages += 1) {
              const bounds: Record<string, unknown> = isBackwards
                ? { last: size, before: cursor }
                : { first: size, after: cursor }
              const asked = { query, variables: { in: period, filter, ...bounds }, as }
              const [inMemory, stored] = await Promise.all([api.ask(asked), asRows.ask(asked)])
              expect(inMemory).toEqual(stored)
              const { pageInfo } = pageOf(inMemory)
              cursor = isBackwards ? pageInfo.startCursor : pageInfo.endCursor
              if (cursor === null) break
            }
          },
        ),
        { numRuns: runs(1 / 6) },
      )
    },
    patience,
  )

  it('is expanded for no Group that the filter leaves out, and lets others have their turn', async () => {
    await fill(db, worldOf('FREQ=WEEKLY', false, 1))
    await extendHorizon(db, sessionIds, now)
    const period = { from: at('2029-01-01T00:00:00Z'), until: at('2030-01-31T00:00:00Z') }
    const counted = async (filter: object) => {
      const before = statements
      let turns = 0
      let isDone = false
      const countTurns = (): void => {
        turns += 1
        if (!isDone) setImmediate(countTurns)
      }
      countTurns()
      const context = api.app.contextFor({ viewer: visitor, languages: [], asker: anyone })
      const count = await listSessions(context, { ...everySession, ...filter }, period).count()
      isDone = true
      return { count, turns, statements: statements - before }
    }
    const [all, none] = [await counted({}), await counted({ groups: [] })]
    expect(all.count).toBeGreaterThan(200)
    expect(all.turns).toBeGreaterThan(6)
    expect(none).toMatchObject({ count: 0, statements: 2 }) // Rows, and Series.
    expect(all.statements).toBeGreaterThan(none.statements)
  })

  it('an id given there leads to the Session, for those who may know of it, and to nothing else', async () => {
    await fill(db, worldOf('FREQ=WEEKLY', true, 2))
    await extendHorizon(db, sessionIds, now)
    const period = { from: '2029-06-01T00:00:00Z', until: '2029-07-01T00:00:00Z' }
    const { nodes } = pageOf(await api.ask({ query, variables: { in: period }, as: 'coordinator' }))
    const found = async (as: 'visitor' | 'coordinator') =>
      (await api.ask({ query: `{ nodes(ids: ${JSON.stringify(nodes.map((node) => node.id))}) { id } }`, as })).data?.[
        'nodes'
      ]
    expect(nodes.length).toBeGreaterThan(8)
    expect(await found('coordinator')).toEqual(nodes.map(({ id }) => ({ id })))
    expect((await found('visitor')) as unknown[]).toContain(null)
    const other = createSessionIds(Buffer.alloc(16, 8)).of({
      seriesKey: '0000000001A',
      originalStart: local('2029-06-05T14:00'),
    })
    expect((await api.ask({ query: `{ node(id: "${other}") { id } }`, as: 'coordinator' })).data).toEqual({
      node: null,
    })
  })
})

describe('the horizon', () => {
  it('is extended once, by however many processes', async () => {
    const sessionIds = createSessionIds(Buffer.alloc(16, 7))
    const group = aGroup(1, 'OPEN')
    const series = Array.from({ length: 45 }, (_, n) =>
      aSeries(n + 1, group, { expandedUntil: local('1900-01-01T00:00'), recurrence: 'FREQ=MONTHLY' }),
    )
    await fill(db, { ...nothing, groups: [group], series })
    const made = await Promise.all([extendHorizon(db, sessionIds, now), extendHorizon(db, sessionIds, now)])
    expect(made[0] + made[1]).toBe(45 * 20)
    expect(await extendHorizon(db, sessionIds, now)).toBe(0)
    expect(await extendHorizon(db, sessionIds, at('2026-03-12T07:00:00Z'))).toBe(45 * 2)
  })

  it('is left where it is after the unit in which it is told to stop, and goes on from there', async () => {
    const sessionIds = createSessionIds(Buffer.alloc(16, 7))
    const group = aGroup(1, 'OPEN')
    const series = Array.from({ length: 45 }, (_, n) =>
      aSeries(n + 1, group, { expandedUntil: local('1900-01-01T00:00'), recurrence: 'FREQ=MONTHLY' }),
    )
    await fill(db, { ...nothing, groups: [group], series })
    const stopping = new AbortController()
    const stopped: Database = {
      ...db,
      write(work, options) {
        stopping.abort()
        return db.write(work, options)
      },
    }
    expect(await extendHorizon(stopped, sessionIds, now, { signal: stopping.signal })).toBe(20 * 20)
    expect(await extendHorizon(db, sessionIds, now)).toBe(25 * 20)
  })
})
