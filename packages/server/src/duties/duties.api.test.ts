import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { on, planner, tuesdays, type ToldSession } from '../../test/planning/planner.ts'
import { aGroup, at, fill, id, nothing, peopleOf, viewerNames, type ViewerName } from '../../test/world.ts'
import { putRole, removeMembershipRow } from '../people/memberships.repository.ts'
import { parseId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { dutyForSystem } from './duties.repository.ts'
import { purgeDuties } from './purge-duties.ts'

const form = JSON.parse(await readFile(new URL('../../../../docs/account-export.schema.json', import.meta.url), 'utf8'))
const isOfTheForm = addFormats.default(new Ajv2020({ allErrors: true })).compile(form)

type Told = {
  readonly __typename: string
  readonly id: string
  readonly takenBy: readonly { readonly alias: string }[]
  readonly viewerHasTaken: boolean
}
let db: Database
let here: Api
/** Another process on the same database. */
let elsewhere: Api
let sessions: readonly ToldSession[]
const group = aGroup(1, 'CONFIDENTIAL')
const plan = () => planner(here)
const listed = () => plan().listed('group-1', '2026-01-01T00:00:00Z', '2026-02-16T00:00:00Z')
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  elsewhere = await anApi(await opened.open())
})
beforeEach(async () => {
  await fill(db, { ...nothing, groups: [group], ...peopleOf(group) })
  here = await anApi(db)
  await plan().createSeries(tuesdays)
  sessions = await listed()
})

const told = `__typename ... on Duty { id kind language title neededCount viewerHasTaken takenBy { alias } session { id } }
  ... on InvalidInput { issues { path code message } }`
const one = async (query: string, variables: object, as: ViewerName, api = here): Promise<Told> => {
  const { data, errors } = await api.ask<{ it: Told }>({ query, variables: { ...variables }, as })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.it
}
const add = (input: object, as: ViewerName = 'facilitator') =>
  one(`mutation ($input: DutyInput!) { it: addDuty(input: $input) { ${told} } }`, { input }, as)
const act =
  (what: string) =>
  (which: string, as: ViewerName, api = here) =>
    one(`mutation ($id: ID!) { it: ${what}(id: $id) { ${told} } }`, { id: which }, as, api)
const [take, leave] = [act('takeDuty'), act('leaveDuty')]
const remove = (which: string, scope: string, as: ViewerName = 'facilitator') =>
  one(
    'mutation ($id: ID!, $scope: EditScope!) { it: removeDuty(id: $id, scope: $scope) { __typename } }',
    { id: which, scope },
    as,
  )
/** On which days there is work for a viewer, and by whom. */
const work = async (as: ViewerName = 'facilitator') => {
  const query = `{ group(slug: "group-1") { sessions(in: { from: "2026-01-01T00:00:00Z", until: "2026-02-16T00:00:00Z" }) { nodes { localStart duties { takenBy { alias } } } } } }`
  const { data } = await here.ask<{ group: { sessions: { nodes: { localStart: string; duties: Told[] }[] } } }>({
    query,
    as,
  })
  return Object.fromEntries(
    (data?.group.sessions.nodes ?? []).map(({ localStart, duties }) => [
      localStart.slice(5, 10),
      duties.map(({ takenBy }) => takenBy.map(({ alias }) => alias).join()),
    ]),
  )
}
const cooking = () => ({ session: on(sessions, '01-20').id, kind: 'COOKING', neededCount: 1 })

describe(`Duty on ${dialect}`, () => {
  it('is asked for at one Session, at it and the following, or at all to come', async () => {
    await add(cooking())
    const none = { '01-06': [], '01-13': [], '01-20': [], '01-27': [], '02-03': [], '02-10': [] }
    expect(await work()).toEqual({ ...none, '01-20': [''] })
    await add({ ...cooking(), scope: 'THIS_AND_FOLLOWING' })
    expect(await work()).toEqual({ ...none, '01-20': ['', ''], '01-27': [''], '02-03': [''], '02-10': [''] })
    await add({ ...cooking(), scope: 'ALL' })
    expect(await work()).toMatchObject({ '01-06': [], '01-13': [''], '01-20': ['', '', ''], '02-10': ['', ''] })
  })
  it('is asked for at Sessions that are planned later, and after the Series was split', async () => {
    await add({ ...cooking(), scope: 'THIS_AND_FOLLOWING' })
    const target = on(sessions, '01-27')
    const series = (await plan().session(target.id))?.series
    await plan().dates({ id: series?.id, addDates: ['2026-01-31T12:00'] })
    const change = { start: '2026-01-28T15:00' }
    const expectedVersion = (await plan().session(target.id))?.series.version
    const done = await plan().edit({ session: target.id, scope: 'THIS_AND_FOLLOWING', change, expectedVersion })
    expect(done.series).toHaveLength(2)
    expect(await work()).toMatchObject({ '01-20': [''], '01-28': [''], '02-04': [''], '02-11': [''] })
    const year = await plan().listed('group-1', '2027-06-01T00:00:00Z', '2027-06-30T00:00:00Z')
    const query =
      '{ sessions(in: { from: "2027-06-01T00:00:00Z", until: "2027-06-30T00:00:00Z" }) { nodes { duties { id } } } }'
    const { data } = await here.ask<{ sessions: { nodes: { duties: unknown[] }[] } }>({ query, as: 'facilitator' })
    expect(data?.sessions.nodes.map(({ duties }) => duties.length)).toEqual(year.map(() => 1))
  })
  it('is told to whoever took it, with all else that is stored of them, in the form that is described', async () => {
    const { id: duty } = await add({ ...cooking(), kind: 'OTHER', title: 'Bring spoons' })
    await take(duty, 'group member')
    const query = 'mutation { exportAccount { ... on AccountExport { json } } }'
    const { data } = await here.ask<{ exportAccount: { json: string } }>({ query, as: 'group member' })
    const told = JSON.parse(data?.exportAccount.json ?? '')
    expect(isOfTheForm(told)).toBe(true)
    expect(told.duties).toEqual([
      {
        id: duty,
        group: group.id,
        session: on(sessions, '01-20').id,
        start: '2026-01-20T12:00:00Z',
        kind: 'OTHER',
        language: null,
        title: 'Bring spoons',
      },
    ])
  })
  it('is forgotten who did it 90 days after; how many did stays', async () => {
    const { id: duty } = await add({ ...cooking(), neededCount: 2 })
    await take(duty, 'group member')
    await take(duty, 'facilitator')
    const end = at('2026-01-20T14:00:00Z')
    const doneCount = async () => (await dutyForSystem(db.read, parseId('dut', duty)))?.doneCount
    expect([await purgeDuties(db, instant(end - 1)), await doneCount()]).toEqual([0, null])
    expect([await purgeDuties(db, end), await doneCount()]).toEqual([0, 2])
    await db.write((tx) => removeMembershipRow(tx, { id: id.membership(2) }))
    expect((await work())['01-20']).toEqual(['Alias 3'])
    const after = 90 * 24 * 3_600_000
    expect([await purgeDuties(db, instant(end + after - 1)), await doneCount()]).toEqual([0, 2])
    expect([await purgeDuties(db, instant(end + after)), await doneCount()]).toEqual([1, 2])
    expect((await work())['01-20']).toEqual([''])
  })
  it('stays done, as a number, as soon as it is over, also where who did it leaves the Group at once', async () => {
    const { id: duty } = await add(cooking())
    await take(duty, 'group member')
    const over = await anApi(db, { clock: () => at('2026-01-20T14:00:00Z') })
    const left = `mutation { it: removeMembership(id: "${id.membership(2)}") { __typename } }`
    expect((await over.ask({ query: left, as: 'facilitator' })).data).toEqual({ it: { __typename: 'Done' } })
    await purgeDuties(db, at('2026-01-20T15:00:00Z'))
    expect((await dutyForSystem(db.read, parseId('dut', duty)))?.doneCount).toBe(1)
  })
  it('is taken by alias, given back, and taken by as many as it needs', async () => {
    const { id: duty } = await add({ ...cooking(), neededCount: 2 })
    expect(await take(duty, 'group member')).toMatchObject({
      viewerHasTaken: true,
      takenBy: [{ alias: 'Alias 2' }],
    })
    expect(await take(duty, 'group member')).toMatchObject({ takenBy: [{}] })
    expect(await take(duty, 'facilitator')).toMatchObject({ takenBy: [{}, {}] })
    const { data } = await here.ask({
      query: '{ viewer { duties { id session { localStart } } } }',
      as: 'group member',
    })
    expect(data).toEqual({ viewer: { duties: [{ id: duty, session: { localStart: '2026-01-20T14:00' } }] } })
    expect(await leave(duty, 'group member')).toMatchObject({ viewerHasTaken: false, takenBy: [{}] })
    expect(await leave(duty, 'group member')).toMatchObject({ viewerHasTaken: false })
  })
  it('is taken by one of two who take it at once', async () => {
    const { id: duty } = await add(cooking())
    const answers = await Promise.all([take(duty, 'group member'), take(duty, 'facilitator', elsewhere)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Duty', 'DutyTaken'])
  })
  it('of interpreting is taken by those who interpret or plan there', async () => {
    const { id: duty } = await add({ ...cooking(), kind: 'INTERPRETING', language: 'th' })
    expect(await take(duty, 'group member')).toMatchObject({ __typename: 'NotAllowed' })
    await db.write((tx) => putRole(tx, { id: id.membership(2), role: 'INTERPRETER' }))
    expect(await take(duty, 'group member')).toMatchObject({ __typename: 'Duty', language: 'th' })
    expect(await take(duty, 'facilitator')).toMatchObject({ __typename: 'DutyTaken' })
  })
  it('that nobody took goes with its date; one that somebody took keeps the date, called off', async () => {
    await add({ ...cooking(), scope: 'ALL' })
    const query = `query ($id: ID!) { session(id: $id) { duties { id } } }`
    const { data } = await here.ask<{ session: { duties: { id: string }[] } }>({
      query,
      variables: { id: on(sessions, '01-27').id },
      as: 'group member',
    })
    const taken = data?.session.duties[0]?.id ?? ''
    await take(taken, 'group member')
    const target = on(sessions, '01-20')
    const expectedVersion = (await plan().session(target.id))?.series.version
    const change = { start: '2026-01-21T14:00' }
    const done = await plan().edit({ session: target.id, scope: 'ALL', change, expectedVersion })
    expect(done.orphaned.map(({ localStart }) => localStart)).toEqual(['2026-01-27T14:00'])
    expect(on(await listed(), '01-27')).toMatchObject({ status: 'CANCELLED' })
    expect(await take(taken, 'facilitator')).toMatchObject({ issues: [{ path: ['id'], code: 'SESSION_IS_CANCELLED' }] })
    expect(await leave(taken, 'group member')).toMatchObject({ viewerHasTaken: false })
  })
  it('keeps no date once whoever took it has left the Group', async () => {
    const { id: duty } = await add({ ...cooking(), session: on(sessions, '01-27').id })
    await take(duty, 'group member')
    await here.ask({
      query: `mutation { removeMembership(id: "${id.membership(2)}") { __typename } }`,
      as: 'facilitator',
    })
    const target = on(sessions, '01-20')
    const expectedVersion = (await plan().session(target.id))?.series.version
    const change = { start: '2026-01-21T14:00' }
    const done = await plan().edit({ session: target.id, scope: 'ALL', change, expectedVersion })
    expect(done.orphaned).toEqual([])
  })
  it('is asked for no more, there alone, from there on, or at all', async () => {
    const { id: duty } = await add({ ...cooking(), scope: 'ALL' })
    await remove(duty, 'THIS')
    expect(await work()).toMatchObject({ '01-13': [''], '01-20': [], '01-27': [''] })
    const later = await add({ ...cooking(), session: on(sessions, '02-03').id, scope: 'ALL' })
    await take(later.id, 'group member')
    await remove(later.id, 'THIS_AND_FOLLOWING')
    expect(await work()).toMatchObject({ '01-20': [''], '01-27': ['', ''], '02-03': [''], '02-10': [''] })
    expect(await plan().acts()).toContain('duty.removed')
  })
  it.each(viewerNames)('of a confidential Group is as if it were not there for a %s who is not in it', async (as) => {
    const { id: duty } = await add(cooking())
    const isStaff = as === 'coordinator' || as === 'administrator'
    const isIn = as === 'group member' || as === 'facilitator'
    if (isIn || isStaff) expect((await work(as))['01-20']).toEqual([''])
    if (!isIn && !isStaff) expect(await work(as)).toEqual({})
    const expected = isIn ? 'Duty' : isStaff ? 'NotAllowed' : 'NotFound'
    expect((await take(duty, as)).__typename).toBe(expected)
    expect((await leave(duty, as)).__typename).toBe(expected)
    const plans = as === 'facilitator' || isStaff
    expect((await add(cooking(), as)).__typename).toBe(plans ? 'Duty' : isIn ? 'NotAllowed' : 'NotFound')
    expect((await remove(duty, 'THIS', as)).__typename).toBe(plans ? 'Done' : isIn ? 'NotAllowed' : 'NotFound')
    for (const other of [id.duty(9), group.id, 'x']) {
      expect((await take(other, as)).__typename).toBe('NotFound')
      expect((await remove(other, 'ALL', as)).__typename).toBe('NotFound')
    }
  })
  it('is refused with all that is wrong', async () => {
    const wrong = { ...cooking(), kind: 'OTHER', language: 'th', title: ' ', neededCount: 0 }
    expect(issuesIn(await add(wrong))).toEqual([
      'input.language ONLY_FOR_INTERPRETING',
      'input.title EMPTY',
      'input.neededCount OUT_OF_RANGE',
    ])
    expect(issuesIn(await add({ ...cooking(), kind: 'INTERPRETING' }))).toEqual(['input.language EMPTY'])
    expect(issuesIn(await add({ ...cooking(), title: 'a'.repeat(101) }))).toEqual(['input.title TOO_LONG'])
    expect(await add({ ...cooking(), session: on(sessions, '01-06').id })).toMatchObject({
      __typename: 'SessionInThePast',
    })
    for (let n = 0; n < 20; n += 1) await add(cooking())
    expect(issuesIn(await add(cooking()))).toEqual(['input.session TOO_MANY'])
  })
  it('moves nothing that anybody else is told, and is over with its Session', async () => {
    const before = await readProgrammeVersion(db.read)
    const { id: duty } = await add(cooking())
    await take(duty, 'group member')
    expect(await readProgrammeVersion(db.read)).toBe(before)
    const later = await anApi(db, { clock: () => instant(now + 9 * 86_400_000) })
    expect(await take(duty, 'facilitator', later)).toMatchObject({ __typename: 'SessionInThePast' })
    expect(await leave(duty, 'group member', later)).toMatchObject({ __typename: 'SessionInThePast' })
  })
})
