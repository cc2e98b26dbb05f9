import { accountOf, isStaff } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { beforeAll, expect, it } from 'vitest'
import { patience, runs } from '../runs.ts'
import { schema } from '../../src/schema.ts'
import { createSessionIds } from '../../src/sessions/session-ids.ts'
import type { Database } from '../../src/storage/database.ts'
import { placeOfNull } from '../../src/http/use-errors.ts'
import { anApi, type Api, type Result } from '../api.ts'
import { aDatabase } from '../database.ts'
import { pathOf } from '../feeds.ts'
import { documentsOf } from '../documents.ts'
import { aGroup, aSeries, fill, id, local, viewerNames, viewers, type ViewerName, type World } from '../world.ts'
import { fillAndTell } from '../told-changes.ts'
import { obviousDocuments, pool } from './curious-documents.ts'
import { secretsOf } from './feeds-of-world.ts'
import { withoutWhatIsHidden, worlds } from './generated-world.ts'
import { partingDocuments } from './documents-of-ideas.ts'

const noLimits = { tokens: 99_999, depth: 99, aliases: 9999, cost: 1e9 }

/** Two servers: one on the whole world, one on the world without what is hidden. */
let all: Database
let less: Database
let full: Api
let sparse: Api
beforeAll(async () => {
  all = (await aDatabase()).db
  less = (await aDatabase()).db
  full = await anApi(all, { limits: noLimits })
  sparse = await anApi(less, { limits: noLimits })
})

/** What a mutation makes is another one each time: ids, words, tokens, codes. Ids of the worlds are of digits alone. */
const madeNow = (body: string): string =>
  body
    .replace(
      /(cor|cop|mem|inv|acc|sig|reg|grp|ven|mat|ser|ses|sea|brk|dut|ide|itk|dop|cal|par|key|vis|whe|whd)_(?!\d{22})[\w-]{22}/g,
      '$1_made',
    )
    .replace(/"(?:[a-zäö]+ ){6}[a-zäö]+"/g, '"seven words"')
    .replace(/"(W[\w-]{30,})"/g, (_, cursor: string) => `"${madeIn(cursor)}"`)
    .replace(/"[\w-]{43}"/g, '"token"')
    .replace(/\/c\/[\w-]{43}\.ics/g, '/c/made.ics')
    .replace(/piiri_live_(?!000\d")\w+/g, 'piiri_live_made')
    .replace(/whsec_[\w+/=]+/g, 'whsec_made')
    .replace(/secret=[A-Z2-7]{32}/g, 'secret=made')
    .replace(/"[a-z2-9]{5}-[a-z2-9]{5}"/g, '"code"')
/** A cursor behind something that was just made holds its id. */
const madeIn = (cursor: string): string => {
  const read = Buffer.from(cursor, 'base64url').toString()
  return /^\[.*,"[a-z]{3}_(?!\d{22})[\w-]{22}"\]$/.test(read) ? 'made' : cursor
}
const bytesOf = async (answer: Response): Promise<string> => {
  const etag = answer.headers.get('etag')
  return `${answer.status} ${etag} ${madeNow(withoutChance(await answer.text()))}`
}
/**
 * Two arguments of one document can both be wrong. Which one is noticed first, where what holds them has no answer then, is a matter of time; that
 * there is an error, of which kind and in place of what, is not.
 */
function withoutChance(body: string): string {
  if (!body.includes('"errors":[')) return body
  const { data, errors = [] } = JSON.parse(body) as Result
  if (data === undefined) return body.replace(/"requestId":"[^"]+"/g, '') // About the document alone.
  const kinds = errors.map(({ path, extensions }) => JSON.stringify([placeOfNull(data, path), extensions?.['code']]))
  return JSON.stringify({ data, kinds: kinds.toSorted() })
}
const bothAnswer = async (ask: (api: Api) => Promise<Response>): Promise<string> => {
  const [whole, part] = await Promise.all([ask(full).then(bytesOf), ask(sparse).then(bytesOf)])
  expect(whole).toBe(part)
  return whole
}

/** That staff reads is written down once, at the same time as other parts of the document read the audit: it has been, then. */
const readBefore = async (query: string, as: ViewerName): Promise<void> => {
  if (query.startsWith('mutation')) return
  await Promise.all([full, sparse].map(async (api) => (await api.send({ query, as })).text()))
}

/** Whatever is written in a world's rows: titles, aliases, addresses, secrets. Ids, and words of few letters, tell nothing. */
function textsOf(of: unknown, found = new Set<string>()): Set<string> {
  if (typeof of === 'string' && of.length > 5 && !/^[A-Z_]+$|^[a-z]{3}_|^\d{4}-|^Europe|^fi th$/.test(of)) found.add(of)
  if (typeof of === 'object' && of !== null) for (const part of Object.values(of)) textsOf(part, found)
  return found
}
const hiddenTexts = (all: World, known: World): string[] => {
  const told = JSON.stringify(known)
  return [...textsOf(all)].filter((text) => !told.includes(text))
}
/** A document may bring such a text along itself. */
const expectNone = (texts: readonly string[], said: string, asked = ''): void =>
  expect(texts.filter((text) => said.includes(text) && !asked.includes(text))).toEqual([])

it.each(obviousDocuments)('asks what can be asked: %s', (text) => expect(validate(schema, parse(text))).toEqual([]))

it(
  'answers any document byte for byte the same, whether or not there is something that the viewer may not know of',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.constantFrom(...viewerNames),
        fc.array(documentsOf(schema, pool, 5), { minLength: 3, maxLength: 3 }),
        async (world, as: ViewerName, documents) => {
          const known = withoutWhatIsHidden(world, viewers[as])
          await Promise.all([fill(all, world), fill(less, known)])
          const asked = [...obviousDocuments, ...documents, ...partingDocuments]
          const answers = []
          for (const query of asked) {
            if (isStaff(viewers[as])) await readBefore(query, as)
            answers.push(await bothAnswer((api) => api.send({ query, as })))
          }
          expectNone(hiddenTexts(world, known), answers.join('\n'), asked.join('\n'))
          expectNone([...textsOf(world)], full.log.splice(0).join('\n'))
          expectNone([...textsOf(world)], await full.app.metrics.text())
        },
      ),
      { numRuns: runs() },
    )
  },
  patience,
)

it(
  'gives a visitor the same calendars, and the same open data',
  async () => {
    const later = createSessionIds(Buffer.alloc(16, 7))
    const startsLater = local('2027-08-17T14:00')
    const sessions = [
      ...[1, 2, 3, 4, 5, 99].map(id.session),
      ...[1, 2, 3].map((n) => later.of({ seriesKey: aSeries(n, aGroup(1, 'OPEN')).key, originalStart: startsLater })),
    ]
    const paths = [
      '/calendar/programme.ics',
      '/open-data/events.jsonld',
      '/open-data/rpde/sessions',
      '/open-data/programme.csv',
      '/open-data/hsds/services',
      ...[1, 2, 3, 9].map((n) => `/calendar/groups/group-${n}.ics`),
      ...sessions.map((session) => `/calendar/sessions/${session}.ics`),
    ]
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await Promise.all([fillAndTell(all, world), fillAndTell(less, withoutWhatIsHidden(world, viewers.visitor))])
        for (const path of paths) await bothAnswer((api) => api.get(path))
      }),
      { numRuns: runs(1 / 5) },
    )
  },
  patience,
)

const allowedLine =
  /^(?:BEGIN:|END:|VERSION:2\.0$|PRODID:-\/\/Calendar\/\/Calendar\/\/EN$|CALSCALE:|(?:NAME|X-WR-CALNAME):Calendar$|REFRESH-INTERVAL;VALUE=DURATION:PT1H$|X-PUBLISHED-TTL:PT1H$|UID:[\da-f-]{36}$|DTSTAMP:20000101T000000Z$|DT(?:START|END):\d{8}T\d{6}Z$|SUMMARY:Busy$|$)/
it(
  'gives whoever has an address the calendar that its owner may read, and where that is discreet, nothing but times',
  async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...viewerNames), async (world, as: ViewerName) => {
        const account = accountOf(viewers[as])
        if (account === null) return
        const known = withoutWhatIsHidden(world, viewers[as])
        await Promise.all([fill(all, world), fill(less, known)])
        for (const secret of secretsOf(world, account, 'FULL')) {
          const told = await bothAnswer((api) => api.get(pathOf(secret)))
          expectNone(hiddenTexts(world, known), told.replaceAll('\r\n ', ''))
        }
        for (const secret of secretsOf(world, account, 'DISCREET')) {
          await bothAnswer((api) => api.get(pathOf(secret)))
          const text = await (await full.get(pathOf(secret))).text()
          expect(text.split('\r\n').filter((line) => !allowedLine.test(line))).toEqual([])
          expectNone([...textsOf(world), 'Piiri', 'piiri', 'Helsinki'], text)
        }
        for (const secret of secretsOf(world, id.account(6), 'FULL'))
          expect((await full.get(pathOf(secret))).status).toBe(200)
        expectNone([...textsOf(world), secretsOf(world, account, 'FULL')[0] ?? ''], full.log.splice(0).join('\n'))
      }),
      { numRuns: runs(1 / 2) },
    )
  },
  patience,
)
