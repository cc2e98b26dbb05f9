import { aContactPoint, aGroup, aPage, aSession, aVenue } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import type { ReaderKind } from '../src/shared/surroundings.ts'
import { renderPage } from './render-page.ts'

describe('a group', () => {
  it('that is confidential says for whom it is, how to join and why no date is told', () => {
    const group = aGroup({
      confidentiality: 'CONFIDENTIAL',
      joining: 'CONTACT_FIRST',
      scheduleInWords: [],
      contactPoint: aContactPoint(),
    })
    const { html, words } = renderPage('/en/groups/x', { page: 'GROUP', group })
    expect(words).toContain('We tell the time and place only to those who come.')
    expect(words).toContain('Get in touch first.')
    expect(words).toContain('coordinator@example.org')
    expect(html).not.toMatch(/\.ics|Next sessions/)
  })

  it('that is confidential tells its dates to those who may know them, and has no calendar for anybody', () => {
    const group = aGroup({ confidentiality: 'CONFIDENTIAL', sessions: aPage([aSession({ topic: 'Rest' })]) })
    const { html, words } = renderPage('/en/groups/x', { page: 'GROUP', group }, 'MEMBER')
    expect(words).toContain('Next sessions 21 Tuesday 21 January 14:00–16:00 Rest')
    expect(html).not.toContain('.ics')
    expect(
      renderPage('/en/sessions/x', { page: 'SESSION', session: aSession({ group }) }, 'MEMBER').html,
    ).not.toContain('.ics')
  })

  it('leads staff, and nobody else, to its people and to what others see of it and of its sessions', () => {
    const group = aGroup({ id: 'grp_1', slug: 'x' })
    const links = (reader: ReaderKind) => {
      const { html } = renderPage('/en/groups/x', { page: 'GROUP', group }, reader)
      const session = renderPage(
        '/en/sessions/y',
        { page: 'SESSION', session: aSession({ id: 'ses_1', group }) },
        reader,
      )
      return [...(html + session.html).matchAll(/href="(\/en\/(?:see-as|groups\/x\/members)[^"]*)"/g)].map(
        ([, href]) => href,
      )
    }
    expect(links('STAFF')).toEqual(['/en/groups/x/members', '/en/see-as?id=grp_1', '/en/see-as?id=ses_1'])
    expect([links('MEMBER'), links('VISITOR')]).toEqual([[], []])
  })

  it('that is archived says so, and offers neither dates nor a calendar', () => {
    const { html, words } = renderPage('/en/groups/x', { page: 'GROUP', group: aGroup({ isArchived: true }) })
    expect(words).toContain('This group has ended')
    expect(html).not.toMatch(/\.ics|Next sessions|How to join/)
  })

  it('without a date yet says whom to ask', () => {
    expect(renderPage('/en/groups/x', { page: 'GROUP', group: aGroup() }).words).toContain(
      'The next date is not known yet. Get in touch to ask.',
    )
  })

  it('whose text is in another language says in which, and marks it', () => {
    const { html, words } = renderPage('/fi/groups/x', { page: 'GROUP', group: aGroup({ contentLanguage: 'en' }) })
    expect(words).toContain('Teksti on toistaiseksi vain tällä kielellä: English')
    expect(html).toContain('<h1 id="title" tabindex="-1" lang="en">')
  })

  it('says of a place when it is there: the next session may be elsewhere than most', () => {
    const group = aGroup({ nextSession: aSession({ venue: aVenue({ name: 'The forest' }) }) })
    expect(renderPage('/en/groups/x', { page: 'GROUP', group }).words).toContain('Next time The forest')
  })

  it('leads to its description only where it has one', () => {
    const words = (description: string | null) =>
      renderPage('/en/groups/x', { page: 'GROUP', group: aGroup({ audience: 'COMMUNITY', description }) }).words
    expect(words('For sex workers.')).toContain('For people in the community. The description below tells more.')
    expect(words(null)).not.toContain('The description below')
  })

  it('says when somebody last confirmed it', () => {
    expect(
      renderPage('/fi/groups/x', { page: 'GROUP', group: aGroup({ lastConfirmedOn: '2020-01-09' }) }).words,
    ).toContain('Tiedot tarkistettu 9. tammikuuta 2020')
  })
})

describe('a session', () => {
  const page = (given: Parameters<typeof aSession>[0]) =>
    renderPage('/en/sessions/x', { page: 'SESSION', session: aSession(given) })

  it('has its date large, once for those who look and once for those who listen', () => {
    const { html } = page({})
    expect(html).toContain('<span class="visually-hidden">Tuesday 21 January 2020</span>')
    expect(html).toContain('<span class="date-leaf-number" aria-hidden="true">21</span>')
    expect(html).toContain('14:00–16:00')
  })

  it('tells all of a public place, and how to find it', () => {
    const { words } = page({ venue: aVenue({ directions: 'The door is in the yard.', access: ['LIFT'] }) })
    expect(words).toContain('The kitchen Example street 1 00100 Helsinki Kallio')
    expect(words).toContain('The door is in the yard.')
    expect(words).toContain('Lift')
  })

  it('tells of a place for the community its part of town, and who tells the address', () => {
    const { words } = page({
      venue: aVenue({ disclosure: 'COMMUNITY', address: null, postalCode: null, directions: null }),
    })
    expect(words).toContain('The kitchen Kallio Helsinki We tell the address to those who are coming.')
  })

  it('asks to get in touch where one can just come but is not told where', () => {
    const joining = (venue: Parameters<typeof aSession>[0]) =>
      page({ ...venue, group: aGroup({ joining: 'DROP_IN' }) }).words.split('How to join')[1]
    expect(joining({ venue: aVenue({ address: null }) })).toMatch(/^ Get in touch first/)
    expect(joining({ venue: null })).toMatch(/^ Get in touch first/)
    expect(joining({})).toMatch(/^ Just come/)
  })

  it('claims no language for directions, of which none is known', () => {
    expect(page({ venue: aVenue({ directions: 'Pihan puolelta' }) }).html).toContain('<p>Pihan puolelta</p>')
  })

  it('without a place says whom to ask', () => {
    expect(page({ venue: null }).words).toContain('Get in touch to ask where it is')
  })

  it('that is cancelled says why, and leads on to other dates instead of to the place', () => {
    const { words } = page({ status: 'CANCELLED', cancellationReason: 'Summer break' })
    expect(words).toContain('Cancelled Summer break This session will not take place.')
    expect(words).not.toContain('Example street')
  })

  it('is added to a calendar by itself, before all dates of its group', () => {
    const { html } = page({ id: 'session-1' })
    const links = [...html.matchAll(/<a class="([^"]+)" href="([^"]+\.ics[^"]*)"/g)].map(([, look, href]) => [
      look,
      href,
    ])
    expect(links).toEqual([
      ['button', '/calendar/sessions/session-1.ics?language=en'],
      ['button button-quiet', 'webcal://piiri.example.org/calendar/groups/multicultural-peer-group.ics?language=en'],
      ['button button-quiet', '/calendar/groups/multicultural-peer-group.ics?language=en'],
    ])
    expect(html).toMatch(/ download="piiri.ics"[^>]*><svg.*<\/svg>Add to calendar<\/a>/)
  })

  it('has an address to copy, for calendars that no link opens', () => {
    expect(page({}).words).toContain(
      'copy this: https://piiri.example.org/calendar/groups/multicultural-peer-group.ics?language=en',
    )
  })

  it('says all that a calendar will hold, and who may hold it as well', () => {
    for (const words of ['topic', 'guests', 'address', 'Google or Apple'])
      expect(page({}).words.split('Your calendar will show')[1]).toContain(words)
  })

  it('that is cancelled is not offered to a calendar, but its group is', () => {
    const { html, words } = page({ status: 'CANCELLED' })
    expect(html).not.toContain('/calendar/sessions/')
    expect(words).not.toContain('Add to calendar')
    expect(html).toContain('webcal://piiri.example.org/calendar/groups/')
  })

  it('does not name itself among the other dates', () => {
    const [self, other] = [aSession(), aSession({ id: 'session-2', topic: 'Bread' })]
    const { html } = page({ group: aGroup({ sessions: aPage([self, other]) }) })
    expect(html).toContain('/en/sessions/session-2')
    expect(html).not.toContain('href="/en/sessions/session-1"')
  })
})
