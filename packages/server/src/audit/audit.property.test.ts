import type { Act } from '@piiri/domain/audit/acts'
import { parseId, type AccountId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { now, someKeys } from '../../test/api.ts'
import { emptyAudit, record, storedEntries, tamper } from '../../test/audit.ts'
import { aDatabase } from '../../test/database.ts'
import { patience, runs } from '../../test/runs.ts'
import { id } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { checkAudit } from './check-audit.ts'
import { forgetActor } from './forget-actor.ts'
import { secretsOf } from './pseudonyms.ts'

let db: Database
beforeAll(async () => {
  db = (await aDatabase()).db
})

const people = [1, 2, 3].map(id.account)
const person = fc.constantFrom(...people)
const group = fc.constantFrom(id.group(1), id.group(2), null)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    action: fc.constant('group.updated' as const),
    group,
    subject: fc.constantFrom(id.group(1), id.group(2)),
    fields: fc.subarray(['title', 'summary', 'audience'] as const),
  }),
  fc.record({
    action: fc.constantFrom('membership.removed' as const, 'account.revoked' as const),
    group,
    subjectAccount: person,
  }),
  fc.record({ action: fc.constantFrom('keys.rotated' as const, 'audit.read' as const), group }),
)
const partner: Viewer = { kind: 'PARTNER', partner: id.partner(1), scopes: ['VISITS_OFFER'] }
const viewerOf = (account: AccountId, isStaff: boolean): Viewer =>
  isStaff
    ? { kind: 'STAFF', account, staffRole: 'COORDINATOR' }
    : { kind: 'MEMBER', account, groups: [{ group: id.group(1), role: 'FACILITATOR' }] }
const by = fc.constantFrom<Viewer | 'SYSTEM'>(
  'SYSTEM',
  partner,
  ...people.flatMap((one) => [viewerOf(one, true), viewerOf(one, false)]),
)
type Step = { readonly act: Act; readonly by: Viewer | 'SYSTEM' } | { readonly erase: AccountId }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act, by }),
  },
  { weight: 1, arbitrary: fc.record({ erase: person }) },
)
/** Each at an instant of its own, earlier ones among them: a clock may be set back. Answers how many were written down. */
async function take(steps: readonly Step[]): Promise<number> {
  let count = 0
  for (const [n, one] of steps.entries()) {
    if ('erase' in one) await db.write((tx) => forgetActor(tx, one.erase))
    if ('erase' in one) continue
    await record(db, one.act, { by: one.by, at: instant(now + ((n * 7) % 5) * 1000) })
    count += 1
  }
  return count
}

/** What somebody with the database alone can do to one entry, or to the end. */
const tamperings = [
  (n: number) => `delete from "audit_entry" where "number" = ${n}`,
  (n: number) => `update "audit_entry" set "at" = "at" - 1000 where "number" = ${n}`,
  (n: number) => `update "audit_entry" set "actor" = 'nobody' where "number" = ${n}`,
  (n: number) => `update "audit_entry" set "actor_kind" = 'NOBODY' where "number" = ${n}`,
  (n: number) => `update "audit_entry" set "fields" = "fields" || ' slug' where "number" = ${n}`,
  (n: number) => `update "audit_entry" set "number" = -"number" where "number" = ${n}`,
  (n: number) => `delete from "audit_entry" where "number" >= ${n}`,
  (n: number) => `update "audit_head" set "count" = ${n - 1}`,
] as const

it(
  'is intact after any acts and erasures, and broken, at or before the place, after any tampering',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...tamperings),
        fc.nat(),
        fc.array(step, { maxLength: 3 }),
        async (steps, change, at, later) => {
          await emptyAudit(db)
          const count = await take(steps)
          fc.pre(count > 0)
          expect(await checkAudit(db.read, someKeys)).toEqual({ isIntact: true, entryCount: count, firstBroken: null })
          const number = 1 + (at % count)
          await tamper(db, change(number))
          const place = change(number).includes('audit_head') ? count + 1 : number
          for (const more of [[], later]) {
            await take(more)
            const { isIntact, firstBroken } = await checkAudit(db.read, someKeys)
            expect(isIntact).toBe(false)
            expect(firstBroken?.number).toBeLessThanOrEqual(place)
          }
        },
      ),
      { numRuns: runs() },
    )
  },
  patience,
)

it(
  'holds no id of a person in any entry, and nothing that leads to one who was erased',
  async () => {
    const membership = parseId('mem', 'mem_0000000000000000000001')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), person, async (steps, erased) => {
        await emptyAudit(db)
        await take(steps)
        await db.write((tx) => forgetActor(tx, erased))
        const text = JSON.stringify(await storedEntries(db))
        for (const one of [...people, membership, 'acc_', 'mem_', 'inv_']) expect(text).not.toContain(one)
        expect((await secretsOf(db.read, someKeys, people)).has(erased)).toBe(false)
        expect(await checkAudit(db.read, someKeys)).toMatchObject({ isIntact: true })
      }),
      { numRuns: runs(1 / 3) },
    )
  },
  patience,
)
