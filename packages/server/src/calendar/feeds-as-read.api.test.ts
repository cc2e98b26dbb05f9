import ICAL from 'ical.js'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { hidden, inGroup, known, sessions, weekly, world } from '../../test/feeds-world.ts'
import { aCalendarFeed, askingFeeds, eventsOf, pathIn } from '../../test/feeds.ts'
import { aSeries, aSession, fill } from '../../test/world.ts'
import { removeMembershipRow } from '../people/memberships.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, world))
const { create, fetchFeed: feed } = askingFeeds(() => api)
const startsOf = async (answer: Promise<Response>) =>
  (await eventsOf(answer)).map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString().slice(0, 16))

describe(`a personal calendar, as it is read on ${dialect},`, () => {
  it('has, with no Group named, what its owner is in and has a place at', async () => {
    expect(await startsOf(feed(1))).toEqual([
      '2026-01-13T12:00',
      '2026-01-15T08:00',
      '2026-01-20T12:00',
      '2026-01-27T12:00',
      '2026-07-21T11:00',
    ])
    expect(await startsOf(feed(4))).toEqual(['2026-01-22T08:00'])
  })
  it('has, with Groups named, what its owner may know of these', async () => {
    expect(await startsOf(feed(3))).toEqual(['2026-01-15T08:00', '2026-01-22T08:00'])
  })
  it('tells in full what it is, with the place, to whoever is of the Group', async () => {
    const text = (await (await feed(1)).text()).replaceAll('\r\n ', '')
    expect(text).toContain('SUMMARY:Group 1: Secret topic')
    expect(text).toContain('LOCATION:Venue 1\\, Secret street 1')
    expect(text).toContain('SUMMARY:Cancelled: Group 1')
    expect(text).toContain('X-WR-CALNAME:Piiri – my calendar')
  })
  it('tells discreetly when somebody is busy, and nothing else', async () => {
    const lines = (await (await feed(2)).text()).split('\r\n')
    const uids = lines.filter((line) => line.startsWith('UID:'))
    expect(lines.filter((line) => !line.startsWith('UID:'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Calendar//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Calendar',
      'X-WR-CALNAME:Calendar',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      ...[
        ['20260113T120000Z', '20260113T140000Z'],
        ['20260115T080000Z', '20260115T100000Z'],
        ['20260721T110000Z', '20260721T130000Z'],
      ].flatMap(([start, end]) => [
        'BEGIN:VEVENT',
        'DTSTAMP:20000101T000000Z',
        `DTSTART:${start}`,
        `DTEND:${end}`,
        'SUMMARY:Busy',
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ])
    expect(new Set(uids).size).toBe(3)
    expect(
      uids.filter((uid) => !/^UID:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(uid)),
    ).toEqual([])
  })
  it('speaks the language that it was asked for in, whatever fetches it', async () => {
    const made = await create(
      { titles: 'DISCREET' },
      { as: 'group member', headers: { authorization: 'Bearer group-member', 'accept-language': 'fi' } },
    )
    const text = await (await api.get(pathIn(made), { 'accept-language': 'en' })).text()
    expect(text).toContain('SUMMARY:Varattu')
    expect(text).toContain('NAME:Kalenteri')
  })
  it('tells in a discreet one of the same times the same bytes, whatever is on then, and two at once as one', async () => {
    const before = await (await feed(2)).text()
    const elsewhereOn = aSeries(9, hidden, { topic: { en: 'Other' }, venueId: null, key: 'AAAAAAAAAAA' })
    const others = ['2026-01-13T14:00', '2026-01-13T14:00', '2026-01-15T10:00', '2026-07-21T14:00'].map((start, n) =>
      aSession(20 + n, elsewhereOn, start, {
        originalStart: sessions[n]?.originalStart ?? weekly.start,
        changedAt: now,
        sequence: n,
      }),
    )
    await fill(db, { ...world, registrations: [], series: [elsewhereOn], sessions: others })
    expect(await (await feed(2)).text()).toBe(before)
  })
  it('has, where it is discreet, no UID that any other calendar has', async () => {
    const twin = aCalendarFeed(5, inGroup, { titles: 'DISCREET' })
    await fill(db, { ...world, calendarFeeds: [...world.calendarFeeds, twin] })
    const uidsOf = async (n: number) =>
      (await eventsOf(feed(n))).map((event) => String(event.getFirstPropertyValue('uid')))
    const [full, discreet, other] = [await uidsOf(1), await uidsOf(2), await uidsOf(5)]
    expect(discreet.length).toBe(other.length)
    expect(discreet.filter((uid) => other.includes(uid) || full.includes(uid))).toEqual([])
  })

  it('loses at once what its owner may know no more', async () => {
    const [of] = known.memberships
    if (!of) throw new Error('They are in the Group.')
    await db.write((tx) => removeMembershipRow(tx, { id: of.id }))
    expect(await startsOf(feed(1))).toEqual(['2026-01-15T08:00'])
    expect(await startsOf(feed(2))).toEqual(['2026-01-15T08:00'])
  })
  it('moves no ETag of those who may not know of a change', async () => {
    const etags = async () => Promise.all([3, 4].map(async (n) => (await feed(n)).headers.get('etag')))
    const before = await etags()
    const changed = sessions.map((one) =>
      one.groupId === hidden.id ? { ...one, topic: { en: 'Another' }, sequence: 4, changedAt: now } : one,
    )
    await fill(db, {
      ...world,
      sessions: changed,
      registrations: world.registrations.filter((one) => one.accountId !== inGroup.id),
    })
    expect(await etags()).toEqual(before)
  })
})
