import { aContactPoint, aGroup, aLanguage, aPage, aSeason, aSession, aVenue } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const contact = aContactPoint({ role: 'Coordinator', phone: '+358401234567', email: 'ask@example.org' })
const group = aGroup({ id: 'grp_open', contactPoint: contact })
const on = (day: string, given: Parameters<typeof aSession>[0] = {}) =>
  aSession({
    id: `ses_${day}`,
    start: `2026-12-${day}T12:00:00Z`,
    end: `2026-12-${day}T14:00:00Z`,
    localStart: `2026-12-${day}T14:00`,
    localEnd: `2026-12-${day}T16:00`,
    languages: [aLanguage(), aLanguage({ language: 'ru', kind: 'INTERPRETED' })],
    group,
    ...given,
  })
const sessions = [
  on('01', { topic: 'Your rights as a tenant' }),
  on('08', { status: 'CANCELLED', cancellationReason: 'The pipes are being repaired.' }),
  on('15', { venue: aVenue({ id: 'venue-2', name: 'The forest gate', district: 'Vallila' }) }),
]
const breaks = [{ id: 'brk_1', from: '2026-12-23', to: '2026-12-31', reason: 'the long night' }]
const confidential = aGroup({
  id: 'grp_secret',
  slug: 'pro-group',
  title: 'PRO-Group',
  kind: 'SELF_HELP',
  confidentiality: 'CONFIDENTIAL',
  joining: 'CONTACT_FIRST',
  // An API that told all of it would change nothing.
  scheduleInWords: ['Every second Thursday 17:00–19:30'],
  sessions: aPage([on('03', { topic: 'Said in confidence' })]),
  contactPoint: contact,
})
const replies: Replies = {
  ListGroups: () => ({ data: { groups: aPage([group, confidential]) } }),
  GroupBySlug: ({ slug }) => ({
    data: { group: slug === 'pro-group' ? confidential : { ...group, sessions: aPage(sessions) } },
  }),
  ListSessions: () => ({ data: { sessions: aPage(sessions) } }),
  ListSeasons: () => ({ data: { seasons: [aSeason({ breaks })] } }),
  ListContactPoints: () => ({ data: { contactPoints: [contact] } }),
}
const over = (more: Replies = {}) => webOver({ ...replies, ...more }, aStaffMember())
const sheetOf = (body: string | Uint8Array): string =>
  /<section class="sheet".*<\/section>/s.exec(String(body))?.[0] ?? ''
const month = '/en/poster?of=2026-12'

describe('the poster of a month', () => {
  it('says each day when, what, where, in which languages, and what there is', async () => {
    const words = wordsOf(await (await over()).get(month))
    expect(words).toContain(
      'December 2026 Tuesday 1 December 2026 Tue 1 14:00–16:00 Multicultural peer group Your rights',
    )
    expect(words).toContain('Tue 15 14:00–16:00 Multicultural peer group The forest gate, Vallila Step-free')
    expect(words).toMatch(
      /Multicultural peer group Just come The kitchen, Kallio Step-free Homemade meal Spoken suomi ?Interpreted русский Coordinator \+358 40 123 4567 ask@example.org/,
    )
  })

  it('leaves out what is cancelled, and says when nothing is on, and why', async () => {
    const words = wordsOf(await (await over()).get(month))
    expect(words).not.toMatch(/pipes|Tue 8/)
    expect(words).toContain('Wed 23 Closed The long night Wed 23 Dec – Thu 31 Dec')
  })

  it('is written in Finnish as in English, with the same days', async () => {
    const words = wordsOf(await (await over()).get('/fi/poster?of=2026-12'))
    expect(words).toContain('Joulukuu 2026')
    expect(words).toContain('ti 1 klo 14–16')
    expect(words).toContain('ke 23 Suljettu The long night ke 23.12. – to 31.12.')
  })

  it('says of a month without anything that nothing is planned yet', async () => {
    const web = await over({ ListSessions: () => ({ data: { sessions: aPage([]) } }) })
    expect(wordsOf(await web.get(month))).toContain('Nothing is planned for this month yet.')
  })

  it('says when it was made, and leads behind its code to that month', async () => {
    const { body } = await (await over()).get(month)
    expect(String(body)).toContain('As known on 25 November 2026')
    expect(sheetOf(body)).toContain('<svg class="qr-code"')
    expect(sheetOf(body)).toContain('localhost:4000/en/</p>')
  })
})

describe('the poster of a group', () => {
  const path = '/en/poster?of=grp_open'

  it('says for whom it is, when, what happens, where, and how to join and to ask', async () => {
    const words = wordsOf(await (await over()).get(path))
    for (const said of [
      'Multicultural peer group A meal, company and talk.',
      'When Every Tuesday 14:00–16:00 Next times Tue 1 Dec, 14:00–16:00 Your rights as a tenant',
      'For whom For people in the community.',
      'How to join Just come.',
      'Where The kitchen Example street 1',
      'There is usually Homemade meal',
      'Ask more Coordinator +358 40 123 4567 ask@example.org',
    ])
      expect(words).toContain(said)
    expect(words).not.toContain('Tue 8 Dec')
  })

  it('tells of a confidential one no date, whatever is known of it: only for whom it is, how to join and whom to ask', async () => {
    for (const asked of ['', '&discreet=1', '&paper=A3']) {
      const { body } = await (await over()).get(`/en/poster?of=grp_secret${asked}`, true)
      const sheet = sheetOf(body)
      expect(sheet).not.toMatch(/<time|Thursday|17:00|14:00|Said in confidence|The kitchen|Homemade/)
    }
    const words = wordsOf(await (await over()).get('/en/poster?of=grp_secret'))
    expect(words).toContain('PRO-Group A meal, company and talk. A confidential group We tell the time and place only')
    expect(words).toContain('How to join Get in touch first.')
    expect(words).toContain('Ask more Coordinator +358 40 123 4567')
  })
})

describe('a poster is read by whoever walks past', () => {
  it.each([month, '/en/poster?of=grp_open', '/en/poster?of=grp_secret', `${month}&discreet=1`])(
    'so that it is asked for as by a visitor, and is the same for staff: %s',
    async (path) => {
      const [visitor, staff] = [await over(), await over()]
      const [forAnybody, forStaff] = [await visitor.get(path), await staff.get(path, true)]
      const asked = staff.questions.filter(({ operation }) => operation !== 'GetViewer')
      expect(asked.length).toBeGreaterThanOrEqual(2)
      expect(asked.map(({ cookie }) => cookie)).toEqual(asked.map(() => undefined))
      const main = (body: string | Uint8Array) => /<main.*<\/main>/s.exec(String(body))?.[0]
      expect(main(forStaff.body)).toBe(main(forAnybody.body))
      expect(main(forAnybody.body)).toContain('class="sheet"')
    },
  )

  it('so that it is there for somebody whose sign-in has ended, too', async () => {
    const web = await over({ GetViewer: () => ({ code: 'UNAUTHENTICATED' }) })
    expect((await web.get(month, true)).status).toBe(200)
  })
})

describe('a discreet poster', () => {
  const telling =
    /peer|group-|PRO-|meal|kitchen|forest|Vallila|Kallio|rights|Coordinator|401234567|40 123|ask@example|suomi, |русский|self-help|community|grp_secret|long night/i

  it.each([`${month}&discreet=1`, '/en/poster?of=grp_open&discreet=1', '/en/poster?of=grp_open&paper=A3&discreet=on'])(
    'tells in nothing of its page what it is of: %s',
    async (path) => {
      const { body } = await (await over()).get(path)
      expect(String(body)).not.toMatch(telling)
      expect(String(body)).toContain('<title>Together</title>')
      const sheet = sheetOf(body)
      expect(sheet.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
        / Together (December 2026|Next times) Tue 1 Dec 14:00–16:00 Tue 15 Dec 14:00–16:00 Ask More $/,
      )
      expect(sheet).not.toMatch(/href|lang="(?!en)|Piiri/)
    },
  )

  it('leads by its code to the front page, whatever it is of', async () => {
    const codeOf = async (path: string) => {
      const { body } = await (await over()).get(path)
      return /<svg class="qr-code".*?<\/svg>/s.exec(String(body))?.[0]
    }
    const ofMonth = await codeOf(`${month}&discreet=1`)
    expect(ofMonth).toBeDefined()
    expect(await codeOf('/en/poster?of=grp_open&discreet=1')).toBe(ofMonth)
    expect(await codeOf('/en/poster?of=grp_secret&discreet=1')).toBe(ofMonth)
    expect(await codeOf(month)).not.toBe(ofMonth)
  })

  it('has its times once, where two groups meet at the same time', async () => {
    const both = [on('01'), on('01', { id: 'ses_x', group: aGroup({ id: 'grp_x', title: 'Another' }) })]
    const web = await over({ ListSessions: () => ({ data: { sessions: aPage(both) } }) })
    const { body } = await web.get(`${month}&discreet=1`)
    expect(sheetOf(body).match(/14:00–16:00/g)).toHaveLength(1)
  })

  it('says on its page what it leaves out, and what its code leads to', async () => {
    const words = wordsOf(await (await over()).get(`${month}&discreet=1`))
    expect(words).toContain('It leaves out names of groups, places, languages, for whom it is, and how to reach us')
    expect(words).toContain('Whoever scans it sees what is on')
  })
})

describe('the page that makes posters', () => {
  it('chooses by a form without a script: what, paper, language, discreet', async () => {
    const { body } = await (await over()).get('/en/poster?of=grp_open&paper=A3')
    const form = /<form class="form poster-form" method="get" action="\/en\/poster">.*<\/form>/s.exec(String(body))?.[0]
    expect([...(form ?? '').matchAll(/<option value="([^"]+)"[^>]* selected/g)].map(([, value]) => value)).toEqual([
      'grp_open',
      'A3',
      'en',
    ])
    expect(form).toContain('<option value="2026-11">November 2026</option>')
    expect(form).toContain('<option value="2027-10">October 2027</option>')
    expect(form).toMatch(/<noscript>.*browser’s own menu.*<\/noscript>/)
    expect(form).toMatch(/hidden data-only-with-script.*data-print/)
  })

  it('goes to the poster in the language that was chosen, with the rest as it was', async () => {
    const { status, headers } = await (await over()).get('/en/poster?of=grp_open&paper=A3&in=fi&discreet=1')
    expect([status, headers['location']]).toEqual([303, '/fi/poster?of=grp_open&paper=A3&discreet=1'])
    expect((await (await over()).get('/en/poster?in=sv')).status).toBe(200)
  })

  it.each(['of=2026-13', 'of=2036-01', 'of=grp_nobody', 'of=%3Cscript%3E', 'paper=A0'])(
    'shows the usual poster where %s asks for what there is not, and says so',
    async (asked) => {
      const answer = await (await over()).get(`/en/poster?${asked}`)
      expect(answer.status).toBe(200)
      const words = wordsOf(answer)
      expect(words).toContain('We could not make the poster that this address asks for.')
      expect(words).toContain('December 2026 Tuesday 1 December')
      expect(String(answer.body)).not.toContain('<script>')
    },
  )

  it('says nothing of that where it is right', async () => {
    expect(wordsOf(await (await over()).get('/en/poster'))).not.toContain('We could not make')
  })

  it('tells the printer the paper, by a style of that paper alone', async () => {
    const styles = async (paper: string) => {
      const { body } = await (await over()).get(`${month}&paper=${paper}`)
      return [...String(body).matchAll(/href="\/assets\/(paper-a\d)-/g)].map(([, name]) => name)
    }
    expect([await styles('A4'), await styles('A3')]).toEqual([['paper-a4'], ['paper-a3']])
  })

  it('is in no search engine, nor kept, and works without style in the page', async () => {
    const { headers, body } = await (await over()).get(month)
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
    expect(String(body)).not.toMatch(/ style=| on[a-z]+=/)
  })

  it('says that it cannot be made just now, where the API fails', async () => {
    const web = await over({ ListSessions: () => ({ code: 'INTERNAL' }) })
    const answer = await web.get(month)
    expect([answer.status, wordsOf(answer)]).toEqual([503, expect.stringContaining('Nothing was lost.')])
  })
})
