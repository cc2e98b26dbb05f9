import type { Act } from '@piiri/domain/audit/acts'
import { derivedFieldsOfAll } from '@piiri/domain/policies'
import { explain } from '@piiri/domain/shared/disclosure'
import { parseId, type AccountId, type MembershipId } from '@piiri/domain/shared/id'
import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import { isObjectType } from 'graphql'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api, type Result } from '../../test/api.ts'
import {
  administrator,
  anAct,
  coordinator,
  emptyAudit,
  facilitator,
  record,
  storedEntries,
  tamper,
  type Recording,
} from '../../test/audit.ts'
import { aDatabase } from '../../test/database.ts'
import { id, viewerNames, viewers, type ViewerName } from '../../test/world.ts'
import { schema } from '../schema.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { actorsAreFoundBy, type Candidate } from './actors.ts'
import { boxOfEntry } from './audit.repository.ts'
import { forgetActor } from './forget-actor.ts'

let db: Database
let api: Api
let candidates: readonly Candidate[] = []
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(async () => {
  await emptyAudit(db)
  candidates = []
  actorsAreFoundBy(async () => candidates)
})

type Entry = {
  readonly at: string
  readonly actorKind: string
  readonly actor: string | null
  readonly action: string
  readonly subject: string | null
  readonly fields: readonly string[]
}
type Page = {
  readonly nodes: readonly Entry[]
  readonly edges: readonly { readonly cursor: string }[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly endCursor: string | null
  }
}
const parts = `nodes { at actorKind actor action subject fields } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }`
const auditOf = async (as: ViewerName, args = ''): Promise<Page> => {
  const { data, errors } = await api.ask<{ audit: Page }>({ as, query: `{ audit${args} { ${parts} } }` })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.audit
}
const actionsOf = async (as: ViewerName, args = '') => (await auditOf(as, args)).nodes.map(({ action }) => action)
const minutesLater = (count: number) => instant(now + count * 60_000)
const updated = (n: number, how: Recording = {}): Promise<void> =>
  record(db, { action: 'group.updated', group: id.group(n), subject: id.group(n), fields: ['title'] }, how)
const membership = (n: number): MembershipId => parseId('mem', `mem_${String(n).padStart(22, '0')}`)

describe(`the audit on ${dialect}`, () => {
  it('has a rule for every field that is answered', async () => {
    await record(db, anAct)
    const [row] = await storedEntries(db)
    if (row === undefined) throw new Error('It was written down.')
    const rules = explain(boxOfEntry({ ...row, at: now }), viewers.visitor, derivedFieldsOfAll).map(
      ({ field }) => field,
    )
    const type = schema.getType('AuditEntry')
    expect(rules).toEqual(expect.arrayContaining(isObjectType(type) ? Object.keys(type.getFields()) : ['a type']))
  })

  it('is all read by staff, of their own Group by those who plan it, and by nobody else', async () => {
    await updated(1)
    await updated(2)
    await record(db, { action: 'keys.rotated', group: null }, { by: 'SYSTEM' })
    const told = new Map<ViewerName, number>()
    for (const as of viewerNames)
      told.set(as, (await auditOf(as)).nodes.filter(({ action }) => action !== 'audit.read').length)
    expect(Object.fromEntries(told)).toEqual({
      visitor: 0,
      partner: 0,
      member: 0,
      'group member': 0,
      facilitator: 1,
      coordinator: 3,
      administrator: 3,
    })
  })

  it('tells what was done, the newest first', async () => {
    await updated(1, { at: minutesLater(1) })
    await updated(1, { at: minutesLater(2), by: 'SYSTEM' })
    const { nodes, totalCount } = await auditOf('facilitator')
    expect(nodes).toEqual([
      {
        at: toRfc3339(minutesLater(2)),
        actorKind: 'SYSTEM',
        actor: null,
        action: 'group.updated',
        subject: id.group(1),
        fields: ['title'],
      },
      expect.objectContaining({ at: toRfc3339(minutesLater(1)), actorKind: 'STAFF' }),
    ])
    expect(totalCount).toBe(2)
  })

  it('is answered empty in the same bytes whether or not there is something', async () => {
    const answers = async () =>
      Promise.all(
        viewerNames
          .slice(0, 4)
          .map(async (as) =>
            (await api.send({ as, query: `{ audit { ${parts} } auditIntegrity { isIntact entryCount } }` })).text(),
          ),
      )
    const before = await answers()
    await updated(1)
    expect(await answers()).toEqual(before)
    expect(before[0]).toContain('"auditIntegrity":null')
  })

  it('is read page by page, entries of one instant in their order', async () => {
    const acts: Act[] = [
      anAct,
      { action: 'invitation.created', group: id.group(1) },
      { action: 'invitation.revoked', group: id.group(1) },
      { action: 'membership.removed', group: id.group(1) },
    ]
    for (const act of acts) await record(db, act)
    await updated(1, { at: minutesLater(1) })
    const found: string[] = []
    for (let after = ''; ;) {
      const { nodes, pageInfo } = await auditOf('facilitator', `(first: 2${after})`)
      found.push(...nodes.map(({ action }) => action))
      expect(pageInfo.hasPreviousPage).toBe(after !== '')
      if (!pageInfo.hasNextPage) break
      after = `, after: "${pageInfo.endCursor ?? ''}"`
    }
    expect(found).toEqual(['group.updated', ...acts.map(({ action }) => action).toReversed()])
  })

  it('can be asked for what was done within a Period, a cursor within and outside of it', async () => {
    for (const n of [0, 1, 2, 3]) await updated(1, { at: minutesLater(n) })
    const within = (from: number, until: number) =>
      `in: { from: "${toRfc3339(minutesLater(from))}", until: "${toRfc3339(minutesLater(until))}" }`
    const at = async (args: string) => (await auditOf('facilitator', `(${args})`)).nodes.map((entry) => entry.at)
    const instants = (...minutes: readonly number[]) => minutes.map((n) => toRfc3339(minutesLater(n)))
    expect(await at(within(1, 3))).toEqual(instants(2, 1))
    expect((await auditOf('facilitator', `(${within(1, 3)}, first: 0)`)).totalCount).toBe(2)
    const cursors = (await auditOf('facilitator')).edges.map(({ cursor }) => cursor)
    expect(await at(`${within(1, 3)}, after: "${cursors[1]}"`)).toEqual(instants(1))
    expect(await at(`${within(1, 3)}, after: "${cursors[0]}"`)).toEqual(instants(2, 1))
    expect(await at(`${within(0, 2)}, after: "${cursors[0]}"`)).toEqual(instants(1, 0))
    expect(await at(`${within(1, 3)}, after: "${cursors[3]}"`)).toEqual([])
    const backwards = await api.ask({ as: 'facilitator', query: `{ audit(${within(3, 1)}) { totalCount } }` })
    expect(backwards.errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT')
  })

  it('moves nothing for those who plan a Group by what is done elsewhere: no cursor counts it', async () => {
    await updated(1)
    const before = await auditOf('facilitator')
    await emptyAudit(db)
    for (let n = 0; n < 3; n++) await updated(2)
    await record(db, { action: 'keys.rotated', group: null }, { by: 'SYSTEM' })
    await updated(1)
    expect(await auditOf('facilitator')).toEqual(before)
  })

  it('writes down that staff read it, once an hour, and that nobody else does', async () => {
    await updated(1)
    for (const as of viewerNames) await auditOf(as)
    for (const as of viewerNames) await auditOf(as)
    expect(await actionsOf('coordinator')).toEqual(['audit.read', 'audit.read', 'group.updated'])
    expect(await actionsOf('facilitator')).toEqual(['group.updated'])
  })
})

describe(`who is behind an entry on ${dialect}`, () => {
  const peopleIn = (group: number): readonly Candidate[] => [
    { accountId: facilitator.account, id: membership(group), group: id.group(group) },
  ]
  const staff: readonly Candidate[] = [coordinator, administrator].map(({ account }) => ({
    accountId: account,
    id: account,
    group: null,
  }))
  const removedByFacilitator = (group: number, subject: AccountId): Promise<void> =>
    record(
      db,
      { action: 'membership.removed', group: id.group(group), subjectAccount: subject },
      { by: facilitator, at: minutesLater(group) },
    )
  const actorsFor = async (as: ViewerName) =>
    (await auditOf(as)).nodes.flatMap(({ action, actor, subject }) =>
      action === 'audit.read' ? [] : [[actor, subject]],
    )

  it('is told as the Membership in the Group that it is about, which is another one in another Group', async () => {
    candidates = [...peopleIn(1), ...peopleIn(2)]
    await removedByFacilitator(1, facilitator.account)
    await removedByFacilitator(2, viewers.member.account)
    expect(await actorsFor('coordinator')).toEqual([
      [membership(2), null],
      [membership(1), membership(1)],
    ])
  })

  it('is told of staff to staff alone, in any Group and in none', async () => {
    candidates = staff
    await updated(1)
    await record(
      db,
      { action: 'staff.removed', group: null, subjectAccount: administrator.account },
      { at: minutesLater(1) },
    )
    expect(await actorsFor('administrator')).toEqual([
      [coordinator.account, administrator.account],
      [coordinator.account, id.group(1)],
    ])
    expect(await actorsFor('facilitator')).toEqual([[null, id.group(1)]])
  })

  it('is told of a partner to staff alone, by its own id, and looked up nowhere', async () => {
    const { partner } = viewers
    const asked: string[] = []
    actorsAreFoundBy(async (_, groups) => {
      asked.push(...groups)
      return []
    })
    await record(db, { action: 'visit.withdrawn', group: id.group(1) }, { by: partner })
    for (const as of ['coordinator', 'administrator'] as const)
      expect(await actorsFor(as)).toEqual([[partner.partner, null]])
    expect(await actorsFor('facilitator')).toEqual([[null, null]])
    expect((await auditOf('facilitator')).nodes).toMatchObject([{ actorKind: 'PARTNER', action: 'visit.withdrawn' }])
    for (const as of ['visitor', 'partner', 'member', 'group member'] as const)
      expect((await auditOf(as)).totalCount).toBe(0)
    expect(asked).toEqual([])
  })

  it('is looked for only among those of the entries that are answered, and among none for whom there are none', async () => {
    const asked: string[][] = []
    actorsAreFoundBy(async (_, groups) => {
      asked.push([...groups])
      return []
    })
    await updated(1)
    await updated(1)
    await updated(2)
    await auditOf('facilitator')
    await auditOf('group member')
    expect(asked).toEqual([[id.group(1)]])
  })

  it('is nobody once they are erased, nor where a Membership ended, nor of another Group', async () => {
    await removedByFacilitator(1, facilitator.account)
    candidates = peopleIn(2)
    expect(await actorsFor('coordinator')).toEqual([[null, null]])
    candidates = peopleIn(1)
    expect(await actorsFor('coordinator')).toEqual([[membership(1), membership(1)]])
    await db.write((tx) => forgetActor(tx, facilitator.account))
    expect(await actorsFor('coordinator')).toEqual([[null, null]])
  })
})

describe(`the integrity of the audit on ${dialect}`, () => {
  const integrity = async (as: ViewerName): Promise<Result> =>
    api.ask({ as, query: '{ auditIntegrity { isIntact entryCount firstBrokenAt } }' })

  it('is told to staff alone', async () => {
    await updated(1)
    const told = { data: { auditIntegrity: { isIntact: true, entryCount: 1, firstBrokenAt: null } } }
    for (const as of viewerNames) {
      const isStaff = as === 'coordinator' || as === 'administrator'
      expect([as, await integrity(as)]).toEqual([as, isStaff ? told : { data: { auditIntegrity: null } }])
    }
  })

  it('is gone once an entry was changed, and the instant of the first is told', async () => {
    for (const n of [1, 2, 3]) await updated(1, { at: minutesLater(n) })
    await tamper(db, `update "audit_entry" set "fields" = 'summary' where "number" = 2`)
    expect(await integrity('coordinator')).toEqual({
      data: { auditIntegrity: { isIntact: false, entryCount: 3, firstBrokenAt: toRfc3339(minutesLater(2)) } },
    })
  })
})
