import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import {
  aGroup,
  aSeries,
  aSession,
  aVenue,
  fill,
  id,
  nothing,
  peopleOf,
  viewerNames,
  type ViewerName,
} from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'OPEN')
const series = aSeries(1, group)
const venues = [aVenue(1, 'PUBLIC'), aVenue(2, 'COMMUNITY'), aVenue(3, 'GROUP_MEMBERS'), aVenue(4, 'GROUP_MEMBERS')]
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
beforeEach(() =>
  fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    venues,
    series: [series],
    sessions: [1, 2, 3].map((n) => aSession(n, series, `2026-01-1${n + 2}T14:00`, { venueId: id.venue(n) })),
  }),
)

const house = {
  name: [
    { language: 'en', text: 'The Corner House' },
    { language: 'fi', text: 'Kulmatalo' },
  ],
  disclosure: 'COMMUNITY',
  address: 'Esimerkkikatu 12 A',
  postalCode: '00530',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: 60.184123456,
  longitude: -24.9492,
  directions: [{ language: 'fi', text: 'Pihan puolella.\nSoita summeria.' }],
  access: ['LIFT', 'QUIET_SPACE'],
  timeZone: 'Europe/Helsinki',
}
/** As a form would send what is there of Venue `n`. */
const asItIs = (n: number) => ({
  ...house,
  name: [
    { language: 'en', text: `Venue ${n}` },
    { language: 'fi', text: `Paikka ${n}` },
  ],
  disclosure: venues[n - 1]?.disclosure,
  address: `Secret street ${n}`,
  postalCode: '00500',
  latitude: 60.1,
  longitude: 24.9,
  directions: [{ language: 'en', text: `Door ${n}` }],
  access: ['STEP_FREE'],
})
const told = `__typename ... on Venue { id disclosure address postalCode city country district latitude longitude access timeZone version
  name: nameTranslations { language text } directions: directionsTranslations { language text } }
  ... on Conflict { currentVersion } ... on InvalidInput { issues { path code message } }`
type Asked = { readonly as: ViewerName; readonly api?: Api; readonly headers?: Record<string, string> }
async function one(query: string, variables: Record<string, unknown>, { as, api = here, headers = {} }: Asked) {
  const { data, errors } = await api.ask<{ it: unknown }>({ query, variables, as, headers })
  return data?.it ?? errors
}
const create = (as: ViewerName, more: object = {}, how: Partial<Asked> = {}) =>
  one(
    `mutation ($input: VenueInput!) { it: createVenue(input: $input) { ${told} } }`,
    { input: { ...house, ...more } },
    { as, ...how },
  )
const update = (as: ViewerName, n: number | string, more: object = {}, version?: number, api = here) =>
  one(
    `mutation ($id: ID!, $input: VenueInput!, $version: Int) {
      it: updateVenue(id: $id, input: $input, expectedVersion: $version) { ${told} } }`,
    { id: typeof n === 'number' ? id.venue(n) : n, input: { ...asItIs(Number(n) || 1), ...more }, version },
    { as, api },
  )
const audit = async () => {
  const { data } = await here.ask<{ audit: { nodes: { action: string }[] } }>({
    query: '{ audit { nodes { action subject fields } } }',
    as: 'administrator',
  })
  return data?.audit.nodes.filter(({ action }) => action !== 'audit.read')
}
const listed = async (as: ViewerName, headers = {}) => {
  const query = '{ venues { id name address nameTranslations { text } directionsTranslations { text } } }'
  type Listed = { id: string; name: string; address: string | null; nameTranslations: []; directionsTranslations: [] }
  const { data } = await here.ask<{ venues: Listed[] }>({ query, as, headers })
  return data?.venues ?? []
}
const isStaff = (as: ViewerName): boolean => as === 'coordinator' || as === 'administrator'

describe(`the Venues that one may choose on ${dialect}`, () => {
  it.each(viewerNames)('are those that a %s may know of', async (as) => {
    const inGroup = as === 'group member' || as === 'facilitator'
    const known = isStaff(as) ? [1, 2, 3, 4] : inGroup ? [1, 2, 3] : [1, 2]
    const list = await listed(as)
    expect(list.map((venue) => venue.id)).toEqual(known.map(id.venue))
    const isOutside = as === 'visitor' || as === 'partner'
    expect(list.map(({ address }) => address)).toEqual(
      known.map((n) => (isOutside && n > 1 ? null : `Secret street ${n}`)),
    )
  })
  it.each(viewerNames)('are told as they were written to a %s who plans', async (as) => {
    const [venue] = await listed(as)
    const plans = isStaff(as) || as === 'facilitator'
    expect([venue?.nameTranslations, venue?.directionsTranslations]).toEqual(
      plans ? [[{ text: 'Venue 1' }, { text: 'Paikka 1' }], [{ text: 'Door 1' }]] : [[], []],
    )
  })
  it('are in the order of their names, as they are read', async () => {
    await create('coordinator', {
      name: [
        { language: 'fi', text: 'Ääni' },
        { language: 'en', text: 'Aloud' },
      ],
    })
    await create('coordinator')
    const names = async (language: string) =>
      (await listed('visitor', { 'accept-language': language })).map(({ name }) => name)
    expect(await names('fi')).toEqual(['Kulmatalo', 'Paikka 1', 'Paikka 2', 'Ääni'])
    expect(await names('en')).toEqual(['Aloud', 'The Corner House', 'Venue 1', 'Venue 2'])
  })
})

describe(`a new Venue on ${dialect}`, () => {
  it('is what was written', async () => {
    const made = await create('coordinator')
    expect(made).toEqual({ __typename: 'Venue', id: expect.stringMatching(/^ven_/), version: 1, ...house })
    expect(await audit()).toEqual([{ action: 'venue.created', subject: (made as { id: string }).id, fields: [] }])
  })
  it.each(viewerNames)('is written down by a %s where they are staff', async (as) => {
    expect(await create(as)).toMatchObject({ __typename: isStaff(as) ? 'Venue' : 'NotAllowed' })
    expect(await create(as, { country: 'fi' })).toMatchObject({
      __typename: isStaff(as) ? 'InvalidInput' : 'NotAllowed',
    })
  })
  it('is told to no visitor where it is for members, not by a version either', async () => {
    const before = await readProgrammeVersion(db.read)
    await create('coordinator', { disclosure: 'GROUP_MEMBERS' })
    expect(await listed('visitor')).toHaveLength(2)
    expect(await readProgrammeVersion(db.read)).toBe(before)
  })
})

describe.each(['create', 'update'] as const)('what is wrong with a Venue on %s', (how) => {
  it('is told all at once, and nothing is stored', async () => {
    const wrong = {
      name: [{ language: 'en', text: '' }],
      address: 'a\u202eb',
      postalCode: '0'.repeat(21),
      country: 'Finland',
      latitude: 90.5,
      longitude: null,
      directions: [
        { language: 'fi', text: 'a' },
        { language: 'fi', text: 'b' },
      ],
    }
    const before = await readProgrammeVersion(db.read)
    expect(issuesIn(await (how === 'create' ? create('coordinator', wrong) : update('coordinator', 1, wrong)))).toEqual(
      [
        'input.name DEFAULT_LANGUAGE_MISSING',
        'input.name.0.text EMPTY',
        'input.address UNSEEN_CHARACTERS',
        'input.postalCode TOO_LONG',
        'input.country NOT_A_COUNTRY',
        'input.directions.1.language LANGUAGE_REPEATED',
        'input.longitude ONE_WITHOUT_THE_OTHER',
        'input.latitude OUT_OF_RANGE',
      ],
    )
    expect(await readProgrammeVersion(db.read)).toBe(before)
    expect(await audit()).toEqual([])
  })
})

describe(`an edited Venue on ${dialect}`, () => {
  it('is what was written, and nothing of what it was', async () => {
    expect(await update('coordinator', 1, house)).toEqual({
      __typename: 'Venue',
      id: id.venue(1),
      version: 2,
      ...house,
    })
    const bare = { address: '', postalCode: null, latitude: null, longitude: null, directions: [], access: [] }
    expect(await update('coordinator', 1, { ...house, ...bare })).toMatchObject({
      address: null,
      postalCode: null,
      latitude: null,
      longitude: null,
      directions: [],
      access: [],
      version: 3,
    })
    expect(await audit()).toEqual([
      {
        action: 'venue.updated',
        subject: id.venue(1),
        fields: ['access', 'address', 'directions', 'latitude', 'longitude', 'postalCode'],
      },
      {
        action: 'venue.updated',
        subject: id.venue(1),
        fields: ['access', 'address', 'directions', 'disclosure', 'latitude', 'longitude', 'name', 'postalCode'],
      },
    ])
  })
  it('is as before, in its version too, where nothing of it differs', async () => {
    expect(await update('coordinator', 1)).toMatchObject({ __typename: 'Venue', version: 1 })
    expect(await audit()).toEqual([])
  })
  it.each(viewerNames)(
    'is edited by a %s where they are staff; one that they may not know is not there',
    async (as) => {
      const isMember = as === 'group member' || as === 'facilitator'
      const refused = { __typename: 'NotAllowed' }
      const none = { __typename: 'NotFound' }
      const done = { __typename: 'Venue' }
      expect(await update(as, 1, house)).toMatchObject(isStaff(as) ? done : refused)
      expect(await update(as, 3, house)).toMatchObject(isStaff(as) ? done : isMember ? refused : none)
      expect(await update(as, 4, house)).toMatchObject(isStaff(as) ? done : none)
      expect(await update(as, 9, house)).toEqual(none)
      expect(await update(as, group.id, house)).toEqual(none)
    },
  )
  it('is edited by one of two who edit at once', async () => {
    const both = await Promise.all([
      update('coordinator', 1, { city: 'Espoo' }, 1),
      update('administrator', 1, { city: 'Vantaa' }, 1, elsewhere),
    ])
    expect(both.map((result) => (result as { __typename: string }).__typename).toSorted()).toEqual([
      'Conflict',
      'Venue',
    ])
    expect(both).toContainEqual({ __typename: 'Conflict', currentVersion: 2 })
  })
  it.each([
    ['the name of one for members', 3, { name: [{ language: 'fi', text: 'Muu' }] }, false],
    ['the address of one for the community', 2, { address: 'Muu katu 1' }, false],
    ['the directions of one for the community', 2, { directions: [] }, false],
    ['the name of one for the community', 2, { name: [{ language: 'fi', text: 'Muu' }] }, true],
    ['the address of a public one', 1, { address: 'Muu katu 1' }, true],
    ['that one becomes public', 3, { disclosure: 'PUBLIC' }, true],
    ['that one is for members from now on', 1, { disclosure: 'GROUP_MEMBERS' }, true],
  ] as const)('moves what visitors are told by %s, or not', async (_, n, change, isTold) => {
    const etag = async () => (await here.get('/calendar/programme.ics')).headers.get('etag')
    const before = [await etag(), await readProgrammeVersion(db.read)]
    expect(await update('coordinator', n, change)).toMatchObject({ version: 2 })
    const after = [await etag(), await readProgrammeVersion(db.read)]
    if (!isTold) expect(after).toEqual(before)
    if (isTold) after.forEach((part, at) => expect(part).not.toEqual(before[at]))
  })
})

describe(`a Venue that is hidden on ${dialect}`, () => {
  it('is told of no more by any way from the answer on, in every process', async () => {
    const query = `{ venues { id } sessions(in: { from: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00Z" }) { nodes { id venue { name } } } }`
    const texts = async (): Promise<string[]> => {
      const all: string[] = []
      for (const api of [here, elsewhere])
        for (const ask of [() => api.send({ query }), () => api.get('/calendar/programme.ics')])
          all.push(await (await ask()).text())
      return all
    }
    for (const text of await texts()) expect(text).toMatch(/Paikka 1|Venue 1/)
    await update('coordinator', 1, { disclosure: 'GROUP_MEMBERS' })
    for (const text of await texts()) expect(text).not.toMatch(/Paikka 1|Venue 1|Secret street 1/)
  })
  it('is not told by an answer that was kept', async () => {
    const headers = { 'idempotency-key': '5e1c2a9e-7d0b-4a53-9d6e-0c7f9a1d2b35' }
    const made = await create('coordinator', {}, { headers })
    expect(await create('coordinator', {}, { headers })).toEqual(made)
    await update('coordinator', 2, { city: 'Espoo' })
    expect(await create('coordinator', {}, { headers })).toEqual(made)
    await update('coordinator', 2, { disclosure: 'GROUP_MEMBERS' })
    expect(await create('coordinator', {}, { headers })).toMatchObject([{ extensions: { code: 'ALREADY_DONE' } }])
  })
})
