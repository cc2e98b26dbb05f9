import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { aGroup, aMaterial, fill, id, nothing, peopleOf, viewerNames, type ViewerName } from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const open = aGroup(1, 'OPEN')
const other = aGroup(2, 'CONFIDENTIAL')
let db: Database
let here: Api
/** Another process on the same database. */
let elsewhere: Api
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  here = await anApi(db)
  elsewhere = await anApi(await opened.open())
})
/** Group 1, open or not, is the facilitator's; Group 2 is not. */
const refill = (group = open) =>
  fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group, other],
    materials: [aMaterial(1, group, { licence: 'CC BY 4.0' }), aMaterial(2, other)],
  })
beforeEach(() => refill())

const talk = {
  title: 'Small talk',
  url: 'https://example.org/small-talk',
  language: 'fi',
  topic: 'Speaking',
  licence: 'CC BY-SA 4.0',
}
const args = '$title: String$!, $url: URL$!, $language: LanguageTag$!, $topic: String, $licence: String'
const given = 'title: $title, url: $url, language: $language, topic: $topic, licence: $licence'
const told = `__typename ... on Material { id title url language topic licence } ... on InvalidInput { issues { path code message } }`
const one = async (query: string, variables: Record<string, unknown>, as: ViewerName, api = here): Promise<unknown> => {
  const { data, errors } = await api.ask<{ it: unknown }>({ query, variables, as })
  return data?.it ?? errors
}
const add = (as: ViewerName, more: object = {}) =>
  one(
    `mutation ($group: ID!, ${args.replaceAll('$!', '!')}) { it: addMaterial(group: $group, ${given}) { ${told} } }`,
    { group: open.id, ...talk, ...more },
    as,
  )
const update = (as: ViewerName, which: string, change: object, api = here) =>
  one(
    `mutation ($id: ID!, ${args.replaceAll('$!', '')}) { it: updateMaterial(id: $id, ${given}) { ${told} } }`,
    { id: which, ...change },
    as,
    api,
  )
const remove = (as: ViewerName, which: string) =>
  one('mutation ($id: ID!) { it: removeMaterial(id: $id) { __typename } }', { id: which }, as)
const titles = async (as: ViewerName = 'visitor') => {
  const query = '{ group(slug: "group-1") { materials { nodes { title } } } }'
  const { data } = await here.ask<{ group: { materials: { nodes: { title: string }[] } } }>({ query, as })
  return data?.group.materials.nodes.map(({ title }) => title)
}
const audit = async () => {
  const { data } = await here.ask({ query: '{ audit { nodes { action subject fields } } }', as: 'facilitator' })
  return (data as { audit: { nodes: unknown } }).audit.nodes
}
const plans = (as: ViewerName): boolean => ['facilitator', 'coordinator', 'administrator'].includes(as)
const isStaff = (as: ViewerName): boolean => plans(as) && as !== 'facilitator'
const wrong = { title: ' ', url: 'https://somebody@example.org/', topic: 'a'.repeat(101), licence: 'a\u0000b' }
const issues = ['title EMPTY', 'url NOT_A_LINK', 'topic TOO_LONG', 'licence UNSEEN_CHARACTERS']

describe(`Material on ${dialect}`, () => {
  it('is added as it was written', async () => {
    const added = await add('facilitator')
    expect(added).toEqual({ __typename: 'Material', id: expect.stringMatching(/^mat_/), ...talk })
    expect(await add('facilitator', { title: 'Aa', topic: null, licence: ' ' })).toMatchObject({
      topic: null,
      licence: null,
    })
    expect(await titles()).toEqual(['Aa', 'Material 1', 'Small talk'])
    expect(await audit()).toEqual([
      { action: 'material.added', subject: expect.stringMatching(/^mat_/), fields: [] },
      { action: 'material.added', subject: (added as { id: string }).id, fields: [] },
    ])
  })
  it('is changed where something was written, and stays as it is otherwise', async () => {
    expect(await update('facilitator', id.material(1), { title: 'Words', language: 'fi' })).toEqual({
      __typename: 'Material',
      id: id.material(1),
      title: 'Words',
      url: 'https://example.org/1',
      language: 'fi',
      topic: 'Words',
      licence: 'CC BY 4.0',
    })
    await update('facilitator', id.material(1), { topic: null, url: 'https://example.org/other' })
    expect(await update('facilitator', id.material(1), { title: null, licence: '' })).toMatchObject({
      title: 'Words',
      url: 'https://example.org/other',
      topic: null,
      licence: null,
    })
    await add('facilitator', { title: 'Verbs' })
    expect(await titles()).toEqual(['Verbs', 'Words'])
  })
  it('tells the audit which fields differ, and nothing where none does', async () => {
    const before = await readProgrammeVersion(db.read)
    await update('facilitator', id.material(1), { title: 'Material 1', topic: 'Words' })
    expect(await audit()).toEqual([])
    expect(await readProgrammeVersion(db.read)).toBe(before)
    await update('facilitator', id.material(1), { title: 'Words', topic: null })
    expect(await audit()).toEqual([{ action: 'material.updated', subject: id.material(1), fields: ['title', 'topic'] }])
    expect(await readProgrammeVersion(db.read)).toBe(before + 1)
  })
  it('is taken away', async () => {
    expect(await remove('facilitator', id.material(1))).toEqual({ __typename: 'Done' })
    expect(await titles()).toEqual([])
    expect(await remove('facilitator', id.material(1))).toEqual({ __typename: 'NotFound' })
    expect(await audit()).toEqual([{ action: 'material.removed', subject: id.material(1), fields: [] }])
  })
  it('is not taken where something is wrong with it, which is told all at once', async () => {
    expect(issuesIn(await add('facilitator', wrong))).toEqual(issues)
    expect(issuesIn(await update('facilitator', id.material(1), wrong))).toEqual(issues)
    expect(await titles()).toEqual(['Material 1'])
    expect(await audit()).toEqual([])
  })
  it.each(['javascript:alert(1)', 'ftp://example.org/', 'example.org'])('is not at %s', async (url) => {
    expect(await add('facilitator', { url })).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
  })
  it.each(viewerNames)('is written by a %s where they plan the Group', async (as) => {
    const refused = { __typename: 'NotAllowed' }
    expect(await add(as)).toMatchObject(plans(as) ? { __typename: 'Material' } : refused)
    expect(await add(as, { url: 'https://a@b' })).toMatchObject(plans(as) ? { __typename: 'InvalidInput' } : refused)
    expect(await add(as, { group: other.id })).toMatchObject(isStaff(as) ? { __typename: 'Material' } : refused)
    expect(await add(as, { group: id.group(9) })).toEqual({ __typename: 'NotFound' })
    expect(await update(as, id.material(1), { title: 'A' })).toMatchObject(plans(as) ? { title: 'A' } : refused)
    expect(await remove(as, id.material(1))).toEqual(plans(as) ? { __typename: 'Done' } : refused)
  })
  it.each(viewerNames)('of a confidential Group is not there for a %s who is not in it', async (as) => {
    const none = { __typename: 'NotFound' }
    for (const which of [id.material(2), id.material(9), open.id]) {
      const isKnown = isStaff(as) && which === id.material(2)
      expect(await update(as, which, { title: 'A' })).toMatchObject(isKnown ? { title: 'A' } : none)
      expect(await update(as, which, wrong)).toMatchObject(isKnown ? { __typename: 'InvalidInput' } : none)
      expect(await remove(as, which)).toEqual(isKnown ? { __typename: 'Done' } : none)
    }
  })
  it('of a confidential Group moves nothing that visitors are told', async () => {
    await refill(aGroup(1, 'CONFIDENTIAL'))
    const before = await readProgrammeVersion(db.read)
    await add('facilitator')
    await update('facilitator', id.material(1), { title: 'A' })
    expect(await titles('group member')).toEqual(['A', 'Small talk'])
    await remove('facilitator', id.material(1))
    expect(await titles('group member')).toEqual(['Small talk'])
    expect(await titles()).toEqual([])
    expect(await readProgrammeVersion(db.read)).toBe(before)
  })
  it('keeps what each of two wrote who write at once', async () => {
    await Promise.all([
      update('coordinator', id.material(1), { title: 'Words' }),
      update('administrator', id.material(1), { topic: 'Speaking' }, elsewhere),
    ])
    expect(await update('coordinator', id.material(1), {})).toMatchObject({ title: 'Words', topic: 'Speaking' })
  })
})
