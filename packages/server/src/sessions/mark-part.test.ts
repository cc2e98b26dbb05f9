import { parseId, type SessionId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { allThatIsTold } from '../../test/gate/all-that-is-told.ts'
import { worlds } from '../../test/gate/generated-world.ts'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { patience, runs } from '../../test/runs.ts'
import { aGroup, aSeries, local, nothing, peopleOf, viewers, type World } from '../../test/world.ts'
import type { Context } from '../schema/context.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { extendHorizon } from './extend-horizon.ts'
import { findRows } from './find-sessions.ts'
import { listSessions } from './list-sessions.ts'
import { markPart, unmarkPart } from './mark-part.ts'
import type { OwnPart } from './own.ts'
import { fillAndTell } from '../../test/told-changes.ts'
import { everySession } from './session.schema.ts'

const noLimits = { tokens: 99_999, depth: 99, aliases: 9999, cost: 1e9 }
const day = 86_400_000
const anyPart = fc.constantFrom('registrations' as const, 'duties' as const, 'attendance' as const)

let db: Database
let other: Database
let api: Api
let otherApi: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  other = (await aDatabase()).db
  api = await anApi(db, { limits: noLimits, horizonMonths: 1 })
  otherApi = await anApi(other, { limits: noLimits, horizonMonths: 1 })
})
const aContext = (from: Api): Context =>
  from.app.contextFor({ viewer: viewers.coordinator, languages: [], asker: { signIn: null, network: '' } })

/** The last of those up to so many days ahead, rows or not, that staff may know of. */
async function comingTo(from: Api, days: number): Promise<readonly SessionId[]> {
  const context = aContext(from)
  const slice = { after: null, before: null, limit: 50, direction: 'BACKWARD' } as const
  const span = { from: instant(now - 30 * day), until: instant(now + days * day) }
  return (await listSessions(context, everySession, span).slice(slice)).map(({ key: [, one] }) => parseId('ses', one))
}
async function mark(from: Api, of: Database, session: SessionId, part: OwnPart): Promise<void> {
  const [found] = await findRows(aContext(from), [session])
  if (found === undefined) throw new Error('It was listed.')
  await of.write((tx) => markPart(tx, found, part))
}

describe(`that people take part in a Session, on ${dialect},`, { timeout: patience }, () => {
  it('shows in nothing that is told of the programme, its versions and calendars', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.nat(), anyPart, async (world, at, part) => {
        await fillAndTell(db, world)
        const sessions = await comingTo(api, 500)
        const chosen = sessions[at % Math.max(1, sessions.length)]
        if (chosen === undefined) return
        const before = await allThatIsTold(api, db, sessions)
        await mark(api, db, chosen, part)
        expect(await allThatIsTold(api, db, sessions)).toEqual(before)
        const [found] = await findRows(aContext(api), [chosen])
        if (found !== undefined) await db.write((tx) => unmarkPart(tx, found, part))
        expect(await allThatIsTold(api, db, sessions)).toEqual(before)
      }),
      { numRuns: runs(1 / 10) },
    )
  })

  it('shows in nothing once the rows reach what became one before', async () => {
    const group = aGroup(1, 'OPEN')
    const series = aSeries(1, group, {
      recurrence: 'FREQ=MONTHLY',
      expandedUntil: local('2026-02-20T00:00'),
    })
    const world: World = { ...nothing, groups: [group], ...peopleOf(group), series: [series] }
    await Promise.all([fillAndTell(db, world), fillAndTell(other, world)])
    const sessions = await comingTo(api, 900)
    const far = [...sessions.slice(0, 2), ...sessions.slice(-6)] // From two years ahead to the next, the last first.
    for (const one of far) await mark(api, db, one, 'duties')
    for (const months of [3, 17, 18]) {
      const before = [await readProgrammeVersion(db.read), await readProgrammeVersion(other.read)]
      await extendHorizon(db, aContext(api).sessionIds, instant(now + day), { months })
      await extendHorizon(other, aContext(api).sessionIds, instant(now + day), { months })
      const after = [await readProgrammeVersion(db.read), await readProgrammeVersion(other.read)]
      const moved = after.map((version, n) => version - (before[n] ?? 0))
      expect(moved[0]).toBe(moved[1])
      const [marked, plain] = [await allThatIsTold(api, db, sessions), await allThatIsTold(otherApi, other, sessions)]
      expect(marked.slice(1)).toEqual(plain.slice(1))
    }
    const [one] = await findRows(aContext(api), far.slice(-1))
    expect([one?.session.own, one?.session.version, one?.session.sequence]).toEqual(['duties', 1, 0])
  })
})
