import { describe, expect, it } from 'vitest'
import { parseLanguageTag } from '../shared/language-tag.ts'
import { checkMaterial, type WrittenMaterial } from './check-material.ts'

const language = parseLanguageTag('en')
if (language === null) throw new Error('English is a language.')
const talk: WrittenMaterial = {
  title: 'Small talk',
  url: 'https://example.org/small-talk?n=1#two',
  language,
  topic: 'Speaking',
  licence: 'CC BY 4.0',
}
const codes = (more: Partial<WrittenMaterial>) => {
  const checked = checkMaterial({ ...talk, ...more })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a Material as it is written down', () => {
  it('is kept, without the spaces around it', () => {
    expect(checkMaterial({ ...talk, title: ' Small talk ' })).toEqual({ ok: true, value: talk })
  })
  it('may have no topic and no licence', () => {
    expect(checkMaterial({ ...talk, topic: ' ', licence: null })).toMatchObject({
      value: { topic: null, licence: null },
    })
  })
  it.each([
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/a',
    'https://example.org:8443/a/@b',
    'https://esimerkki.example/ääkköset',
    'https://[2001:db8::1]/a',
  ])('may be at %s', (url) => expect(codes({ url })).toEqual([]))
  it.each([
    ['javascript:alert(1)', 'NOT_A_LINK'],
    ['ftp://example.org/a', 'NOT_A_LINK'],
    ['//example.org/a', 'NOT_A_LINK'],
    ['example.org', 'NOT_A_LINK'],
    ['https://', 'NOT_A_LINK'],
    ['https:///a', 'NOT_A_LINK'],
    ['https://example.org/a b', 'NOT_A_LINK'],
    ['https://example.org@example.net/', 'NOT_A_LINK'],
    ['https://somebody:secret@example.net/', 'NOT_A_LINK'],
    ['https://example.org\\@example.net/', 'NOT_A_LINK'],
    ['https://example.org/\ta', 'UNSEEN_CHARACTERS'],
    ['https://example.org/\u202ea', 'UNSEEN_CHARACTERS'],
    [`https://example.org/${'a'.repeat(2000)}`, 'TOO_LONG'],
    ['', 'EMPTY'],
  ])('is not at %j', (url, code) => expect(codes({ url })).toEqual([`url ${code}`]))
  it('tells all that is wrong at once', () => {
    expect(codes({ title: '', url: 'x', topic: 'a'.repeat(101), licence: 'a\nb' })).toEqual([
      'title EMPTY',
      'url NOT_A_LINK',
      'topic TOO_LONG',
      'licence MORE_THAN_ONE_LINE',
    ])
  })
})
