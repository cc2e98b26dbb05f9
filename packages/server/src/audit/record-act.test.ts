import { parseId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, someKeys } from '../../test/api.ts'
import { anAct, coordinator, emptyAudit, facilitator, record, storedEntries, tamper, write } from '../../test/audit.ts'
import { aDatabase, type TestDatabase } from '../../test/database.ts'
import { id, viewers } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { actorsByIds } from './audit.repository.ts'
import { checkAudit } from './check-audit.ts'
import { forgetActor } from './forget-actor.ts'
import { pseudonymOf, secretsOf } from './pseudonyms.ts'
import { actorsAfter } from './reseal.repository.ts'

let db: Database
let open: TestDatabase['open']
beforeAll(async () => {
  const made = await aDatabase()
  db = made.db
  open = made.open
})
beforeEach(() => emptyAudit(db))

const isIntact = async (): Promise<boolean> => (await checkAudit(db.read, someKeys)).isIntact
const otherPartner = parseId('par', `par_${'9'.repeat(22)}`)
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

describe(`recording an act on ${dialect}`, () => {
  it('writes down when, what sort of actor, what, to what, and the names of the fields in their order', async () => {
    await record(db, { ...anAct, fields: ['title', 'audience'] })
    await record(db, { action: 'keys.rotated', group: null }, { by: 'SYSTEM', at: instant(now + 1) })
    await record(db, { action: 'membership.role_set', group: id.group(1), fields: ['role'] }, { by: facilitator })
    expect(await storedEntries(db)).toMatchObject([
      {
        number: 1,
        at: String(now),
        actorKind: 'STAFF',
        actor: expect.stringMatching(/^[\w-]{43}$/),
        about: id.group(1),
        action: 'group.updated',
        subject: id.group(1),
        subjectPseudonym: null,
        fields: 'audience title',
        keyId: 'first',
      },
      { number: 2, at: String(now + 1), actorKind: 'SYSTEM', actor: null, about: 'organisation', fields: '' },
      { number: 3, actorKind: 'MEMBER', about: id.group(1), action: 'membership.role_set', subject: null },
    ])
  })

  it('is undone with the unit of work that it belongs to', async () => {
    const unit = db.write(async (tx) => {
      await write(tx, anAct)
      throw new Error('something else failed')
    })
    await expect(unit).rejects.toThrow('something else failed')
    expect(await storedEntries(db)).toEqual([])
    expect(await isIntact()).toBe(true)
  })

  it('loses no entry and leaves no gap where two processes write at once, from the first on', async () => {
    const other = await open()
    await Promise.all(
      times(60, (n) => record(n % 2 === 0 ? db : other, anAct, { by: n % 3 ? coordinator : facilitator })),
    )
    const entries = await storedEntries(db)
    expect(entries.map(({ number }) => number)).toEqual(times(60, (n) => n + 1))
    expect(new Set(entries.map(({ actor }) => actor)).size).toBe(2)
    expect(await isIntact()).toBe(true)
  })

  it('writes a partner down by its own id, with nothing that leads from it anywhere, and the chain holds', async () => {
    const { partner } = viewers
    const offer = parseId('vis', `vis_${'1'.repeat(22)}`)
    await record(db, { action: 'visit.offered', group: null, subject: offer }, { by: partner })
    await record(db, { action: 'visit.withdrawn', group: id.group(1), subject: offer }, { by: partner })
    expect(await storedEntries(db)).toMatchObject([
      { actorKind: 'PARTNER', actor: partner.partner, about: 'organisation', action: 'visit.offered', subject: offer },
      { actorKind: 'PARTNER', actor: partner.partner, about: id.group(1), action: 'visit.withdrawn' },
    ])
    expect(await actorsAfter(db.read, { account: '', limit: 10 })).toEqual([])
    expect(await isIntact()).toBe(true)
    await tamper(db, `update "audit_entry" set "actor" = '${otherPartner}' where "number" = 1`)
    expect(await isIntact()).toBe(false)
  })

  it('has no way to write down a visitor', async () => {
    await expect(record(db, anAct, { by: viewers.visitor })).rejects.toThrow('A visitor does nothing')
  })

  it('takes no content, no id of a person, and no act of a member about themselves: they do not compile', () => {
    const refused = [
      // @ts-expect-error A field is named, and its content is not.
      () => record(db, { action: 'group.updated', group: null, fields: ['Thursday evenings'] }),
      // @ts-expect-error A field of another act.
      () => record(db, { action: 'membership.removed', group: null, fields: ['alias'] }),
      // @ts-expect-error Somebody is told as an Account, which is stored as a pseudonym.
      () => record(db, { action: 'membership.removed', group: null, subject: id.account(1) }),
      // @ts-expect-error Who takes part is nobody's business.
      () => record(db, { action: 'registration.created', group: null }),
    ]
    expect(refused).toHaveLength(4)
  })
})

describe(`pseudonyms on ${dialect}`, () => {
  const actorsIn = async () => (await storedEntries(db)).map(({ actor }) => actor)

  it('are one of a person in a Group, and another in each other Group and in the organisation', async () => {
    for (const group of [id.group(1), id.group(1), id.group(2), null]) await record(db, { action: 'audit.read', group })
    await record(db, { ...anAct, subjectAccount: coordinator.account }, { by: facilitator })
    const [first, again, elsewhere, organisation] = await actorsIn()
    expect(again).toBe(first)
    expect(new Set([first, elsewhere, organisation]).size).toBe(3)
    expect((await storedEntries(db)).at(-1)?.subjectPseudonym).toBe(first)
  })

  it('lead to the person by their secret until it is forgotten, and the entries stay as they were', async () => {
    await record(db, { ...anAct, subjectAccount: facilitator.account })
    await record(db, anAct, { by: facilitator })
    const people = [coordinator.account, facilitator.account]
    const secret = (await secretsOf(db.read, someKeys, people)).get(facilitator.account) ?? ''
    const before = await storedEntries(db)
    expect(before[1]?.actor).toBe(pseudonymOf(secret, id.group(1)))
    await db.write((tx) => forgetActor(tx, facilitator.account))
    expect([...(await secretsOf(db.read, someKeys, people)).keys()]).toEqual([coordinator.account])
    expect(await storedEntries(db)).toEqual(before)
    expect(await isIntact()).toBe(true)
    await record(db, anAct, { by: facilitator }) // Somebody new, as far as entries tell.
    expect(new Set(await actorsIn()).size).toBe(3)
  })

  it('are made anew where the key that a secret was sealed with is gone', async () => {
    const others: Keys = { ...someKeys, ring: () => [{ id: 'second', secret: Buffer.alloc(32, 8) }] }
    await record(db, anAct)
    await record(db, anAct, { keys: others })
    await record(db, anAct, { keys: others })
    const [before, after, again] = await actorsIn()
    expect([before === after, after === again]).toEqual([false, true])
  })

  it('are not to be had from the database without the keys', async () => {
    await record(db, anAct)
    const secret = (await secretsOf(db.read, someKeys, [coordinator.account])).get(coordinator.account) ?? ''
    const stored = (await actorsByIds(db.read, { accounts: [coordinator.account] }))[0]?.secret ?? ''
    expect(stored).toMatch(/^first\.[\w-]{80,}$/)
    expect(stored).not.toContain(secret)
    await tamper(db, `update "audit_actor" set "secret" = '${stored.replace('.', '._')}'`)
    expect((await secretsOf(db.read, someKeys, [coordinator.account])).size).toBe(0)
  })
})
