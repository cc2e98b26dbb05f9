import type { GroupAsWritten, PreviewSeries, SeasonAsPlanned } from '@piiri/sdk'
import { aGroup } from '@piiri/sdk/testing'
import { expect, it } from 'vitest'
import { aKey, aMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const group: GroupAsWritten = {
  ...aGroup({ id: 'grp_1', slug: 'x', title: 'X', languages: [], features: [] }),
  version: 1,
  translations: [],
  contactPoint: null,
}
const season: SeasonAsPlanned = {
  id: 'sea_1',
  title: 'Spring',
  from: '2027-01-01',
  to: '2027-05-31',
  breaks: [],
  status: 'DRAFT',
  version: 1,
  titleTranslations: [],
}
const foreseen: PreviewSeries['previewSeries'] = {
  __typename: 'SeriesPreview',
  recurrenceInWords: 'Every Sunday 03:30–04:00',
  starts: [{ local: '2027-03-28T03:30', start: '2027-03-28T01:30:00Z', end: '2027-03-28T02:00:00Z' }],
  totalCount: 1,
  collisions: [],
  clockChanges: [{ local: '2027-03-28T03:30', kind: 'SKIPPED', resolvedTo: '2027-03-28T01:30:00Z' }],
}
const facilitator = aMember([
  {
    id: 'mem_1',
    role: 'FACILITATOR',
    alias: 'Nok',
    group: { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
  },
])
const over = (replies: Replies = {}) =>
  webOver(
    {
      GetGroupAsWritten: () => ({ data: { group } }),
      ListVenues: () => ({ data: { venues: [] } }),
      ListPlannedSeasons: () => ({ data: { seasons: [season] } }),
      PreviewSeries: () => ({ data: { previewSeries: foreseen } }),
      ...replies,
    },
    facilitator,
  )
const form = {
  does: 'create',
  key: aKey,
  fragment: '1',
  date: '2027-03-28',
  begin: '03:30',
  end: '04:00',
  often: 'WEEKLY',
  ends: 'AFTER',
  count: '1',
  season: 'sea_1',
  out: '2027-03-30T03:30',
}
const path = '/en/desk/groups/x/new'

it('is a part of a page, kept nowhere, that says what the clock does and which date is none any more', async () => {
  const web = await over()
  const { status, headers, body } = await web.post(path, form, { isSignedIn: true })
  expect([status, headers['cache-control'], headers['referrer-policy']]).toEqual([200, 'no-store', 'same-origin'])
  const html = String(body)
  expect(html).not.toMatch(/<html|<main|<form/)
  expect(html).toContain('Every Sunday 03:30–04:00')
  expect(html).toContain('Sun 28 Mar, 03:30: the clock skips this time that night. It begins an hour later.')
  expect(html).toContain('No longer a date, so not left out either: Tue 30 Mar.')
  expect(web.questions.find(({ operation }) => operation === 'PreviewSeries')?.variables).toEqual({
    input: {
      group: 'grp_1',
      season: 'sea_1',
      start: '2027-03-28T03:30',
      duration: 'PT30M',
      recurrence: 'FREQ=WEEKLY;BYDAY=SU;COUNT=1',
      excluded: [],
      added: [],
      topic: null,
      features: [],
      languages: [],
      capacity: null,
      venue: null,
    },
  })
})

it('says in words what is wrong with a rule, and keeps which dates were left out', async () => {
  const wrong = {
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    message: 'No.',
    issues: [{ path: ['input', 'recurrence'], code: 'X', message: 'This rule never occurs.' }],
  }
  const { body } = await (
    await over({ PreviewSeries: () => ({ data: { previewSeries: wrong } }) })
  ).post(path, form, { isSignedIn: true })
  expect(String(body)).toContain('This rule never occurs.')
  expect(String(body)).toContain('<input type="hidden" name="out" value="2027-03-30T03:30"/>')
})

it('is given to no form of another site, and asks nothing for it', async () => {
  const { post, questions } = await over()
  const headers = {
    origin: 'https://elsewhere.example.org',
    'sec-fetch-site': 'cross-site',
    'content-type': 'application/x-www-form-urlencoded',
  }
  expect((await post(path, form, { isSignedIn: true, headers })).status).toBe(403)
  expect(questions).toEqual([])
})

it('begins with the season that somebody comes from, and says that it is a draft', async () => {
  const answer = await (await over()).get(`${path}?season=sea_1`, true)
  expect(String(answer.body)).toMatch(/<option value="sea_1"[^>]* selected[^>]*>|<option selected[^>]* value="sea_1"/)
  expect(wordsOf(answer)).toContain('Spring (draft)')
})

it.each([
  'desk',
  'desk/sessions/ses_1',
  'desk/series/ser_1',
  'desk/groups/x/new',
  'desk/seasons',
  'desk/places',
  'desk/groups?group=x',
  'desk/materials?group=x',
])('asks whoever is not signed in to sign in first, and leads back: %s', async (page) => {
  const visitor = { kind: 'VISITOR', language: 'en', account: null, memberships: [] } as const
  const { status, headers } = await (await webOver({}, visitor)).get(`/en/${page}`)
  expect([status, headers['location']]).toEqual([303, `/en/sign-in?next=${encodeURIComponent(`/en/${page}`)}`])
})
