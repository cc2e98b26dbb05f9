import { readFile } from 'node:fs/promises'
import { parseInstant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import {
  aGroup,
  aSeason,
  aSeries,
  aSession,
  aVenue,
  fill,
  id,
  local,
  nothing,
  tag,
  type World,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

type Vocabulary = {
  readonly types: Record<string, { readonly properties: Record<string, { readonly expects: readonly string[] }> }>
  readonly enumerations: Record<string, readonly string[]>
}
const vocabulary: Vocabulary = JSON.parse(
  await readFile(new URL('../../testdata/schema-org-properties.json', import.meta.url), 'utf8'),
)

const open = aGroup(1, 'OPEN')
const hidden = aGroup(2, 'CONFIDENTIAL')
const draft = aSeason(1, 'DRAFT')
const weekly = aSeries(1, open, { venueId: id.venue(1) })
const secret = aSeries(2, hidden, { venueId: id.venue(1) })
const drafted = aSeries(3, open, { seasonId: draft.id })
const first = aSession(1, weekly, '2026-01-13T14:00', {
  topic: { fi: '=HYPERLINK("http://x")', en: 'Tea, "cake"' },
  languages: [
    { language: tag('fi'), kind: 'SPOKEN' },
    { language: tag('th'), kind: 'INTERPRETED' },
  ],
})
const moved = aSession(2, weekly, '2026-03-24T14:00', {
  ...aSession(99, weekly, '2026-03-30T18:00'),
  id: id.session(2),
  originalStart: local('2026-03-24T14:00'),
  isMoved: true,
})
const cancelled = aSession(3, weekly, '2026-04-07T14:00', {
  status: 'CANCELLED',
  cancellationReason: { fi: 'Putket', en: 'Pipes' },
  venueId: id.venue(3),
})
const elsewhere = aSession(4, weekly, '2026-04-14T14:00', { venueId: id.venue(2) })
const world: World = {
  ...nothing,
  groups: [open, hidden],
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'GROUP_MEMBERS'), aVenue(3, 'COMMUNITY')],
  seasons: [draft],
  series: [weekly, secret, drafted],
  sessions: [
    first,
    moved,
    cancelled,
    elsewhere,
    aSession(5, secret, '2026-01-14T17:00'),
    aSession(6, drafted, '2026-01-15T17:00'),
  ],
}
const told = [first, moved, cancelled, elsewhere].map((one) => one.id)

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, world))

type Thing = Readonly<Record<string, unknown>>
type Feed = {
  readonly license: string
  readonly about: readonly Thing[]
  readonly dataFeedElement: readonly Thing[]
}
const events = async (query = '?language=en') => {
  const answer = await api.get(`/open-data/events.jsonld${query}`)
  return { answer, feed: (await answer.json()) as Feed } // As the endpoint writes it.
}

/** Names of properties that schema.org does not give a thing, and things where it expects others. */
function faultsOf(thing: Thing): readonly string[] {
  const type = String(thing['@type'])
  const properties = vocabulary.types[type]?.properties
  if (properties === undefined) return [`no type ${type}`]
  return Object.entries(thing)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const expects = properties[name]?.expects
      if (expects === undefined) return [`${type}.${name}`]
      if (Array.isArray(value) && typeof value[0] === 'object')
        return value.flatMap((one: Thing) => faultsOf({ '@type': type, [name]: one })) // Each as if it stood alone.
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
      const of = String((value as Thing)['@type'])
      const fits = expects.includes(of) || (of === 'EventSeries' && expects.includes('Event'))
      return [...(fits ? [] : [`${type}.${name} is a ${of}`]), ...faultsOf(value as Thing)] // An object.
    })
}

describe(`the programme as schema.org has it, on ${dialect}`, () => {
  it('tells each Session that a visitor may know of, in words of the vocabulary alone', async () => {
    const { answer, feed } = await events()
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    expect(feed.license).toBe('https://creativecommons.org/licenses/by/4.0/')
    expect(feed.dataFeedElement.map(({ identifier }) => identifier)).toEqual(told)
    expect([...feed.dataFeedElement, ...feed.about].flatMap(faultsOf)).toEqual([])
    for (const { eventStatus, eventAttendanceMode } of feed.dataFeedElement) {
      expect(vocabulary.enumerations['EventStatusType']).toContain(String(eventStatus).slice(19))
      expect(vocabulary.enumerations['EventAttendanceModeEnumeration']).toContain(String(eventAttendanceMode).slice(19))
    }
  })
  it('tells times on the clock of the place, also across a clock change, and from when something was moved', async () => {
    const { feed } = await events()
    const [one, other] = feed.dataFeedElement
    expect(one).toMatchObject({
      startDate: '2026-01-13T14:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
    })
    expect(other).toMatchObject({
      startDate: '2026-03-30T18:00:00+03:00',
      previousStartDate: '2026-03-24T14:00:00+02:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    })
    for (const [n, session] of [first, moved].entries())
      expect(parseInstant(String(feed.dataFeedElement[n]?.['startDate']))).toBe(session.start)
  })
  it('tells of a place as much as a visitor may know, and that something is cancelled, and why', async () => {
    const { feed } = await events()
    const [one, , off, nowhere] = feed.dataFeedElement
    expect(one).toMatchObject({
      name: 'Group 1: Tea, "cake"',
      inLanguage: ['fi', 'th'],
      location: {
        name: 'Venue 1',
        address: { streetAddress: 'Secret street 1', addressCountry: 'FI' },
        geo: { latitude: 60.1 },
      },
    })
    expect(off).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      description: expect.stringContaining('Pipes'),
    })
    expect(off?.['location']).toEqual({
      '@type': 'Place',
      identifier: id.venue(3),
      name: 'Venue 3',
      address: { '@type': 'PostalAddress', addressLocality: 'Helsinki', addressCountry: 'FI' },
    })
    expect(nowhere).not.toHaveProperty('location')
  })
  it('tells of each Group once, with the rules that a visitor may know', async () => {
    const { feed } = await events()
    const [series, ...others] = feed.about
    expect(others).toEqual([])
    expect(series).toEqual({
      '@type': 'EventSeries',
      '@id': expect.stringMatching(/\/en\/groups\/group-1$/),
      url: expect.stringMatching(/\/en\/groups\/group-1$/),
      name: 'Group 1',
      description: expect.any(String),
      inLanguage: expect.any(Array),
      eventSchedule: [expect.objectContaining({ '@type': 'Schedule', scheduleTimezone: 'Europe/Helsinki' })],
    })
    expect(feed.dataFeedElement.map(({ superEvent }) => (superEvent as Thing)['@id'])).toEqual(
      told.map(() => series?.['@id']), // As the endpoint writes it.
    )
    await fill(db, { ...world, sessions: world.sessions.slice(-2) })
    const nobodys = await events()
    expect(nobodys.feed.dataFeedElement).toEqual([])
    expect(nobodys.feed.about).toEqual([])
  })
  it('speaks the language that is asked for', async () => {
    const { feed } = await events('?language=fi')
    expect(feed.dataFeedElement[2]?.['description']).toContain('Putket')
    expect(feed.dataFeedElement[0]?.['url']).toContain('/fi/sessions/')
  })
  it('comes in pages, of which each leads to the next, and refuses what is no page', async () => {
    const many = Array.from({ length: 501 }, (_, i) =>
      aSession(
        i + 10,
        weekly,
        `2026-02-${String(1 + (i % 28)).padStart(2, '0')}T${String(Math.floor(i / 28)).padStart(2, '0')}:00`,
      ),
    )
    await fill(db, { ...world, sessions: many })
    const [one, two, three] = [await events(), await events('?language=en&page=2'), await events('?page=3')]
    expect([one, two, three].map(({ feed }) => feed.dataFeedElement.length)).toEqual([500, 1, 0])
    expect(one.answer.headers.get('link')).toContain('<?language=en&page=2>; rel="next"')
    expect(two.answer.headers.get('link')).not.toContain('next')
    for (const page of ['0', '-1', '1.5', 'x', '99999', '%00'])
      expect((await api.get(`/open-data/events.jsonld?page=${page}`)).status).toBe(400)
  })
  it('is asked by pages of any origin, answered with 304 where nothing has changed, and has a licence', async () => {
    const before = await api.get('/open-data/events.jsonld', { origin: 'https://other.example' })
    expect(before.headers.get('access-control-allow-origin')).toBe('*')
    expect(before.headers.get('link')).toContain('rel="license"')
    const etag = before.headers.get('etag') ?? ''
    expect((await api.get('/open-data/events.jsonld', { 'if-none-match': etag })).status).toBe(304)
    await fill(db, { ...world, sessions: [...world.sessions, aSession(7, secret, '2026-01-21T17:00')] })
    expect((await api.get('/open-data/events.jsonld', { 'if-none-match': etag })).status).toBe(304)
    await fill(db, { ...world, sessions: [first] })
    expect((await api.get('/open-data/events.jsonld', { 'if-none-match': etag })).status).toBe(200)
  })
  it.each(['/open-data/events.jsonld', '/open-data/rpde/sessions', '/calendar/programme.ics'])(
    'lets pages of any origin follow what its answers say: %s',
    async (path) => {
      const origin = 'https://other.example'
      const asked = {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      }
      const preflight = await fetch(`${api.url}${path}`, { method: 'OPTIONS', headers: asked })
      expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
      expect(preflight.headers.get('access-control-allow-headers')?.split(', ')).toContain('if-none-match')
      const { headers } = await api.get(path, { origin })
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')?.split(', ')).toEqual(
        expect.arrayContaining(['etag', 'link', 'retry-after']),
      )
    },
  )
  it('is at no other address, and takes no key in one', async () => {
    for (const path of ['/open-data/', '/open-data/events', '/open-data/toString', '/open-data/events.jsonld/'])
      expect((await api.get(path)).status).toBe(404)
    expect((await api.get('/open-data/events.jsonld?api_key=piiri_live_x')).status).toBe(400)
  })
})

describe(`what an organisation says of its open data, on ${dialect},`, () => {
  const licence = 'https://example.org/licence?of=data'
  let own: Api
  beforeAll(async () => {
    own = await anApi(db, { organisation: 'Tukiyhdistys "Piiri" ry', openDataLicence: licence })
  })
  const organizer = {
    '@type': 'Organization',
    '@id': 'https://piiri.example.org/',
    name: 'Tukiyhdistys "Piiri" ry',
    url: 'https://piiri.example.org/',
  }
  it('stands by each event and series, in words of the vocabulary, and is nowhere where it says nothing', async () => {
    const feed = (await (await own.get('/open-data/events.jsonld')).json()) as Feed // As the endpoint writes it.
    expect(feed.license).toBe(licence)
    const things = [...feed.dataFeedElement, ...feed.about]
    expect(things.map((thing) => thing['organizer'])).toEqual(things.map(() => organizer))
    for (const type of ['Event', 'EventSeries'])
      expect(vocabulary.types[type]?.properties['organizer']?.expects).toContain('Organization')
    expect(JSON.stringify((await events()).feed)).not.toContain('organizer')
  })
  it('is the licence of every answer, and where the address of the licence leads', async () => {
    const paths = ['events.jsonld', 'programme.csv', 'hsds/services', 'rpde/sessions', 'rpde/session-series']
    for (const path of paths)
      expect((await own.get(`/open-data/${path}`)).headers.get('link')).toContain(`<${licence}>; rel="license"`)
    for (const path of paths.slice(3))
      expect(await (await own.get(`/open-data/${path}`)).json()).toMatchObject({ license: licence })
    const address = { asked: own, to: licence }
    const usual = { asked: api, to: 'https://creativecommons.org/licenses/by/4.0/' }
    for (const { asked, to } of [address, usual]) {
      const answer = await fetch(`${asked.url}/open-data/licence`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, to])
    }
  })
})

describe(`the programme as a table, on ${dialect}`, () => {
  it('has a row for each Session that a visitor may know of, and runs in no spreadsheet', async () => {
    const answer = await api.get('/open-data/programme.csv?language=fi')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n')
    expect(head).toMatch(/^\uFEFF?id,start,end,time_zone,status,group,topic,/)
    expect(rows.map((row) => row.split(',')[0])).toEqual(told)
    expect(rows[0]).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(rows[0]).toContain('2026-01-13T14:00:00+02:00')
    expect(rows[2]).toContain('CANCELLED')
    expect(rows[2]).not.toContain('Secret street')
    expect(rows[3]).not.toContain('Paikka 2')
  })
})
