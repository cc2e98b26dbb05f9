import fc from 'fast-check'
import { webhookEvents } from '@piiri/domain/webhooks/webhook-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { changesAfter } from '../../src/changes/programme-changes.repository.ts'
import { anyone } from '../../src/http/reader.ts'
import { tellChange } from '../../src/live/tell-change.ts'
import type { SeriesRow } from '../../src/series/series.repository.ts'
import type { SessionRow } from '../../src/sessions/session-boxes.ts'
import type { Database } from '../../src/storage/database.ts'
import { dialect } from '../../src/storage/kit.ts'
import { anApi, type Api } from '../api.ts'
import { aDatabase } from '../database.ts'
import { aDeliverer } from '../delivering.ts'
import { aPartner, aWebhookEndpoint } from '../partner-rows.ts'
import { planner } from '../planning/planner.ts'
import { aReceiver, type Receiver } from '../receiver.ts'
import { patience, runs } from '../runs.ts'
import { feedsOf } from './all-that-is-told.ts'
import { aGroup, aSeason, aSeries, aSession, aVenue, fill, id, local, nothing, peopleOf, viewers } from '../world.ts'

/** Group 1 is hidden from visitors in its dates, Group 2 is open; a draft and a Venue for members are nobody's business either. */
const [secret, open] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')]
const draft = aSeason(1, 'DRAFT')
const [ofSecret, ofOpen, ofDraft] = [
  aSeries(1, secret),
  // Nothing of it has begun: no edit of all parts it in two, of which the second would have an id by chance.
  aSeries(2, open, {
    start: local('2026-01-13T14:00'),
    recurrence: 'FREQ=WEEKLY;COUNT=4',
    excluded: [local('2026-01-27T14:00'), local('2026-02-03T14:00')],
  }),
  aSeries(3, open, { seasonId: draft.id }),
]
const sessions = [
  aSession(1, ofSecret, '2026-01-13T14:00'),
  aSession(2, ofOpen, '2026-01-13T14:00', { venueId: id.venue(1) }),
  aSession(3, ofDraft, '2026-01-14T14:00'),
  aSession(4, ofOpen, '2026-01-20T14:00'),
]
/** Of the open Group, and given up before others could know of them. */
const givenUp = [
  aSession(5, ofOpen, '2026-01-27T14:00', { isWithdrawn: true, knownTo: 'MEMBERS' }),
  aSession(6, ofOpen, '2026-02-03T14:00', {
    status: 'CANCELLED',
    cancelledBy: 'EDIT',
    own: 'topic',
    topic: { en: 'Whisper' },
    knownTo: 'PLANNERS',
  }),
]
/** Given up whole. */
const givenUpWhole = aSeries(4, open, { start: local('2026-01-28T14:00'), recurrence: null, knownTo: 'MEMBERS' })
const onlyDate = aSession(7, givenUpWhole, '2026-01-28T14:00', { isWithdrawn: true, knownTo: 'MEMBERS' })
const unheard = new RegExp([...[1, 3, 5, 6, 7].map(id.session), id.series(4)].join('|'))
const partner = aPartner(1)

type Side = {
  readonly db: Database
  readonly api: Api
  readonly receiver: Receiver
  readonly hidden: readonly SessionRow[]
  readonly hiddenSeries: readonly SeriesRow[]
  heardUntil: number
}
let whole: Side
let part: Side
const aSide = async (hidden: readonly SessionRow[], hiddenSeries: readonly SeriesRow[]): Promise<Side> => {
  const { db } = await aDatabase()
  return { db, api: await anApi(db), receiver: await aReceiver(), hidden, hiddenSeries, heardUntil: 0 }
}
beforeAll(async () => {
  whole = await aSide([...givenUp, onlyDate], [givenUpWhole])
  part = await aSide([], [])
})

const kinds = ['edit', 'cancel', 'reinstate', 'capacity'] as const
const act = fc.record({
  what: fc.constantFrom(...kinds, 'material', 'group', 'venue', 'series', 'edit', 'cancel', 'all', 'all'),
  session: fc.constantFrom(1, 2, 3, 4, 4),
  words: fc.constantFrom('Rest', 'Bread', 'Forest'),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
/** What no visitor learns of: of the secret Group, of the draft, of a Venue for members, and how many places there are. */
const isHidden = ({ what, session }: Act): boolean =>
  what === 'capacity' ||
  what === 'venue' ||
  what === 'material' ||
  what === 'series' ||
  (what !== 'all' && [1, 3].includes(session))

/** All of the open Group's Series, with what was given up of it. */
async function editAll(plan: ReturnType<typeof planner>, words: string): Promise<void> {
  const session = id.session(4)
  const expectedVersion = (await plan.session(session))?.series.version
  const change = { topic: [{ language: 'en', text: words }] }
  const edited = await plan.edit({ session, scope: 'ALL', expectedVersion, change })
  expect(edited.__typename).toBe('SessionsEdit')
}
async function perform({ api }: Side, { what, session, words }: Act): Promise<void> {
  const plan = planner(api)
  const text = [{ language: 'en', text: words }]
  const of = { session: id.session(session), scope: 'THIS' }
  if (what === 'edit') await plan.edit({ ...of, change: { note: text } })
  if (what === 'capacity') await plan.edit({ ...of, change: { capacity: words.length } })
  if (what === 'cancel') await plan.cancel({ ...of, reason: text })
  if (what === 'reinstate') await plan.reinstate(of.session)
  if (what === 'all') await editAll(plan, words)
  const asks: Partial<Record<Act['what'], string>> = {
    material: `addMaterial(group: "${secret.id}", title: "${words}", url: "https://example.org/a", language: "en")`,
    group: `updateGroup(input: { id: "${[1, 3].includes(session) ? secret.id : open.id}", contactPoint: null, kind: ${session === 2 ? 'CREATIVE' : 'OUTINGS'} })`,
    venue: `updateVenue(id: "${id.venue(1)}", input: { name: [{ language: "fi", text: "${words}" }], disclosure: GROUP_MEMBERS, timeZone: "Europe/Helsinki" })`,
    series: `createSeries(input: { group: "${secret.id}", start: "2026-02-03T1${session}:00", duration: "PT1H", recurrence: "FREQ=WEEKLY;COUNT=3" })`,
  }
  const asked = asks[what]
  if (asked === undefined) return
  const { errors } = await api.ask({ query: `mutation { ${asked} { __typename } }`, as: 'coordinator' })
  expect(errors).toBeUndefined()
}

/** Everything that a partner gets or can ask about webhooks, but for what is chance, and what anybody keeps a copy by. */
async function told(side: Side) {
  const { db, api, receiver } = side
  const settled = await aDeliverer({ db, api }).deliver()
  const query = `{ viewer { partner { webhookEndpoints { isEnabled deliveries(first: 100) { totalCount nodes { event status attemptCount nextAttemptAt lastStatusCode createdAt } pageInfo { hasNextPage } } } } } }`
  const { data } = await api.ask({ query, as: 'partner' })
  const lists = JSON.stringify(data, (key, value) => (key === 'nodes' ? sorted(value) : value))
  // What is chance: which of two that are told at a time is there first, and ids, which order what was made in one millisecond.
  return {
    settled: settled.toSorted(),
    lists,
    heard: await heard(side),
    feeds: await feedsOf(api, db),
    got: receiver.got
      .splice(0)
      .map(({ body }) => body)
      .toSorted(),
  }
}
/** What those hear meanwhile who listen, and know of no hidden thing. */
async function heard(side: Side): Promise<readonly string[]> {
  const rows = await changesAfter(side.db.read, { number: side.heardUntil })
  side.heardUntil = rows.at(-1)?.number ?? side.heardUntil
  const all = []
  for (const as of ['visitor', 'partner', 'member'] as const)
    for (const row of rows) {
      const context = side.api.app.contextFor({ viewer: viewers[as], languages: [], asker: anyone })
      const change = await tellChange(context, row, null)
      if (change !== null) all.push([as, change.event, change.session, change.group])
    }
  return all.map((one) => JSON.stringify(one))
}
const sorted = (all: readonly object[]): readonly string[] => all.map((one) => JSON.stringify(one)).toSorted()

describe(`webhooks, what is listened to, and feeds of what changes, on ${dialect},`, { timeout: patience }, () => {
  it('are the same bytes and as many, whether or not something happened that visitors learn nothing of', async () => {
    let [visible, audible, legible] = [0, 0, 0]
    const bothTell = async (): Promise<void> => {
      const least = await told(part)
      expect(await told(whole)).toEqual(least)
      for (const body of least.got) expect(body).not.toMatch(unheard)
      expect([...least.heard, ...least.feeds].join()).not.toMatch(unheard)
      expect(least.feeds.join()).not.toMatch(`${id.series(1)}|${id.series(3)}`)
      visible += least.got.length
      audible += least.heard.length
      legible += least.feeds.filter((feed) => feed.includes(id.series(2))).length
    }
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
        for (const { db, receiver, hidden, hiddenSeries } of [whole, part])
          await fill(db, {
            ...nothing,
            ...peopleOf(secret),
            groups: [secret, open],
            seasons: [draft],
            venues: [aVenue(1, 'GROUP_MEMBERS')],
            series: [ofSecret, ofOpen, ofDraft, ...hiddenSeries],
            sessions: [...sessions, ...hidden],
            partners: [partner],
            webhookEndpoints: [aWebhookEndpoint(1, partner, { url: receiver.url, events: webhookEvents })],
          })
        for (const one of acts) {
          await perform(whole, one)
          // A Group is told of to everybody, secret or not.
          if (!isHidden(one) || one.what === 'group') await perform(part, one)
          if (one.words === 'Rest') await bothTell()
        }
        await bothTell()
      }),
      { numRuns: Math.max(20, runs(1 / 5)) },
    )
    expect(visible).toBeGreaterThan(0)
    expect(audible).toBeGreaterThan(0)
    expect(legible).toBeGreaterThan(0)
  })
})
