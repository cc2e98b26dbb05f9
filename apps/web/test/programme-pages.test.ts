import { aGroup, aLanguage, aPage, aSession } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
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
