import type { GroupAsWritten, SeasonToPlan, VenueAsWritten } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const facilitator = aMember([
  {
    id: 'mem_1',
    role: 'FACILITATOR',
    alias: 'Nok',
    group: { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
  },
])
const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)
const pages = ['/en/desk/seasons', '/en/desk/groups', '/en/desk/places', '/en/desk/materials?group=x']

const season = (given: Partial<SeasonToPlan> = {}): SeasonToPlan => ({
  id: 'sea_1',
  title: 'Spring 2027',
  from: '2027-01-07',
  to: '2027-05-31',
  status: 'DRAFT',
  version: 3,
  titleTranslations: [{ language: 'en', text: 'Spring 2027' }],
  breaks: [],
  series: [],
  collisions: [],
  ...given,
})
const venue = (given: Partial<VenueAsWritten> = {}): VenueAsWritten => ({
  id: 'ven_1',
  name: 'The kitchen',
  disclosure: 'COMMUNITY',
  address: 'Example street 1',
  postalCode: '00100',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: 60.18,
  longitude: 24.94,
  directions: null,
  access: ['STEP_FREE'],
  timeZone: 'Europe/Helsinki',
  version: 4,
  nameTranslations: [{ language: 'fi', text: 'Keittiö' }],
  directionsTranslations: [],
  ...given,
})
const group = (given: Partial<GroupAsWritten> = {}): GroupAsWritten => ({
  id: 'grp_1',
  slug: 'x',
  kind: 'STUDY',
  title: 'A circle',
  summary: 'We meet.',
  contentLanguage: 'en',
  audience: 'COMMUNITY',
  confidentiality: 'OPEN',
  joining: 'DROP_IN',
  languages: [{ language: 'en', kind: 'SPOKEN', name: 'English' }],
  features: [],
  timeZone: 'Europe/Helsinki',
  scheduleInWords: ['Every Tuesday'],
  lastConfirmedOn: '2026-11-20',
  isArchived: false,
  version: 7,
  translations: [{ language: 'fi', title: 'Piiri', summary: 'Me nähdään.', description: null }],
  contactPoint: null,
  ...given,
})
const listOf = (...groups: readonly GroupAsWritten[]): Replies => ({
  ListGroups: () => ({
    data: {
      groups: {
        nodes: groups.map((one) => ({ ...one, nextSession: null })),
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    },
  }),
})

describe('pages for those who plan', () => {
  it('are there for nobody else, who is answered as at any unknown address', async () => {
    for (const isSignedIn of [false, true]) {
      const { get, post, questions } = await webOver({}, aMember())
      const unknown = await get('/en/nothing', isSignedIn)
      for (const path of pages) {
        expect({ path, ...(await get(path, isSignedIn)) }).toEqual({ path, ...unknown })
        expect({ path, ...(await post(path, { does: 'create', key: aKey }, { isSignedIn })) }).toEqual({
          path,
          ...unknown,
        })
      }
      expect(questions.filter(({ operation }) => operation !== 'GetViewer')).toEqual([])
    }
  })

  it('let a facilitator read Seasons and places, and change none', async () => {
    const { get, post } = await webOver(
      {
        ListPlannedSeasons: () => ({ data: { seasons: [season()] } }),
        GetSeason: () => ({ data: { season: season() } }),
        ...listOf(group(), group({ id: 'grp_2', slug: 'y' })),
        ListVenues: () => ({ data: { venues: [venue()] } }),
      },
      facilitator,
    )
    expect(wordsOf(await get('/en/desk/seasons', true))).toMatch(/Spring 2027 Draft 7 January 2027 – 31 May 2027/)
    const read = await get('/en/desk/seasons?season=sea_1', true)
    expect(wordsOf(read)).toContain('Of a draft you see what your own groups have in it.')
    expect(read.body).not.toContain('name="does"')
    expect(read.body).toContain('href="/en/desk/groups/x/new?season=sea_1&amp;on=2027-01-07"')
    expect(read.body).not.toContain('/en/desk/groups/y/new')
    expect(wordsOf(await get('/en/desk/places', true))).toContain('Example street 1')
    const refused = [
      '/en/desk/seasons?do=new',
      '/en/desk/seasons?season=sea_1&do=publish',
      '/en/desk/places?place=ven_1',
    ]
    for (const path of refused) expect([path, (await get(path, true)).status]).toEqual([path, 404])
    const sent = await post('/en/desk/seasons?season=sea_1', { does: 'publish', key: aKey }, { isSignedIn: true })
    expect(sent.status).toBe(404)
  })
})

describe('a Season on the desk', () => {
  const form = {
    does: 'create',
    key: aKey,
    'title-in': 'fi en',
    'title-fi': '',
    'title-en': 'Spring',
    from: '2027-01-07',
    to: '2027-05-31',
  }
  const sending = { isSignedIn: true }

  it('is made of what was written, in the languages in which something was', async () => {
    const web = await webOver(
      { CreateSeason: () => ({ data: { createSeason: { __typename: 'Season', ...season() } } }) },
      aStaffMember(),
    )
    const answer = await web.post('/en/desk/seasons?do=new', form, sending)
    expect(answer.headers['location']).toBe('/en/desk/seasons?season=sea_1&done=season-created')
    expect(asked(web, 'CreateSeason')[0]).toMatchObject({
      key: aKey,
      variables: { input: { title: [{ language: 'en', text: 'Spring' }], from: '2027-01-07', to: '2027-05-31' } },
    })
  })

  it('tells all that is wrong, each at its field, the first with the focus, and keeps what was typed', async () => {
    const issues = [
      { path: ['input', 'title', '0', 'text'], code: 'TOO_LONG', message: 'Too long.' },
      { path: ['input', 'to'], code: 'ENDS_BEFORE_START', message: 'Ends before it begins.' },
    ]
    const web = await webOver(
      {
        CreateSeason: () => ({
          data: { createSeason: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Wrong.', issues } },
        }),
      },
      aStaffMember(),
    )
    const { status, body } = await web.post('/en/desk/seasons?do=new', form, sending)
    expect(status).toBe(422)
    expect(wordsOf({ status, body, headers: {} })).toContain('nothing you wrote is lost')
    expect(body).toContain('<a href="#create-title-en">Too long.</a>')
    expect(body).toContain('<a href="#create-to">Ends before it begins.</a>')
    expect(body).toMatch(/name="title-en" value="Spring"[^>]*aria-invalid="true" autofocus/)
    expect(body).toMatch(/name="to" value="2027-05-31"[^>]*aria-invalid="true"\/?>/)
    expect(String(body).match(/autofocus/g)).toHaveLength(1)
  })

  it('is not asked of the API with a date that is none', async () => {
    const web = await webOver({}, aStaffMember())
    const { status, body } = await web.post('/en/desk/seasons?do=new', { ...form, to: '2027-02-31' }, sending)
    expect([status, wordsOf({ status, body, headers: {} })]).toEqual([
      422,
      expect.stringContaining('Choose a day of the calendar.'),
    ])
    expect(asked(web, 'CreateSeason')).toEqual([])
  })

  it('is not written over what somebody else has saved meanwhile: both are shown, and it can be saved all the same', async () => {
    const web = await webOver(
      {
        GetSeason: () => ({ data: { season: season({ version: 4, to: '2027-06-15' }) } }),
        UpdateSeason: () => ({
          data: {
            updateSeason: {
              __typename: 'Conflict',
              code: 'CONFLICT',
              message: 'Somebody changed it.',
              currentVersion: 4,
            },
          },
        }),
      },
      aStaffMember(),
    )
    const sent = { ...form, does: 'change', version: '3', 'title-en': 'Spring 2027' }
    const { body, status } = await web.post('/en/desk/seasons?season=sea_1&do=change', sent, sending)
    expect(asked(web, 'UpdateSeason')[0]?.variables).toMatchObject({ expectedVersion: 3 })
    expect([status, wordsOf({ status, body, headers: {} })]).toEqual([
      422,
      expect.stringMatching(/Somebody changed it\. What you wrote is still here\..*Saved meanwhile: 2027-06-15/),
    ])
    expect(String(body).match(/Saved meanwhile:/g)).toHaveLength(1)
    expect(body).toMatch(/name="to" value="2027-05-31"/)
    expect(body).toContain('name="version" value="4"')
  })

  it('says what the server says where a minute is over', async () => {
    const issues = [{ path: ['id'], code: 'TOO_LATE_TO_TAKE_BACK', message: 'A minute is over.' }]
    const web = await webOver(
      {
        GetSeason: () => ({ data: { season: season({ status: 'PUBLISHED' }) } }),
        ...listOf(),
        UnpublishSeason: () => ({
          data: { unpublishSeason: { __typename: 'InvalidInput', code: 'X', message: 'Wrong.', issues } },
        }),
      },
      aStaffMember(),
    )
    const answer = await web.post('/en/desk/seasons?season=sea_1', { does: 'unpublish', key: aKey }, sending)
    expect([answer.status, wordsOf(answer)]).toEqual([422, expect.stringContaining('A minute is over.')])
  })
})

describe('a place on the desk', () => {
  const form = {
    does: 'save',
    key: aKey,
    version: '4',
    'name-in': 'fi en',
    'name-fi': 'Keittiö',
    'name-en': '',
    'directions-in': 'fi en',
    disclosure: 'COMMUNITY',
    address: 'Another street 2',
    city: 'Helsinki',
    latitude: '60,2',
    longitude: '24.9',
    timeZone: 'Europe/Helsinki',
    'access-LIFT': '1',
  }
  const over = () =>
    webOver(
      {
        ListVenues: () => ({ data: { venues: [venue()] } }),
        UpdateVenue: () => ({ data: { updateVenue: { __typename: 'Venue', ...venue() } } }),
      },
      aStaffMember(),
    )

  it('shows what three people would see of what is typed, as the policy has it, and saves nothing', async () => {
    const web = await over()
    const shown = async (disclosure: string) =>
      wordsOf(
        await web.post('/en/desk/places?place=ven_1', { ...form, disclosure, preview: '1' }, { isSignedIn: true }),
      )
    const [visitor, member, ofGroup] = [
      'Somebody who is not signed in',
      'A member of another group',
      'Somebody in a group that meets there',
    ]
    const community = await shown('COMMUNITY')
    expect(community).toMatch(new RegExp(`${visitor} Keittiö Helsinki Lift Neither street nor way there`))
    expect(community).toMatch(new RegExp(`${member} Keittiö Another street 2 Helsinki 60.2, 24.9 Lift`))
    const members = await shown('GROUP_MEMBERS')
    expect(members).toMatch(new RegExp(`${visitor} Nothing.*${member} Nothing.*${ofGroup} Keittiö Another street 2`))
    expect(await shown('PUBLIC')).toMatch(new RegExp(`${visitor} Keittiö Another street 2`))
    expect(asked(web, 'UpdateVenue')).toEqual([])
  })

  it('is written anew with all that the form holds, degrees with a comma too', async () => {
    const web = await over()
    const answer = await web.post('/en/desk/places?place=ven_1', form, { isSignedIn: true })
    expect(answer.headers['location']).toBe('/en/desk/places?done=place-changed')
    expect(asked(web, 'UpdateVenue')[0]?.variables).toMatchObject({
      id: 'ven_1',
      expectedVersion: 4,
      input: {
        name: [{ language: 'fi', text: 'Keittiö' }],
        disclosure: 'COMMUNITY',
        address: 'Another street 2',
        postalCode: null,
        latitude: 60.2,
        longitude: 24.9,
        access: ['LIFT'],
      },
    })
  })

  it('shows who may see it and what there is as somebody else has saved it meanwhile', async () => {
    const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Somebody changed it.', currentVersion: 5 }
    const web = await webOver(
      {
        ListVenues: () => ({ data: { venues: [venue({ version: 5, disclosure: 'GROUP_MEMBERS' })] } }),
        UpdateVenue: () => ({ data: { updateVenue: conflict } }),
      },
      aStaffMember(),
    )
    const answer = await web.post('/en/desk/places?place=ven_1', form, { isSignedIn: true })
    const words = wordsOf(answer)
    expect(words).toMatch(/Who may see it Saved meanwhile: Only the groups that meet there/)
    expect(words).toMatch(/Getting in and being there Saved meanwhile: Step-free/)
    expect(answer.body).toMatch(/name="disclosure" value="COMMUNITY" checked/)
  })

  it('is not asked of the API with degrees or a zone that are none', async () => {
    const web = await over()
    const sent = { ...form, latitude: 'north', timeZone: 'Mars/Base' }
    const answer = await web.post('/en/desk/places?place=ven_1', sent, { isSignedIn: true })
    expect(wordsOf(answer)).toMatch(/number of degrees: 60\.1841.*no such time zone/)
    expect(answer.body).toContain('value="north"')
    expect(asked(web, 'UpdateVenue')).toEqual([])
  })
})

describe('a Group on the desk', () => {
  const over = (replies: Replies = {}, viewer = facilitator, one = group()) =>
    webOver(
      {
        GetGroupAsWritten: ({ slug }) => ({ data: { group: slug === one.slug ? one : null } }),
        ListContactPoints: () => ({ data: { contactPoints: [] } }),
        ...replies,
      },
      viewer,
    )

  it('is there for those who plan it alone', async () => {
    const other = await over({}, facilitator, group({ id: 'grp_2' }))
    expect((await other.get('/en/desk/groups?group=x', true)).status).toBe(404)
    expect((await other.get('/en/desk/materials?group=x', true)).status).toBe(404)
    const own = await over()
    expect((await own.get('/en/desk/groups?group=x', true)).status).toBe(200)
    expect((await own.get('/en/desk/groups?group=x&part=end', true)).status).toBe(404)
    expect((await own.post('/en/desk/groups?group=x', { does: 'end', key: aKey }, { isSignedIn: true })).status).toBe(
      404,
    )
  })

  it('marks what is missing in a language, with what readers get in its place', async () => {
    const web = await over()
    const words = wordsOf(await web.get('/en/desk/groups?group=x', true))
    expect(words.match(/Missing: readers get the Finnish one\./g)).toHaveLength(2)
    const fi = wordsOf(await web.get('/fi/desk/groups?group=x', true))
    expect(fi).toContain('Puuttuu: lukija näkee suomenkielisen tekstin.')
  })

  it('gets another language into the form without losing what was typed, and without saving it', async () => {
    const web = await over()
    const sent = { does: 'texts', key: aKey, more: '1', add: 'th', 'texts-in': 'fi en', 'title-fi': 'Uusi nimi' }
    const { body } = await web.post('/en/desk/groups?group=x', sent, { isSignedIn: true })
    expect(body).toMatch(/name="title-fi" value="Uusi nimi"/)
    expect(body).toContain('name="title-th"')
    expect(asked(web, 'UpdateGroup')).toEqual([])
  })

  it('keeps the language that somebody else has added meanwhile', async () => {
    const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Somebody changed it.', currentVersion: 8 }
    const added = { language: 'sv', title: 'Cirkeln', summary: 'Vi ses.', description: null }
    const now = group({ version: 8, translations: [...group().translations, added] })
    const web = await over({ UpdateGroup: () => ({ data: { updateGroup: conflict } }) }, facilitator, now)
    const sent = { does: 'texts', key: aKey, version: '7', 'texts-in': 'fi', 'title-fi': 'Uusi nimi' }
    const { body } = await web.post('/en/desk/groups?group=x', sent, { isSignedIn: true })
    expect(body).toMatch(/name="title-fi" value="Uusi nimi"/)
    expect(body).toMatch(/name="title-sv" value="Cirkeln"/)
    expect(body).toMatch(/name="texts-in" value="fi en sv"/)
  })

  it('is asked about where nobody has confirmed it for ninety days, and not before', async () => {
    const days = async (lastConfirmedOn: string | null) => {
      const web = await webOver(listOf(group({ lastConfirmedOn })), facilitator)
      return wordsOf(await web.get('/en/desk/groups', true)).includes('Still true?')
    }
    expect([await days('2026-08-27'), await days('2026-08-26'), await days(null)]).toEqual([false, true, true])
  })

  it('is asked about on the front of the desk too, of those that one plans alone', async () => {
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    const web = await webOver(
      {
        ...listOf(
          group({ lastConfirmedOn: null }),
          group({ id: 'grp_2', slug: 'y', title: 'Another', lastConfirmedOn: null }),
        ),
        ListPlannedSeasons: () => ({ data: { seasons: [] } }),
        ListCollisions: () => ({ data: { collisions: [] } }),
        ListPlannedSessions: () => ({ data: { sessions: { nodes: [], pageInfo } } }),
      },
      facilitator,
    )
    const { body, ...answer } = await web.get('/en/desk', true)
    expect(wordsOf({ ...answer, body })).toContain('Is what one group says of itself still true?')
    expect(body).toContain('aria-label="Still true: A circle"')
    expect(body).not.toContain('Still true: Another')
  })

  it('is confirmed by a press of a button', async () => {
    const web = await over({ ConfirmGroup: () => ({ data: { confirmGroup: { __typename: 'Group', ...group() } } }) })
    const answer = await web.post('/en/desk/groups', { does: 'confirm', id: 'grp_1', key: aKey }, { isSignedIn: true })
    expect(answer.headers['location']).toBe('/en/desk/groups?done=group-confirmed')
    expect(asked(web, 'ConfirmGroup')[0]?.variables).toEqual({ id: 'grp_1' })
  })

  it('says that only staff opens what is confidential, and does not ask for it', async () => {
    const web = await over(
      { UpdateGroup: () => ({ data: { updateGroup: { __typename: 'Group', ...group() } } }) },
      facilitator,
      group({ confidentiality: 'CONFIDENTIAL' }),
    )
    const answer = await web.get('/en/desk/groups?group=x&part=facts', true)
    expect(wordsOf(answer)).toContain('Only staff can make it open again.')
    expect(answer.body).not.toContain('name="confidentiality"')
    const sent = {
      does: 'facts',
      key: aKey,
      version: '7',
      slug: 'x',
      kind: 'STUDY',
      audience: 'ANYONE',
      joining: 'DROP_IN',
      'languages-in': 'en fi',
      'support-en': 'SPOKEN',
      'support-fi': '',
      'more-language-1': 'th',
      'more-support-1': 'INTERPRETED',
    }
    await web.post('/en/desk/groups?group=x&part=facts', sent, { isSignedIn: true })
    const { input } = asked(web, 'UpdateGroup')[0]?.variables ?? {}
    expect(input).toMatchObject({
      audience: 'ANYONE',
      languages: [
        { language: 'en', kind: 'SPOKEN' },
        { language: 'th', kind: 'INTERPRETED' },
      ],
    })
    expect(input).not.toHaveProperty('confidentiality')
  })

  it('takes no address of a material that a script could hide in', async () => {
    const web = await over({ ListMaterials: () => ({ data: { group: { materials: { nodes: [], pageInfo: {} } } } }) })
    const sent = { does: 'add', key: aKey, title: 'A link', url: 'javascript:alert(1)', language: 'en' }
    const answer = await web.post('/en/desk/materials?group=x', sent, { isSignedIn: true })
    expect([answer.status, wordsOf(answer)]).toEqual([422, expect.stringContaining('This is no address of the web.')])
    expect(asked(web, 'AddMaterial')).toEqual([])
  })
})
