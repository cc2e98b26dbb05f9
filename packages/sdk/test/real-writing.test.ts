import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type CreateGroupInput, type Piiri, type VenueInput } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { soon } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
let token: string
beforeAll(async () => {
  server = await startRealServer()
  token = await tokenOfStaff(server, 'COORDINATOR')
}, 60_000)
afterAll(() => server.close())

let made = 0
const forest = (): CreateGroupInput => ({
  slug: `forest-group-${(made += 1)}`,
  kind: 'OUTINGS',
  translations: [
    { language: 'fi', title: 'Metsäryhmä', summary: 'Ulkona.' },
    { language: 'en', title: 'Forest group', summary: 'Outside.', description: 'Bring boots.' },
  ],
  audience: 'ANYONE',
  confidentiality: 'OPEN',
  joining: 'DROP_IN',
  languages: [{ language: 'fi', kind: 'SPOKEN' }],
  timeZone: 'Europe/Helsinki',
})
const hut: VenueInput = {
  name: [{ language: 'fi', text: 'Aaltomaja' }],
  disclosure: 'PUBLIC',
  address: 'Esimerkkipolku 1',
  timeZone: 'Europe/Helsinki',
}

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('writing down what there is, over $transport', ({ createPiiri }) => {
  const connect = (as?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, ...(as !== undefined && { token: as }) })

  it('makes a Group, changes it, and confirms it', async () => {
    const { groups } = connect(token)
    const group = gone(await groups.create(forest()))
    expect(group).toMatchObject({ __typename: 'Group', title: 'Forest group', version: 1, lastConfirmedOn: null })
    const change = { id: group.id, expectedVersion: 1, kind: 'CREATIVE' } as const
    expect(await groups.update(change)).toMatchObject({ __typename: 'Group', kind: 'CREATIVE', version: 2 })
    expect(await groups.update(change)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    expect(gone(await groups.confirm(group.id)).lastConfirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect((await groups.asWritten(group.slug))?.translations).toEqual([
      { language: 'en', title: 'Forest group', summary: 'Outside.', description: 'Bring boots.' },
      { language: 'fi', title: 'Metsäryhmä', summary: 'Ulkona.', description: null },
    ])
    expect((await connect().groups.asWritten(group.slug))?.translations).toEqual([])
  })

  it('tells all that is wrong with a Group at once', async () => {
    const wrong = await connect(token).groups.create({ ...forest(), slug: 'Forest', translations: [] })
    expect(wrong).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        { path: ['input', 'slug'], code: 'NOT_A_SLUG' },
        { path: ['input', 'translations'], code: 'DEFAULT_LANGUAGE_MISSING' },
      ],
    })
    expect(await connect().groups.create(forest())).toMatchObject({ __typename: 'NotAllowed' })
  })

  it('writes a Venue down, and lists it with the others', async () => {
    const { venues } = connect(token)
    const venue = gone(await venues.create(hut))
    const hidden = { id: venue.id, input: { ...hut, disclosure: 'GROUP_MEMBERS' }, expectedVersion: 1 } as const
    expect((await connect().venues.list()).map(({ id }) => id)).toContain(venue.id)
    expect(await connect().venues.update(hidden)).toMatchObject({ __typename: 'NotAllowed' })
    expect(await venues.update(hidden)).toMatchObject({ __typename: 'Venue', disclosure: 'GROUP_MEMBERS', version: 2 })
    expect((await connect().venues.list()).map(({ id }) => id)).not.toContain(venue.id)
    expect((await venues.list()).find(({ id }) => id === venue.id)).toMatchObject({
      name: 'Aaltomaja',
      nameTranslations: [{ language: 'fi', text: 'Aaltomaja' }],
    })
  })

  it('adds Material, changes it, and takes it away', async () => {
    const { groups, materials } = connect(token)
    const { id, slug } = gone(await groups.create(forest()))
    const link = { title: 'Mushrooms', url: 'https://example.org/mushrooms', language: 'en', topic: 'Food' }
    const material = gone(await materials.add({ group: id, ...link }))
    expect(material).toMatchObject({ __typename: 'Material', ...link, licence: null })
    expect(await materials.update({ id: material.id, topic: null })).toMatchObject({ title: 'Mushrooms', topic: null })
    expect((await connect().materials.list({ group: slug })).nodes).toMatchObject([{ id: material.id, topic: null }])
    expect(await connect().materials.remove(material.id)).toMatchObject({ __typename: 'NotAllowed' })
    expect(await materials.remove(material.id)).toEqual({ __typename: 'Done', ok: true })
    expect(await materials.remove(material.id)).toMatchObject({ __typename: 'NotFound' })
  })
})
