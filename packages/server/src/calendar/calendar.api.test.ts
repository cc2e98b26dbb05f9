import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import ICAL from 'ical.js'
import ical, { type VEvent } from 'node-ical'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import {
  aGroup,
  aSeason,
  aSeries,
  aSession,
  at,
  aVenue,
  fill,
  id,
  local,
  nothing,
  type World,
} from '../../test/world.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const awkward =
  'Ruoka, juoma; "lainaus" \\ kenoviiva\r\nuusi rivi – 🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲\u0001\u0007BEGIN:VEVENT'
const open = aGroup(1, 'OPEN')
const hidden = aGroup(2, 'CONFIDENTIAL')
const draft = aSeason(1, 'DRAFT')
const weekly = aSeries(1, open, { venueId: id.venue(1) })
const night = aSeries(2, open, { start: local('2026-03-01T02:30') })
const endless = aSeries(5, open, { start: local('2026-01-06T17:30'), expandedUntil: local('2027-07-01T00:00') })
const secret = aSeries(6, hidden, { start: local('2026-01-06T17:30'), expandedUntil: local('2027-07-01T00:00') })
const world: World = {
  ...nothing,
  groups: [open, hidden],
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'GROUP_MEMBERS'), aVenue(3, 'COMMUNITY')],
  seasons: [draft],
  series: [weekly, night, aSeries(3, hidden), aSeries(4, open, { seasonId: draft.id }), endless, secret],
  sessions: [
    aSession(1, weekly, '2026-01-13T14:00', { topic: { fi: awkward, en: awkward }, sequence: 3 }),
    aSession(2, weekly, '2026-03-24T14:00'),
    aSession(3, weekly, '2026-03-31T14:00', { venueId: id.venue(2) }),
    aSession(4, weekly, '2026-04-07T14:00', { status: 'CANCELLED', cancellationReason: { fi: 'Putket', en: 'Pipes' } }),
    aSession(5, weekly, '2026-04-14T14:00', { isWithdrawn: true, sequence: 1 }),
    aSession(6, night, '2026-03-29T03:30', { venueId: id.venue(3) }), // A time that the clock skips.
    aSession(7, night, '2026-10-25T03:30'), // One that it shows twice: it begins at the first, and ends at the second half past.
    aSession(8, aSeries(3, hidden), '2026-01-14T17:00'),
    aSession(9, aSeries(4, open, { seasonId: draft.id }), '2026-01-15T17:00'),
    aSession(10, weekly, '2025-10-01T14:00'),
  ],
}
const shown = [1, 2, 3, 4, 5, 6, 7]

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  await fill(db, world)
  api = await anApi(db)
})
const fetchText = async (path: string, headers: Record<string, string> = { 'accept-language': 'en' }) =>
  (await api.get(path, headers)).text()
const sessionOf = (uid: string) => world.sessions.find((session) => `${session.id}@piiri` === uid)

describe('the programme as a calendar', () => {
  it('is read back by ical.js as the very Sessions that a visitor may know of', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await fetchText('/calendar/programme.ics')))
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue('tzid')))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid }) => uid)).toEqual(
      world.sessions
        .filter((_, n) => shown.includes(n + 1))
        .toSorted((a, b) => a.start - b.start)
        .map((session) => `${session.id}@piiri`),
    )
    for (const event of events) {
      const session = sessionOf(event.uid)
      expect([event.uid, event.startDate.toJSDate().getTime(), event.endDate.toJSDate().getTime()]).toEqual([
        event.uid,
        session?.start,
        session?.end,
      ])
      expect(event.component.getFirstPropertyValue('sequence')).toBe(session?.sequence)
      expect(event.component.getFirstPropertyValue('status')).toBe(
        session?.status === 'CANCELLED' || session?.isWithdrawn ? 'CANCELLED' : 'CONFIRMED',
      )
      expect(event.component.getFirstProperty('rrule')).toBeNull()
    }
  })

  it('is read by node-ical, which knows nothing of ical.js, at the same instants', async () => {
    const read = ical.sync.parseICS(await fetchText('/calendar/programme.ics'))
    const events = Object.values(read).filter((one): one is VEvent => one?.type === 'VEVENT')
    expect(events.length).toBe(shown.length)
    for (const event of events)
      expect([event.uid, toRfc3339(instant(event.start.getTime()))]).toEqual([
        event.uid,
        toRfc3339(sessionOf(event.uid)?.start ?? at('1990-01-01T00:00:00Z')),
      ])
  })

  it('tells 14:00 on both sides of the clock change, in the zone', async () => {
    const text = await fetchText('/calendar/programme.ics')
    expect(text).toContain('DTSTART;TZID=Europe/Helsinki:20260324T140000')
    expect(text).toContain('DTSTART;TZID=Europe/Helsinki:20260331T140000')
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki')
  })

  it('has lines of at most 75 octets, that end in CRLF, and no control character', async () => {
    const bytes = Buffer.from(await (await api.get('/calendar/programme.ics')).arrayBuffer())
    const lines = bytes.toString('latin1').split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => line.length > 75)).toEqual([])
    expect(lines.join('').match(/[\u0000-\u001f\u007f]/)).toBeNull()
    expect(bytes.toString().includes('\uFFFD')).toBe(false) // No character was cut in two.
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(shown.length)
  })

  it('keeps a text as it was written', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await fetchText('/calendar/programme.ics')))
    const first = calendar
      .getAllSubcomponents('vevent')
      .find((one) => String(one.getFirstPropertyValue('uid')).startsWith(id.session(1)))
    expect(first?.getFirstPropertyValue('summary')).toBe(
      `Group 1: ${awkward.replace('\r\n', '\n').replace(/[\u0001\u0007]/g, ' ')}`,
    )
  })

  it('keeps to itself a place that the reader may not know, and only that', async () => {
    const text = (await fetchText('/calendar/programme.ics')).replaceAll('\r\n ', '')
    expect(text).toContain('LOCATION:Venue 1\\, Secret street 1')
    expect(text).not.toContain('Venue 2')
    expect(text).toContain('LOCATION:Venue 3\\, Helsinki')
    expect(text).not.toMatch(/Secret street [23]|Door [23]/)
  })

  it('speaks the language of the address, else of the reader', async () => {
    expect(await fetchText('/calendar/programme.ics?language=fi')).toContain('SUMMARY:Peruttu: Ryhmä 1')
    expect(await fetchText('/calendar/programme.ics')).toContain('SUMMARY:Cancelled: Group 1')
  })

  it('costs nothing to ask again', async () => {
    const first = await api.get('/calendar/programme.ics')
    const again = await api.get('/calendar/programme.ics', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([first.headers.get('content-type'), again.status]).toEqual(['text/calendar; charset=utf-8', 304])
  })
})

describe("a Group's calendar", () => {
  it.each(['groups/group-1', 'programme'])('is saved under a name that tells nothing: %s', async (of) =>
    expect((await api.get(`/calendar/${of}.ics`)).headers.get('content-disposition')).toBe(
      'inline; filename="piiri.ics"',
    ),
  )
  it('of a CONFIDENTIAL Group is as empty as that of an open one that does not meet', async () => {
    const text = await fetchText('/calendar/groups/group-2.ics')
    expect(text).toContain('X-WR-CALNAME:Group 2')
    expect(text).not.toMatch(/VEVENT|VTIMEZONE/)
  })
  it.each([
    '/calendar/groups/nobody.ics',
    '/calendar/groups/../programme',
    '/calendar/groups/GROUP-1.ics',
    '/calendar/',
  ])('is not there at %s', async (path) => expect((await api.get(path)).status).toBe(404))
})

describe("one Session's calendar", () => {
  const later = createSessionIds(Buffer.alloc(16, 7))
  const placed = (of: SeriesRow, start: string) => later.of({ seriesKey: of.key, originalStart: local(start) })
  const addressOf = (id: string) => `/calendar/sessions/${id}.ics`
  const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

  it.each(shown)('has of Session %i what the programme has of it', async (n) => {
    const [event, ...others] = eventsOf(await fetchText(addressOf(id.session(n))))
    const inProgramme = eventsOf(await fetchText('/calendar/programme.ics'))
    const same = inProgramme.find((one) => one.getFirstPropertyValue('uid') === `${id.session(n)}@piiri`)
    expect(others).toEqual([])
    expect(event?.toString()).toBe(same?.toString())
  })

  it('is a file of a neutral name, that asks nobody to come again', async () => {
    const answer = await api.get(addressOf(id.session(1)))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="piiri.ics"')
    expect(await answer.text()).not.toMatch(/REFRESH-INTERVAL|X-PUBLISHED-TTL|CALNAME|^NAME:/m)
  })

  it('is there for a Session beyond the rows, at the time of its plan', async () => {
    const [event] = eventsOf(await fetchText(addressOf(placed(endless, '2028-05-02T17:30'))))
    expect(event?.getFirstPropertyValue('uid')).toBe(`${placed(endless, '2028-05-02T17:30')}@piiri`)
    expect(event?.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;TZID=Europe/Helsinki:20280502T173000')
  })

  it('is answered for what is hidden, unknown or no id in the very bytes of an address where nothing is', async () => {
    const bytesOf = async (path: string) => {
      const answer = await api.get(path, { 'if-none-match': '*', origin: 'https://elsewhere.example' })
      const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
      return { status: answer.status, headers, text: await answer.text() }
    }
    const nowhere = await bytesOf('/calendar/nowhere')
    expect(nowhere.status).toBe(404)
    const names = [
      id.session(8),
      id.session(9),
      id.session(99),
      id.group(1),
      placed(secret, '2028-05-02T17:30'),
      placed(endless, '2028-05-02T17:31'),
      'x',
      '%00',
      'ses_',
      `${id.session(1)}.`,
      'a/b',
      'y'.repeat(3000),
    ]
    for (const name of names) expect({ name, ...(await bytesOf(addressOf(name))) }).toEqual({ name, ...nowhere })
    expect(await bytesOf('/calendar/groups/nobody.ics')).toEqual(nowhere)
  })
})

it('any text at all comes back as it went, without its control characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (drawn) => {
      const topic = `x${Buffer.from(drawn).toString().replaceAll('\u0000', '')}x` // Well-formed, as all that comes in.
      const sessions = [aSession(1, weekly, '2026-01-13T14:00', { topic: { fi: topic, en: topic } })]
      await fill(db, { ...world, sessions })
      const calendar = new ICAL.Component(ICAL.parse(await fetchText('/calendar/programme.ics')))
      const [event] = calendar.getAllSubcomponents('vevent')
      const plain = topic.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      expect(event?.getFirstPropertyValue('summary')).toBe(`Group 1: ${plain}`)
    }),
    { numRuns: dialect === 'sqlite' ? 100 : 20 },
  )
})
