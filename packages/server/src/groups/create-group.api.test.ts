import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issuesIn } from '../../test/issues.ts'
import { id, viewerNames } from '../../test/world.ts'
import { bad, forest, writingGroups } from '../../test/writing-groups.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { dialect } from '../storage/kit.ts'

let its: Awaited<ReturnType<typeof writingGroups>>
beforeAll(async () => {
  its = await writingGroups()
})
beforeEach(() => its.refill())

describe(`a new Group on ${dialect}`, () => {
  it('is made as it was written', async () => {
    const made = await its.create('coordinator')
    expect(made).toMatchObject({
      ...forest,
      __typename: 'Group',
      translations: [
        { language: 'en', title: 'Forest group', summary: 'Outside.', description: null },
        { language: 'fi', title: 'Metsäryhmä', summary: 'Ulkona.', description: 'Eka rivi\nToka rivi' },
      ],
      features: ['HOMEMADE_MEAL', 'TRAVEL_PAID'],
      contactPoint: { id: id.contactPoint(2) },
      lastConfirmedOn: null,
      isArchived: false,
      version: 1,
    })
    const { data } = await its.elsewhere.ask({ query: '{ groups { nodes { slug title } } }' })
    expect(data).toEqual({
      groups: {
        nodes: [
          { slug: 'forest-group', title: 'Metsäryhmä' },
          { slug: 'group-1', title: 'Ryhmä 1' },
        ],
      },
    })
    expect(await its.found('metsär')).toMatchObject({ groups: { nodes: [{ id: (made as { id: string }).id }] } })
    expect(await its.audit()).toMatchObject([
      { action: 'group.created', subject: (made as { id: string }).id, fields: [] },
    ])
  })
  it.each(viewerNames)('is made by a %s where they are staff', async (as) => {
    const isStaff = as === 'coordinator' || as === 'administrator'
    expect(await its.create(as)).toMatchObject({ __typename: isStaff ? 'Group' : 'NotAllowed' })
    expect(await its.create(as, { slug: 'other-group' })).toMatchObject({
      __typename: isStaff ? 'InvalidInput' : 'NotAllowed',
    })
  })
  it.each(bad)('is not made of %s', async (_, input, issues) => {
    const before = await readProgrammeVersion(its.db.read)
    expect(issuesIn(await its.create('coordinator', input))).toEqual(issues)
    expect(await readProgrammeVersion(its.db.read)).toBe(before)
    expect(await its.audit()).toEqual([])
  })
  it('is made once, where two write the same slug at once', async () => {
    const both = await Promise.all([its.create('coordinator'), its.create('administrator', {}, its.elsewhere)])
    expect(both.map((result) => (result as { __typename: string }).__typename).toSorted()).toEqual([
      'Group',
      'InvalidInput',
    ])
  })
})
