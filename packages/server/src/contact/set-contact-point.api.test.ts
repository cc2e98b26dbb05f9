import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aContactRequest, aKey, aLookup, aSealed } from '../../test/contact-rows.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { aContactPoint, aGroup, fill, id, nothing, peopleOf, viewerNames, type ViewerName } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'

const [first, second] = [aContactPoint(1, { publicKey: aKey(1), publicKeyWords: 'old words' }), aContactPoint(2)]
const world = {
  ...nothing,
  ...peopleOf(aGroup(1, 'OPEN')),
  groups: [aGroup(1, 'OPEN')],
  contactPoints: [first, second],
  contactRequests: [aContactRequest(1, first)],
}
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, world))

const fields = 'id role languages hours phone email publicKey publicKeyWords'
const role = [
  { language: 'fi', text: 'Koordinaattori' },
  { language: 'en', text: 'Coordinator' },
]
const good = { role, languages: ['fi', 'en'] }
type Told = { readonly __typename: string } & Record<string, unknown>
const set = async (which: string | null, input: object, as: ViewerName = 'coordinator'): Promise<Told> => {
  const query = `mutation ($id: ID, $input: ContactPointInput!) { it: setContactPoint(id: $id, input: $input) {
    __typename ... on ContactPoint { ${fields} } ... on InvalidInput { issues { path code message } } } }`
  const { data, errors } = await api.ask<{ it: Told }>({ query, variables: { id: which, input }, as })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.it
}
const list = async () => {
  const { data } = await api.ask<{ contactPoints: Told[] }>({ query: `{ contactPoints { ${fields} } }` })
  return data?.contactPoints ?? []
}

describe('writing a ContactPoint down', () => {
  it('makes a new one, behind the others, and visitors see it at once', async () => {
    const before = await list()
    const made = await set(null, {
      ...good,
      hours: [{ language: 'fi', text: 'Arkisin' }],
      phone: '+358401112222',
      publicKey: aKey(5),
    })
    expect(made).toMatchObject({
      role: 'Koordinaattori',
      hours: 'Arkisin',
      phone: '+358401112222',
      email: null,
      publicKey: aKey(5),
    })
    expect(String(made['publicKeyWords']).split(' ')).toHaveLength(6)
    const { __typename: _, ...card } = made
    expect(await list()).toEqual([...before, card])
  })
  it('leaves what is left out, and takes away what is null', async () => {
    expect(await set(first.id, good)).toMatchObject({ hours: 'Weekdays', phone: first.phone, publicKey: aKey(1) })
    expect(await set(first.id, { ...good, hours: null, phone: null, email: null, publicKey: null })).toMatchObject({
      hours: null,
      phone: null,
      email: null,
      publicKey: null,
      publicKeyWords: null,
    })
  })
  it('gives a key the same words in every language, and another key others', async () => {
    const { publicKeyWords: words } = await set(first.id, { ...good, publicKey: aKey(5) })
    const { publicKeyWords: again } = await set(second.id, { ...good, publicKey: aKey(5) })
    const { publicKeyWords: others } = await set(second.id, { ...good, publicKey: aKey(6) })
    expect([again, others === words]).toEqual([words, false])
  })
  it.each([
    ['no role', { role: [] }, ['input.role DEFAULT_LANGUAGE_MISSING']],
    ['an empty role', { role: [{ language: 'fi', text: ' ' }] }, ['input.role.0.text EMPTY']],
    ['a long role', { role: [{ language: 'fi', text: 'x'.repeat(101) }] }, ['input.role.0.text TOO_LONG']],
    ['control characters', { role: [{ language: 'fi', text: 'a\u0007b' }] }, ['input.role.0.text UNSEEN_CHARACTERS']],
    ['a language twice', { languages: ['fi', 'fi'] }, ['input.languages.1 LANGUAGE_REPEATED']],
    ['a key of noughts', { publicKey: 'A'.repeat(43) }, ['input.publicKey WEAK_KEY']],
    ['a key of 31 bytes', { publicKey: 'A'.repeat(42) }, ['input.publicKey NOT_A_KEY']],
  ])('refuses %s, and changes nothing', async (_, input, issues) => {
    const before = await list()
    expect(issuesIn(await set(first.id, { ...good, phone: null, ...input }))).toEqual(issues)
    expect(await list()).toEqual(before)
  })
  it('is for coordinators, who read what is sealed to its key: an administrator too is refused', async () => {
    for (const as of viewerNames.filter((name) => name !== 'coordinator')) {
      expect((await set(first.id, { ...good, publicKey: aKey(9) }, as)).__typename).toBe('NotAllowed')
      expect((await set(null, good, as)).__typename).toBe('NotAllowed')
      expect((await set(id.contactPoint(9), good, as)).__typename).toBe('NotFound')
    }
    for (const wrong of [id.contactPoint(9), id.group(1), 'x', ''])
      expect((await set(wrong, good)).__typename).toBe('NotFound')
    expect((await list()).map(({ publicKey }) => publicKey)).toEqual([aKey(1), null])
  })
  it('is written down with the names of what changed, and not at all where nothing did', async () => {
    await set(first.id, { ...good, publicKey: aKey(5), phone: null })
    await set(first.id, { ...good, publicKey: aKey(5), phone: null })
    const made = await set(null, good)
    const { data } = await api.ask<{ audit: { nodes: Told[] } }>({
      query: '{ audit { nodes { action subject fields } } }',
      as: 'administrator',
    })
    expect(data?.audit.nodes.filter(({ action }) => String(action).startsWith('contact'))).toEqual([
      { action: 'contactPoint.created', subject: made['id'], fields: [] },
      { action: 'contactPoint.updated', subject: first.id, fields: ['languages', 'phone', 'publicKey', 'role'] },
    ])
  })
})

describe('another key', () => {
  const send = async (sealedTo: string) => {
    const input = { contactPoint: first.id, sealed: aSealed('hello'), sealedTo, replyKey: aKey(2), lookup: aLookup(5) }
    const query = `mutation ($input: ContactRequestInput!) { it: sendContactRequest(input: $input) { __typename ... on InvalidInput { issues { code } } } }`
    return (await api.ask<{ it: unknown }>({ query, variables: { input } })).data?.it
  }
  it('is what messages are sealed to from then on; those sealed to the old one stay, and say to which', async () => {
    await set(first.id, { ...good, publicKey: aKey(5) })
    expect(await send(aKey(1))).toEqual({ __typename: 'InvalidInput', issues: [{ code: 'KEY_REPLACED' }] })
    expect(await send(aKey(5))).toEqual({ __typename: 'ContactRequest' })
    const { data } = await api.ask({ query: '{ contactRequests { nodes { sealedTo } } }', as: 'coordinator' })
    expect(data).toEqual({ contactRequests: { nodes: [{ sealedTo: aKey(1) }, { sealedTo: aKey(5) }] } })
  })
})
