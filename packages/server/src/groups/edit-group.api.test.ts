import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issuesIn } from '../../test/issues.ts'
import { id, viewerNames } from '../../test/world.ts'
import { bad, ended, forest, group, writingGroups } from '../../test/writing-groups.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { dialect } from '../storage/kit.ts'

let its: Awaited<ReturnType<typeof writingGroups>>
beforeAll(async () => {
  its = await writingGroups()
})
beforeEach(() => its.refill())

const everything = {
  groups: { nodes: [{ id: group.id }] },
  sessions: { nodes: [1, 2].map((n) => ({ id: id.session(n) })) },
}
const nothingFound = { groups: { nodes: [] }, sessions: { nodes: [] } }

describe(`an edited Group on ${dialect}`, () => {
  it('is what was written, and what was not written as before', async () => {
    expect(await its.update('facilitator', { slug: 'new-slug', kind: 'CREATIVE' })).toMatchObject({
      slug: 'new-slug',
      kind: 'CREATIVE',
      audience: 'COMMUNITY',
      contactPoint: { id: id.contactPoint(1) },
      version: 2,
    })
    const { translations, languages, features, audience, joining } = forest
    const rest = { translations, languages, features, audience, joining, contactPoint: null }
    expect(await its.update('facilitator', rest)).toMatchObject({
      slug: 'new-slug',
      kind: 'CREATIVE',
      audience: 'ANYONE',
      joining: 'CONTACT_FIRST',
      languages,
      features: ['HOMEMADE_MEAL', 'TRAVEL_PAID'],
      translations: [
        { language: 'en', title: 'Forest group' },
        { language: 'fi', title: 'Metsäryhmä' },
      ],
      contactPoint: null,
      version: 3,
    })
    expect(await its.audit()).toEqual([
      {
        action: 'group.updated',
        subject: group.id,
        fields: ['audience', 'contactPoint', 'description', 'features', 'joining', 'languages', 'summary', 'title'],
      },
      { action: 'group.updated', subject: group.id, fields: ['kind', 'slug'] },
    ])
  })
  it.each(bad)('has not %s', async (_, input, issues) => {
    expect(issuesIn(await its.update('facilitator', input))).toEqual(issues)
    expect(await its.audit()).toEqual([])
  })
  it('may keep its own slug', async () => {
    expect(await its.update('facilitator', { slug: 'group-1', kind: 'OTHER' })).toMatchObject({
      kind: 'OTHER',
      version: 2,
    })
  })
  it('is as before, in its version too, where nothing of it differs', async () => {
    const before = await readProgrammeVersion(its.db.read)
    const same = {
      slug: 'group-1',
      kind: 'STUDY',
      translations: [
        { language: 'en', title: 'Group 1', summary: 'Summary 1' },
        { language: 'fi', title: 'Ryhmä 1', summary: 'Tiivistelmä 1', description: 'Kuvaus 1' },
      ],
      features: ['HOMEMADE_MEAL'],
      contactPoint: id.contactPoint(1),
    }
    expect(await its.update('facilitator', same)).toMatchObject({ __typename: 'Group', version: 1 })
    expect(await readProgrammeVersion(its.db.read)).toBe(before)
    expect(await its.audit()).toEqual([])
  })
  it('is found by its new words, as are its Sessions, and by its old ones no more', async () => {
    expect(await its.found('ryhm')).toEqual(everything)
    const translations = [{ language: 'fi', title: 'Metsäkerho', summary: 'Puiden alla.' }]
    await its.update('facilitator', { translations })
    expect(await its.found('ryhm')).toEqual(nothingFound)
    expect(await its.found('metsäkerho puiden')).toEqual(everything)
    expect(await its.found('metsäkerho mushrooms')).toMatchObject({ sessions: { nodes: [{ id: id.session(1) }] } })
    expect(await its.found('metsäkerho berries')).toMatchObject({ sessions: { nodes: [{ id: id.session(2) }] } })
  })
  it('stands in lists by its new title', async () => {
    await its.update('coordinator', { id: ended.id, confidentiality: 'OPEN' })
    await its.create('coordinator', { translations: [{ language: 'fi', title: 'Öljy', summary: 'Öljyvärit.' }] })
    const titles = async () => {
      const { data } = await its.here.ask<{ groups: { nodes: { title: string }[] } }>({
        query: '{ groups { nodes { title } } }',
      })
      return data?.groups.nodes.map(({ title }) => title)
    }
    expect(await titles()).toEqual(['Ryhmä 1', 'Öljy'])
    await its.update('facilitator', { translations: [{ language: 'fi', title: 'Öljyt', summary: 'Värit.' }] })
    expect(await titles()).toEqual(['Öljy', 'Öljyt'])
  })
  it('leaves its Series and Sessions what they have of their own', async () => {
    const sessions = `{ sessions(in: { from: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00Z" }) {
      nodes { id topic features languages { language } } } }`
    const counts = async () =>
      (await (await its.here.get('/calendar/programme.ics')).text()).match(/^(?:SEQUENCE|DTSTAMP).*$/gm)
    const before = await its.here.ask({ query: sessions })
    const counted = await counts()
    expect([before.errors, counted?.length]).toEqual([undefined, 4])
    const { translations, languages, features } = forest
    await its.update('facilitator', { translations, languages, features })
    expect([await its.here.ask({ query: sessions }), await counts()]).toEqual([before, counted])
  })
  it.each(viewerNames)('is edited by a %s where they plan it', async (as) => {
    const mayPlan = as === 'facilitator' || as === 'coordinator' || as === 'administrator'
    expect(await its.update(as, { kind: 'OTHER' })).toMatchObject({ __typename: mayPlan ? 'Group' : 'NotAllowed' })
    expect(await its.update(as, { id: ended.id, kind: 'OTHER' })).toMatchObject({
      __typename: mayPlan && as !== 'facilitator' ? 'Group' : 'NotAllowed',
    })
  })
  it('is told in all languages to those who plan it alone', async () => {
    for (const as of viewerNames) {
      const { data } = await its.here.ask<{ group: { translations: object[] } }>({
        query: '{ group(slug: "group-1") { translations { language title } } }',
        as,
      })
      const mayPlan = as === 'facilitator' || as === 'coordinator' || as === 'administrator'
      expect([as, data?.group.translations.length]).toEqual([as, mayPlan ? 2 : 0])
    }
  })
  it('is edited by one of two who edit at once', async () => {
    const both = await Promise.all([
      its.update('coordinator', { kind: 'OTHER', expectedVersion: 1 }),
      its.update('facilitator', { kind: 'CREATIVE', expectedVersion: 1 }, its.elsewhere),
    ])
    expect(both.map((result) => (result as { __typename: string }).__typename).toSorted()).toEqual([
      'Conflict',
      'Group',
    ])
    expect(both).toContainEqual({ __typename: 'Conflict', currentVersion: 2 })
  })
  it('takes a slug that is free, where two want it at once, for one', async () => {
    const both = await Promise.all([
      its.update('coordinator', { slug: 'wanted' }),
      its.update('administrator', { id: ended.id, slug: 'wanted' }, its.elsewhere),
    ])
    expect(both.map((result) => (result as { __typename: string }).__typename).toSorted()).toEqual([
      'Group',
      'InvalidInput',
    ])
  })
})
