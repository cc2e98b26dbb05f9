import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { patience, runs } from '../../test/runs.ts'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { pageOf } from '../../test/questions.ts'
import { aGroup, aSeries, aSession, aVenue, fill, id, local, nothing, type World } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'

let db: Database
let api: Api
let statements: string[] = []
beforeAll(async () => {
  db = (await aDatabase({ onStatement: ({ sql }) => void statements.push(sql) })).db
  api = await anApi(db)
})

describe('pages', () => {
  const query = `query ($in: Period, $first: Int, $after: String, $last: Int, $before: String) {
    sessions(in: $in, first: $first, after: $after, last: $last, before: $before) {
      nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  const group = aGroup(1, 'OPEN')
  const series = aSeries(1, group)
  const period = { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }

  it(
    'go through all Sessions once, in either direction, with any page size, also where starts are equal',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
          fc.integer({ min: 1, max: 5 }),
          fc.boolean(),
          async (days, size, isBackwards) => {
            const sessions = days.map((day, n) =>
              aSession(n, series, `2026-01-0${day}T14:00`, { originalStart: local(`2026-01-01T${String(n + 10)}:00`) }),
            )
            await fill(db, { ...nothing, groups: [group], series: [series], sessions })
            const wanted = sessions.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)).map((one) => one.id)
            const found: string[] = []
            for (let cursor: string | null = null; ;) {
              const bounds: Record<string, unknown> = isBackwards
                ? { last: size, before: cursor }
                : { first: size, after: cursor }
              const page = pageOf(await api.ask({ query, variables: { in: period, ...bounds } }))
              found.splice(isBackwards ? 0 : found.length, 0, ...page.nodes.map((node) => node.id))
              expect(page.totalCount).toBe(sessions.length)
              const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
              expect(isBackwards ? hasNextPage : hasPreviousPage).toBe(cursor !== null)
              if (!(isBackwards ? hasPreviousPage : hasNextPage)) break
              cursor = isBackwards ? startCursor : endCursor
            }
            expect(found).toEqual(wanted)
          },
        ),
        { numRuns: runs(1 / 3) },
      )
    },
    patience,
  )
})

describe('filters', () => {
  const [open, study] = [
    aGroup(1, 'OPEN', { kind: 'PEER_GROUP', title: { fi: 'Ryhmä ja ruoka', en: 'Meal' } }),
    aGroup(2, 'OPEN', { kind: 'STUDY' }),
  ]
  const meals = aSeries(1, open, { features: 1, languageTags: 'fi th', venueId: id.venue(1) })
  const lessons = aSeries(2, study, {
    features: 6,
    languageTags: 'en',
    venueId: id.venue(2),
    topic: { en: 'Łódź by night' },
  })
  const world: World = {
    ...nothing,
    groups: [open, study],
    venues: [aVenue(1, 'PUBLIC', { access: 3 }), aVenue(2, 'GROUP_MEMBERS', { access: 3 })],
    series: [meals, lessons],
    sessions: [
      aSession(1, meals, '2026-01-13T14:00'),
      aSession(2, meals, '2026-01-20T14:00', { status: 'CANCELLED', cancellationReason: { en: 'Pipes' } }),
      aSession(3, lessons, '2026-01-16T14:00'),
      aSession(4, lessons, '2026-01-23T14:00', {
        topic: { fi: 'Vuokralaisen oikeudet' },
        guestSpeakers: [{ title: { en: 'A lawyer' }, topic: null, organisation: null }],
      }),
    ],
  }
  beforeAll(() => fill(db, world))
  it.each([
    ['{}', [1, 3, 2, 4]],
    ['{ kinds: [PEER_GROUP] }', [1, 2]],
    ['{ kinds: [] }', []],
    [`{ groups: ["${id.group(2)}", "nonsense", "${id.session(1)}"] }`, [3, 4]],
    ['{ groups: [] }', []],
    ['{ languages: ["th"] }', [1, 2]],
    ['{ languages: ["en", "sv"] }', [3, 4]],
    ['{ languages: ["t"] }', 'BAD_REQUEST'],
    ['{ features: [HOMEMADE_MEAL] }', [1, 2]],
    ['{ features: [INTERPRETING, GUEST_SPEAKER] }', [3, 4]],
    ['{ features: [INTERPRETING, HOMEMADE_MEAL] }', []],
    ['{ access: [STEP_FREE, LIFT] }', [1, 2]],
    ['{ access: [HEARING_LOOP] }', []],
    ['{ statuses: [CANCELLED] }', [2]],
    ['{ text: "ryhma RUOKA" }', [1, 2]],
    ['{ text: "ruo" }', [1, 2]],
    ['{ text: "vuokra" }', [4]],
    ['{ text: "lodz" }', [3]],
    ['{ text: "ruoka vuokra" }', []],
    ['{ text: "   " }', [1, 3, 2, 4]],
    ['{ text: "\\" OR 1=1 --" }', []],
    ['{ kinds: [STUDY], text: "vuokralaisen", languages: ["en"] }', [4]],
  ] as const)('%s', async (filter, expected) => {
    const result = await api.ask({ query: `{ sessions(filter: ${filter}) { totalCount nodes { id } } }` })
    if (expected === 'BAD_REQUEST') return expect(result.errors?.[0]?.extensions?.['code']).toBe(expected)
    expect(pageOf(result).nodes.map((node) => node.id)).toEqual(expected.map((n) => id.session(n)))
    expect(pageOf(result).totalCount).toBe(expected.length)
  })
  it('tells each language by its name in the reader’s', async () => {
    const query = `{ session(id: "${id.session(1)}") { languages { language name kind } contentLanguage group { contentLanguage title } } }`
    const { data } = await api.ask({ query, headers: { 'accept-language': 'en-GB,fi;q=0.5' } })
    expect(data?.['session']).toEqual({
      languages: [
        { language: 'fi', name: 'Finnish', kind: 'SPOKEN' },
        { language: 'th', name: 'Thai', kind: 'INTERPRETED' },
      ],
      contentLanguage: 'fi',
      group: { contentLanguage: 'en', title: 'Meal' },
    })
  })
})

describe('the language of a Session’s texts', () => {
  const group = aGroup(1, 'OPEN')
  const series = aSeries(1, group)
  const english = { en: 'Written in English alone' }
  const both = { fi: 'Suomeksi', en: 'In English' }
  it.each([
    ['topic', { topic: english, cancellationReason: both }, 'en'],
    ['note', { note: english }, 'en'],
    ['reason why it is not held', { status: 'CANCELLED', cancellationReason: both }, 'en'],
    ['guests', { guestSpeakers: [{ title: both, topic: null, organisation: null }] }, 'en'],
    ['organisation, where it has none', {}, 'fi'],
  ] as const)('is that of its %s', async (_, texts, language) => {
    const session = aSession(1, series, '2026-01-13T14:00', texts)
    await fill(db, { ...nothing, groups: [group], series: [series], sessions: [session] })
    const query = `{ session(id: "${id.session(1)}") { contentLanguage } }`
    const { data } = await api.ask({ query, headers: { 'accept-language': 'en' } })
    expect(data?.['session']).toEqual({ contentLanguage: language })
  })
})

describe('statements', () => {
  it('are 2 for a list of Sessions with Group and Venue, 5 for Groups with what is next, whatever the page size', async () => {
    const groups = [1, 2, 3, 4, 5, 6].map((n) => aGroup(n, 'OPEN', { contactPointId: null }))
    const series = groups.map((group, n) => aSeries(n + 1, group, { venueId: id.venue((n % 2) + 1) }))
    const sessions = series.map((one, n) => aSession(n + 1, one, `2026-01-${13 + n}T14:00`))
    await fill(db, { ...nothing, groups, venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC')], series, sessions })
    const countOf = async (query: string): Promise<number> => {
      statements = []
      await api.ask({ query })
      return statements.filter((sql) => !sql.includes('programme_version')).length
    }
    for (const size of [1, 6]) {
      expect(
        await countOf(
          `{ sessions(first: ${size}) { nodes { id features languages { name } group { title } venue { name } } } }`,
        ),
      ).toBe(2)
      expect(
        await countOf(
          `{ groups(first: ${size}) { nodes { title scheduleInWords nextSession { start venue { name } } } } }`,
        ),
      ).toBeLessThanOrEqual(5)
    }
  })
})
