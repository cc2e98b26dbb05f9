import { readdirSync, readFileSync } from 'node:fs'
import { aContactPoint, aGroup, aLanguage, aMaterial, aPage, aSession, aVenue } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import type { ReaderKind } from '../src/shared/surroundings.ts'
import { renderPage } from './render-page.ts'

const aProgramme = { page: 'PROGRAMME', sessions: [], isCut: false, groups: [] } as const

describe('the programme', () => {
  it('strikes a cancelled session, says that it is cancelled, and why', () => {
    const session = aSession({ status: 'CANCELLED', cancellationReason: 'The pipes are being repaired.' })
    const { html, words } = renderPage('/en/', { ...aProgramme, sessions: [session] })
    expect(html).toContain('<s>Multicultural peer group</s>')
    expect(words).toContain('Cancelled')
    expect(words).toContain('The pipes are being repaired.')
  })

  it('says of a session to come that it is full, or that few places are left, and no more than that', () => {
    const words = (given: Parameters<typeof aSession>[0], path = '/en/'): string =>
      renderPage(path, { ...aProgramme, sessions: [aSession(given)] }).words
    expect(words({ placesLeft: 'NONE_LEFT' })).toContain('Full')
    expect(words({ placesLeft: 'FEW_LEFT' })).toContain('A few places left')
    expect(words({ placesLeft: 'FEW_LEFT' }, '/fi/')).toContain('Muutama paikka jäljellä')
    expect(words({ placesLeft: 'NONE_LEFT' }, '/en/?view=week')).toContain('Full')
    const others = [{ placesLeft: 'SOME_LEFT' }, { placesLeft: 'NONE_LEFT', status: 'CANCELLED' }] as const
    const over = { placesLeft: 'NONE_LEFT', start: '2020-01-20T12:00:00Z', end: '2020-01-20T14:00:00Z' } as const
    for (const given of [...others, over]) expect(words(given)).not.toMatch(/Full|places left/)
  })

  it('says that a time is new, and which it was', () => {
    const session = aSession({ isMoved: true, localStart: '2020-01-21T15:00', start: '2020-01-21T13:00:00Z' })
    expect(renderPage('/en/', { ...aProgramme, sessions: [session] }).words).toContain(
      'New time Planned for Tue 21 Jan, 14:00',
    )
    expect(renderPage('/fi/', { ...aProgramme, sessions: [session] }).words).toContain(
      'Aika muuttunut Alun perin ti 21.1. klo 14',
    )
  })

  it('says which time was planned on the clock that the rest of the page is on', () => {
    const session = aSession({
      isMoved: true,
      timeZone: 'America/New_York',
      originalStart: '2020-01-21T06:00',
      localStart: '2020-01-21T07:00',
      localEnd: '2020-01-21T09:00',
    })
    const { words } = renderPage('/en/', { ...aProgramme, sessions: [session] })
    expect(words).toContain('14:00–16:00')
    expect(words).toContain('New time Planned for Tue 21 Jan, 13:00')
  })

  it('says on which day it ends what goes on over night, in every view, and in a list of dates', () => {
    const session = aSession({ end: '2020-01-22T08:00:00Z', localEnd: '2020-01-22T10:00' })
    for (const path of ['/en/', '/en/?view=week', '/en/?view=month'])
      expect(renderPage(path, { ...aProgramme, sessions: [session] }).words).toContain(
        'Tue 21 Jan, 14:00 – Wed 22 Jan, 10:00',
      )
    const group = aGroup({ sessions: aPage([session]) })
    expect(renderPage('/en/groups/x', { page: 'GROUP', group }).words).toContain('14:00 – Wed 22 Jan, 10:00')
    expect(renderPage('/en/sessions/x', { page: 'SESSION', session: { ...session, group } }).words).toContain(
      '14:00 – Wed 22 Jan, 10:00',
    )
  })

  it('says nothing of another day where midnight ends the day', () => {
    const session = aSession({ end: '2020-01-21T22:00:00Z', localEnd: '2020-01-22T00:00' })
    expect(renderPage('/en/', { ...aProgramme, sessions: [session] }).words).toContain(' 14:00–24:00 ')
  })

  it('tells languages that are spoken from those that are interpreted, each by its own name', () => {
    const languages = [
      aLanguage(),
      aLanguage({ language: 'th', kind: 'INTERPRETED', name: 'Thai' }),
      aLanguage({ language: 'ar', kind: 'INTERPRETED', name: 'Arabic' }),
    ]
    const { html, words } = renderPage('/en/', { ...aProgramme, sessions: [aSession({ languages })] })
    expect(words).toContain('Spoken suomi Interpreted ไทย العربية')
    expect(html).toContain('<bdi lang="th">ไทย</bdi>')
  })

  it('lets no browser send what is searched for to a spelling checker', () => {
    const [field] = /<input[^>]* type="search"[^>]*>/.exec(renderPage('/en/', aProgramme).html) ?? []
    expect(field).toMatch(/ spellcheck="false"/)
    expect(field).toMatch(/ writingsuggestions="false"/)
  })

  it('says which day is today', () => {
    expect(renderPage('/fi/', { ...aProgramme, sessions: [aSession()] }).words).toContain(
      'Tiistai 21. tammikuuta Tänään',
    )
  })

  it('goes on with the day at which it was cut', () => {
    const days = ['2020-01-21', '2020-01-22', '2020-01-23'].map((day) =>
      aSession({ id: day, start: `${day}T12:00:00Z`, localStart: `${day}T14:00` }),
    )
    const { html, words } = renderPage('/en/', { ...aProgramme, sessions: days, isCut: true })
    expect(words).toContain('2 sessions')
    expect(html).toContain('href="/en/?from=2020-01-23" rel="next"')
  })

  it('says what to do where nothing is on', () => {
    expect(renderPage('/en/', aProgramme).words).toContain('Nothing is on during these days. Try later days')
    expect(renderPage('/en/?kind=study', aProgramme).words).toContain('No session fits these filters.')
  })

  it('has a list of groups, for those whose dates nobody is told', () => {
    const group = aGroup({ title: 'PRO-Group', confidentiality: 'CONFIDENTIAL', joining: 'CONTACT_FIRST' })
    const { words } = renderPage('/en/', { ...aProgramme, groups: [group] })
    expect(words).toContain('PRO-Group')
    expect(words).toContain('Get in touch first A confidential group')
  })
})

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

describe('other pages', () => {
  it('of materials lead elsewhere without telling from where', () => {
    const { html } = renderPage('/en/groups/x/materials', {
      page: 'GROUP_MATERIALS',
      group: aGroup(),
      materials: [aMaterial({ licence: 'CC BY 4.0' })],
    })
    expect(html).toContain('<a href="https://example.org/news" rel="noreferrer external" lang="en">')
    expect(html).toContain('Licence: CC BY 4.0')
  })

  it('say what there is none of', () => {
    expect(renderPage('/en/materials', { page: 'MATERIALS', groups: [] }).words).toContain(
      'No materials have been added yet.',
    )
    expect(renderPage('/en/groups', { page: 'GROUPS', groups: [] }).words).toContain('No group has been added yet.')
    expect(renderPage('/en/contact', { page: 'CONTACT', contactPoints: [] }).words).toContain(
      'No contact has been added yet.',
    )
  })

  it('write numbers in groups that one can read out', () => {
    const words = (phone: string) =>
      renderPage('/en/contact', { page: 'CONTACT', contactPoints: [aContactPoint({ phone })] }).words
    expect(words('+358401234567')).toContain('Call +358 40 123 4567')
    expect(words('+46701234567')).toContain('Call +4670 123 456 7')
  })

  it('that cannot be had say what happened, that nothing was lost, and what to do', () => {
    const failed = (reason: 'UNREACHABLE' | 'BUSY' | 'OURS') =>
      renderPage('/en/contact', { page: 'FAILED', reason, requestId: 'r-1' }).words
    expect(failed('UNREACHABLE')).toContain('The connection is not working right now.')
    expect(failed('BUSY')).toContain('It is busy right now.')
    expect(failed('OURS')).toContain(
      'The fault is on our side. Try again in a moment. Nothing was lost. Try again If it goes on, tell us this number: r-1',
    )
  })

  it('that are not there lead to the programme', () => {
    expect(renderPage('/en/x', { page: 'NOT_FOUND' }).html).toContain('<a class="button" href="/en/">')
  })

  it('have on each a way out, a link to the content, and privacy in three sentences', () => {
    const { html } = renderPage('/fi/about', { page: 'ABOUT' })
    expect(html).toMatch(
      /^<div class="page-ground"><svg [^>]*aria-hidden="true".*?<\/svg><\/div><a class="skip-link" href="#content">/,
    )
    expect(html).toContain('href="/s/fi"')
    expect(/<footer.*<\/footer>/s.exec(html)?.[0].match(/<p>[^<]*\.<\/p>/g)).toHaveLength(3)
    expect(html).toContain('href="/en/about" lang="en" hreflang="en"')
  })

  it('say where the programme is as data', () => {
    for (const language of ['fi', 'en']) {
      const { html } = renderPage(`/${language}/about`, { page: 'ABOUT' })
      const section = /<section id="open-data".*?<\/section>/s.exec(html)?.[0] ?? ''
      const links = [...section.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
      const paths = [
        'open-data/programme.csv',
        'open-data/events.jsonld',
        'open-data/rpde/sessions',
        'open-data/rpde/session-series',
        'open-data/hsds/services',
        'calendar/programme.ics',
      ]
      expect(links).toEqual([...paths.map((path) => `/${path}?language=${language}`), '/open-data/licence'])
    }
  })
})

it('writes nowhere that something is not to be translated in the way that comes out as nothing', () => {
  const files = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((name) => name.endsWith('.tsx'))
  expect(sources.length).toBeGreaterThan(100)
  const wrong = sources.filter((name) =>
    /translate=\{/.test(readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8')),
  )
  expect(wrong).toEqual([])
})
