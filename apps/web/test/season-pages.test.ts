import { describe, expect, it } from 'vitest'
import { aKey, aStaffMember, webOver, wordsOf } from './fake-api.ts'
import { asked, listOf, season } from './planning-world.ts'

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
