import { disclose } from '@piiri/domain/shared/disclosure'
import { visitor } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { allThatIsTold } from '../../test/gate/all-that-is-told.ts'
import { worlds } from '../../test/gate/generated-world.ts'
import { asking, personNamed } from '../../test/places.ts'
import { patience, runs } from '../../test/runs.ts'
import { aGroup, anAccount, aSeries, aSession, fill, id, nothing, peopleOf, type World } from '../../test/world.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import type { Database } from '../storage/database.ts'
import { fillAndTell } from '../../test/told-changes.ts'
import { dialect } from '../storage/kit.ts'

const strangers = ['visitor', 'partner', 'member'] as const
const noLimits = { tokens: 99_999, depth: 99, aliases: 9999, cost: 1e9 }
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { limits: noLimits, trustedProxies: 1, viewerOf: async (token) => personNamed(token) })
})

/** What people do who are in no Group, and those who plan. */
const act = fc.record({
  what: fc.constantFrom('register', 'register', 'register', 'cancel', 'release'),
  who: fc.integer({ min: 6, max: 20 }),
  at: fc.nat(),
  wish: fc.constantFrom(undefined, 'th'),
})
async function perform(
  { what, who, at, wish }: typeof act extends fc.Arbitrary<infer A> ? A : never,
  sessions: readonly string[],
) {
  const session = sessions[at % sessions.length] ?? ''
  const somebody = asking(api, who > 15 ? `203.0.113.${who}` : who > 12 ? 'coordinator' : `person-${who}`)
  if (what === 'register') return somebody.register(session, wish)
  if (what === 'cancel')
    return somebody.cancel({ id: (await somebody.session(session).catch(() => null))?.viewerRegistration?.id ?? '' })
  const { registrations } = await asking(api, 'coordinator').session(session)
  return asking(api, 'coordinator').release(registrations?.places[at % 3]?.registration ?? '')
}

const wentWell = ({ __typename }: { readonly __typename: string }): boolean =>
  __typename === 'Registration' || __typename === 'Receipt'

/** How many places are left where, as far as visitors are told. */
async function stepsOf(sessions: World['sessions']): Promise<string> {
  const found = await sessionsByIdsForSystem(db.read, { ids: sessions.map(({ id }) => id) })
  const told = found
    .map((one) => disclose(boxOfSession(one), visitor))
    .toSorted((a, b) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1))
  return JSON.stringify(told.map((one) => one && [one.id, one.placesLeft]))
}
const withoutSteps = (told: readonly unknown[]): string =>
  JSON.stringify(told).replaceAll(/(NONE|FEW|SOME)_LEFT/g, 'some number of places')

describe(`what others do about places, on ${dialect},`, { timeout: patience }, () => {
  it('shows to visitors, partners and members of other Groups or of none in nothing but the step of what is left', async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(act, { minLength: 3, maxLength: 6 }), async (world, acts) => {
        const accounts = [...world.accounts, ...[9, 10, 11, 12, 13, 14, 15].map((n) => anAccount(n))]
        // The members' own places are told to them, and so are those of Receipts, whose words the documents have: they are no others'.
        const own = accounts.slice(0, 2).map((one) => one.id)
        const registrations = world.registrations.filter(
          ({ accountId }) => accountId !== null && !own.includes(accountId),
        )
        await fillAndTell(db, { ...world, accounts, registrations })
        const coming = world.sessions.filter(({ start, status }) => start > now && status === 'SCHEDULED')
        const sessions = coming.map(({ id: one }) => one)
        if (sessions.length === 0) return
        for (const one of acts) {
          // Those of the Group itself are told how many come.
          const isOwnGroup = coming[one.at % sessions.length]?.groupId === id.group(1)
          const viewers = isOwnGroup ? strangers : [...strangers, 'group member' as const]
          const told = () => allThatIsTold(api, db, sessions, viewers)
          const [before, steps] = [await told(), await stepsOf(world.sessions)]
          if (wentWell(await perform(one, sessions))) done += 1
          const after = await told()
          if ((await stepsOf(world.sessions)) === steps) expect(after).toEqual(before)
          // The version of the programme moves with a step, and the ETags with it: nothing else does.
          const [bodies, bodiesBefore] = [after, before].map((all) =>
            all.slice(1).map((answer) => (answer as unknown[]).at(-1)),
          )
          expect(withoutSteps(bodies ?? [])).toBe(withoutSteps(bodiesBefore ?? []))
        }
      }),
      { numRuns: Math.max(20, runs(1 / 15)) },
    )
    expect(done).toBeGreaterThan(0)
  })

  it('is as one line for each Session would have it', async () => {
    const group = aGroup(1, 'OPEN')
    const series = aSeries(1, group, { capacity: 3 })
    const session = aSession(1, series, '2026-01-20T14:00', { topic: null })
    const known = peopleOf(group)
    const accounts = [...known.accounts, ...Array.from({ length: 15 }, (_, i) => anAccount(i + 6))]
    const people = fc.integer({ min: 6, max: 15 })
    const step = fc.oneof(
      fc.record({ what: fc.constant('register' as const), who: people }),
      fc.record({ what: fc.constant('cancel' as const), who: people }),
      fc.record({ what: fc.constant('release' as const), who: people }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await fill(db, { ...nothing, groups: [group], ...known, accounts, series: [series], sessions: [session] })
        let line: readonly number[] = []
        for (const { what, who } of steps) {
          const person = asking(api, `person-${who}`)
          const own = (await person.session(session.id)).viewerRegistration
          if (what === 'register') {
            await person.register(session.id)
            line = line.includes(who) ? line : [...line, who]
            continue
          }
          await (what === 'cancel'
            ? person.cancel({ id: own?.id ?? '' })
            : asking(api, 'facilitator').release(own?.id ?? ''))
          line = line.filter((one) => one !== who)
        }
        const expected = line.map((who, i) => [who, i < 3 ? 'CONFIRMED' : 'WAITLISTED', i < 3 ? null : i - 2])
        const actual = await Promise.all(
          line.map(async (who) => {
            const own = (await asking(api, `person-${who}`).session(session.id)).viewerRegistration
            return [who, own?.status, own?.waitlistPosition]
          }),
        )
        expect(actual).toEqual(expected)
        const { registrations } = await asking(api, 'facilitator').session(session.id)
        expect([registrations?.confirmedCount, registrations?.waitlistedCount]).toEqual([
          Math.min(3, line.length),
          Math.max(0, line.length - 3),
        ])
      }),
      { numRuns: runs(1 / 10) },
    )
  })
})
