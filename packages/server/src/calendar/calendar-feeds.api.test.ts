import { request } from 'node:http'
import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { ended, hidden, inGroup, open, world } from '../../test/feeds-world.ts'
import { askingFeeds, eventsOf, pathIn, pathOf, secretOf } from '../../test/feeds.ts'
import { issuesIn } from '../../test/issues.ts'
import { fill, id, viewerNames } from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { calendarFeed } from './calendar-feeds.table.ts'

let db: Database
let api: Api
let time = Number(now)
let elsewhere: Api
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  const options = { clock: () => instant(time), trustedProxies: 1 }
  api = await anApi(db, options)
  elsewhere = await anApi(await opened.open(), options)
})
const { create, revoke, own, fetchFeed: feed } = askingFeeds(() => api)
beforeEach(async () => {
  time = Number(now)
  await fill(db, world)
})
const rows = all(() => q.select().from(calendarFeed).orderBy(calendarFeed.number))
/** All that a client can tell apart. */
const bytesOf = async (answer: Response) => {
  const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return { status: answer.status, headers, text: await answer.text() }
}

describe(`a personal calendar on ${dialect}`, () => {
  it('is made with an address that is told once, and that says nothing', async () => {
    const made = await create({ titles: 'DISCREET', groups: [open.id, open.id] }, { as: 'group member' })
    expect(made).toMatchObject({ __typename: 'CalendarFeed', titles: 'DISCREET', lastUsedOn: null })
    expect(made).toMatchObject({ groups: [{ slug: 'group-2' }] })
    expect(made.url).toMatch(/^https:\/\/piiri\.example\.org\/c\/[\w-]{43}\.ics$/)
    expect((await own({ as: 'group member' })).map((one) => [one['id'], one['url']])).toEqual([
      [id.calendarFeed(1), null],
      [id.calendarFeed(2), null],
      [made.id, null],
    ])
    expect((await api.get(pathIn(made))).status).toBe(200)
    expect(JSON.stringify(await rows(db.read))).not.toContain(/c\/(.+)\.ics/.exec(pathIn(made))?.[1])
  })

  it('costs no bytes to fetch again, by GET and by HEAD', async () => {
    const first = await feed(2)
    const etag = first.headers.get('etag') ?? ''
    expect(
      [...first.headers].filter(([name]) =>
        [
          'cache-control',
          'content-disposition',
          'referrer-policy',
          'set-cookie',
          'x-robots-tag',
          'content-type',
          'vary',
        ].includes(name),
      ),
    ).toEqual([
      ['cache-control', 'private, no-cache'],
      ['content-disposition', 'inline; filename="calendar.ics"'],
      ['content-type', 'text/calendar; charset=utf-8'],
      ['referrer-policy', 'no-referrer'],
      ['x-robots-tag', 'noindex'],
    ])
    const again = await feed(2, { 'if-none-match': etag })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    const head = await fetch(`${api.url}${pathOf(secretOf(2))}`, { method: 'HEAD' })
    expect([
      head.status,
      head.headers.get('etag'),
      Number(head.headers.get('content-length')),
      await head.text(),
    ]).toEqual([200, etag, Buffer.byteLength(await first.text()), ''])
  })
  it('is answered in the bytes of any address where nothing is, once it is revoked, and wherever an address is not right to the letter', async () => {
    const nowhere = await bytesOf(await api.get('/calendar/nowhere'))
    expect(nowhere.status).toBe(404)
    expect(await revoke(id.calendarFeed(1), { as: 'group member' })).toBe('Done')
    const secret = secretOf(2)
    const wrong = [
      pathOf(secretOf(1)),
      pathOf(secretOf(99)),
      pathOf(`${secret}x`),
      `${pathOf(secret)}x`,
      `${pathOf(secret)}/`,
      `${pathOf(secret)}.`,
      `${pathOf(secret)}%20`,
      `${pathOf(secret)}%0A`,
      `/c/${secret}`,
      `/c/${secret}.ICS`,
      `/c//${secret}.ics`,
      pathOf(`${secret.slice(0, -1)}J`), // The same bytes, spelled otherwise.
      pathOf(secret.slice(0, -1)),
      pathOf('y'.repeat(3000)),
      '/c/',
    ]
    for (const path of wrong) expect({ path, ...(await bytesOf(await api.get(path))) }).toEqual({ path, ...nowhere })
    for (const method of ['POST', 'PUT', 'OPTIONS', 'PROPFIND', 'DELETE'])
      expect([method, await statusOf(method, pathOf(secret))]).toEqual([method, 404])
    expect((await feed(2)).status).toBe(200)
  })
  const statusOf = (method: string, path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${api.url}${path}`, { method }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
  it('is found as before from where others guess, who have to wait after a hundred', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' }
    for (let n = 0; n < 100; n += 1) expect((await feed(99, from)).status).toBe(404)
    const refused = await feed(99, from)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900'])
    expect((await feed(1, from)).status).toBe(200)
    expect((await feed(99, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(404)
    time += 15 * 60_000
    expect((await feed(99, from)).status).toBe(404)
  })
  it('logs neither its address nor whose it is', async () => {
    api.log.splice(0)
    await feed(1)
    await feed(99)
    const log = api.log.join('\n')
    expect(log).toContain('"route":"feed","status":200')
    for (const word of [secretOf(1), secretOf(99), inGroup.id, id.calendarFeed(1), '/c/'])
      expect(log).not.toContain(word)
    expect(await api.app.metrics.text()).not.toContain(secretOf(1))
  })
  it('knows the day on which it was last fetched, and moves nothing by it', async () => {
    const version = await readProgrammeVersion(db.read)
    time = Date.parse('2026-01-12T22:30:00Z') // After midnight in Helsinki.
    const etag = (await feed(2)).headers.get('etag')
    await feed(2)
    expect((await own({ as: 'group member' })).map((one) => one['lastUsedOn'])).toEqual([null, '2026-01-13'])
    expect((await feed(2)).headers.get('etag')).toBe(etag)
    expect(await readProgrammeVersion(db.read)).toBe(version)
  })

  it('is for whoever has an Account; staff name a Group', async () => {
    for (const as of viewerNames) {
      const isSomebody = as !== 'visitor' && as !== 'partner'
      const isStaff = as === 'coordinator' || as === 'administrator'
      const made = await create({ titles: 'FULL' }, { as })
      if (!isSomebody) expect([as, made.__typename]).toEqual([as, 'NotAllowed'])
      if (isStaff) expect([as, issuesIn(made)]).toEqual([as, ['groups NO_GROUP_CHOSEN']])
      if (isSomebody && !isStaff) expect([as, made.__typename]).toEqual([as, 'CalendarFeed'])
      const named = await create({ titles: 'FULL', groups: [hidden.id] }, { as })
      expect([as, named.__typename]).toEqual([as, isSomebody ? 'CalendarFeed' : 'NotAllowed'])
      if (isStaff) expect((await eventsOf(api.get(pathIn(named)))).length).toBe(4)
      if (as === 'member') expect(await eventsOf(api.get(pathIn(named)))).toEqual([])
    }
  })
  it('is not made of what is not there, has ended, or is too much', async () => {
    const groups = (...ids: readonly string[]) => create({ titles: 'FULL', groups: ids }, { as: 'member' })
    for (const wrong of [id.group(99), id.session(1), 'x', '', 'y'.repeat(500)])
      expect((await groups(open.id, wrong)).__typename).toBe('NotFound')
    expect(issuesIn(await groups(ended.id))).toEqual(['groups GROUP_IS_ARCHIVED'])
    expect(issuesIn(await groups(...Array.from({ length: 51 }, (_, n) => id.group(n))))).toEqual(['groups TOO_MANY'])
    expect((await rows(db.read)).length).toBe(4)
  })
  it('is one of ten at most, however many are asked for at once', async () => {
    const asked = Array.from({ length: 12 }, (_, n) =>
      create({ titles: 'DISCREET' }, { as: 'facilitator', from: n % 2 ? api : elsewhere }),
    )
    const made = (await Promise.all(asked)).map((one) =>
      one.__typename === 'CalendarFeed' ? 'made' : issuesIn(one)[0],
    )
    expect(made.toSorted()).toEqual([
      ...Array.from({ length: 10 }, () => 'made'),
      'titles TOO_MANY_FEEDS',
      'titles TOO_MANY_FEEDS',
    ])
    expect((await own({ as: 'facilitator' })).length).toBe(10)
  })
  it.each(viewerNames)('is revoked by its owner alone, and to a %s like one that is not there', async (as) => {
    expect(await revoke(id.calendarFeed(1), { as })).toBe(as === 'group member' ? 'Done' : 'NotFound')
    for (const which of [id.calendarFeed(99), open.id, 'x']) expect(await revoke(which, { as })).toBe('NotFound')
    expect((await feed(1)).status).toBe(as === 'group member' ? 404 : 200)
  })
})
