import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { asked, facilitator, group, listOf, season, venue } from './planning-world.ts'

const pages = ['/en/desk/seasons', '/en/desk/groups', '/en/desk/places', '/en/desk/materials?group=x']

describe('pages for those who plan', () => {
  it('are there for nobody else: whoever is signed in is answered as at any unknown address, all others may sign in', async () => {
    for (const isSignedIn of [false, true]) {
      const { get, post, questions } = await webOver({}, aMember())
      const unknown = await get('/en/nothing', isSignedIn)
      for (const path of pages) {
        if (isSignedIn) expect({ path, ...(await get(path, isSignedIn)) }).toEqual({ path, ...unknown })
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

  it('says before a group becomes confidential whose places there it ends', async () => {
    const words = 'When it becomes confidential, whoever is not in the group loses the place they have there.'
    for (const viewer of [facilitator, aStaffMember()]) {
      const web = await over({}, viewer, group({ confidentiality: 'OPEN' }))
      expect(wordsOf(await web.get('/en/desk/groups?group=x&part=facts', true))).toContain(words)
    }
  })

  it('says to staff what they tell everybody by opening a group', async () => {
    const web = await over({}, aStaffMember(), group({ confidentiality: 'CONFIDENTIAL' }))
    const told = wordsOf(await web.get('/en/desk/groups?group=x&part=facts', true))
    expect(told).toContain('Once it is open, anybody reads when and where it meets, and has met.')
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
