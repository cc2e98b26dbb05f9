import { readdirSync, readFileSync } from 'node:fs'
import { aContactPoint, aGroup, aMaterial } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { renderPage } from './render-page.ts'

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
