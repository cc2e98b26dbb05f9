import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { at, id, viewerNames } from '../../test/world.ts'
import { ended, group, writingGroups } from '../../test/writing-groups.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { dialect } from '../storage/kit.ts'

let its: Awaited<ReturnType<typeof writingGroups>>
beforeAll(async () => {
  its = await writingGroups()
})
beforeEach(() => its.refill())

describe(`a confirmed Group on ${dialect}`, () => {
  it('is true today, in its zone, and as it was otherwise', async () => {
    const before = await readProgrammeVersion(its.db.read)
    expect(await its.confirm('facilitator')).toMatchObject({ lastConfirmedOn: '2026-01-12', version: 1 })
    expect(await readProgrammeVersion(its.db.read)).toBe(before + 1)
    expect(await its.audit()).toEqual([{ action: 'group.confirmed', subject: group.id, fields: [] }])
    const late = await anApi(its.db, { clock: () => at('2026-01-12T22:30:00Z') })
    expect(await its.confirm('facilitator', group.id, late)).toMatchObject({ lastConfirmedOn: '2026-01-13' })
  })
  it('is confirmed once a day', async () => {
    await its.confirm('facilitator')
    const before = await readProgrammeVersion(its.db.read)
    expect(await its.confirm('coordinator')).toMatchObject({ lastConfirmedOn: '2026-01-12', version: 1 })
    expect(await readProgrammeVersion(its.db.read)).toBe(before)
    expect(await its.audit()).toHaveLength(1)
  })
  it('leaves an edit that somebody has begun as it is', async () => {
    await its.confirm('facilitator')
    expect(await its.update('coordinator', { kind: 'OTHER', expectedVersion: 1 })).toMatchObject({ version: 2 })
  })
  it.each(viewerNames)('is confirmed by a %s where they plan it', async (as) => {
    const mayPlan = as === 'facilitator' || as === 'coordinator' || as === 'administrator'
    expect(await its.confirm(as)).toMatchObject({ __typename: mayPlan ? 'Group' : 'NotAllowed' })
    const { data } = await its.here.ask({ query: '{ group(slug: "group-1") { lastConfirmedOn } }' })
    expect(data).toEqual({ group: { lastConfirmedOn: mayPlan ? '2026-01-12' : group.lastConfirmedOn } })
  })
  it('is there, and has not ended', async () => {
    expect(await its.confirm('coordinator', id.group(9))).toEqual({ __typename: 'NotFound' })
    expect(await its.confirm('coordinator', id.session(1))).toEqual({ __typename: 'NotFound' })
    expect(await its.confirm('coordinator', ended.id)).toEqual({ __typename: 'NotAllowed' })
  })
})
