import { describe, expect, it } from 'vitest'
import { parseLanguageTag, type LanguageTag } from '../shared/language-tag.ts'
import { checkGroupTexts, checkSlug, groupTranslationsOf, type GroupTranslation } from './check-group.ts'

const tag = (text: string): LanguageTag => {
  const language = parseLanguageTag(text)
  if (language === null) throw new Error(`${text} is no language tag.`)
  return language
}
const written = (language: string, more: Partial<GroupTranslation> = {}): GroupTranslation => ({
  language: tag(language),
  title: 'Forest group',
  summary: 'Out among the trees.',
  description: null,
  ...more,
})
const check = (...given: readonly GroupTranslation[]) => checkGroupTexts(['input', 'translations'], given, tag('fi'))
const codes = (...given: readonly GroupTranslation[]) => {
  const checked = check(...given)
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`)
}

describe('the texts of a Group', () => {
  it('are kept by part and language', () => {
    expect(check(written('fi', { description: 'One\r\ntwo' }), written('en', { title: ' Trees ' }))).toEqual({
      ok: true,
      value: {
        title: { fi: 'Forest group', en: 'Trees' },
        summary: { fi: 'Out among the trees.', en: 'Out among the trees.' },
        description: { fi: 'One\ntwo' },
      },
    })
  })
  it('have no description where none is written', () => {
    expect(check(written('fi'))).toMatchObject({ value: { description: null } })
  })
  it('are written at least in the language of the organisation, or in a wider form of it', () => {
    expect(codes()).toEqual([' DEFAULT_LANGUAGE_MISSING'])
    expect(codes(written('en'))).toEqual([' DEFAULT_LANGUAGE_MISSING'])
    expect(codes(written('fi-FI'))).toEqual([' DEFAULT_LANGUAGE_MISSING'])
    expect(checkGroupTexts([], [written('sv')], tag('sv-FI')).ok).toBe(true)
  })
  it('tell all that is wrong at once', () => {
    const long = 'a'.repeat(10_001)
    expect(
      codes(
        written('fi', { title: '', summary: 'a\nb', description: long }),
        written('fi', { title: long.slice(0, 101), summary: long.slice(0, 301), description: 'a\u202eb' }),
      ),
    ).toEqual([
      '1.language LANGUAGE_REPEATED',
      '0.title EMPTY',
      '0.summary MORE_THAN_ONE_LINE',
      '0.description TOO_LONG',
      '1.title TOO_LONG',
      '1.summary TOO_LONG',
      '1.description UNSEEN_CHARACTERS',
    ])
  })
  it('are in 40 languages at most', () => {
    const many = Array.from({ length: 41 }, (_, at) => written(at === 0 ? 'fi' : `en-x-a${at}`))
    expect(codes(...many)).toEqual([' TOO_MANY'])
  })
  it('are given back language by language, as they were written', () => {
    const given = [written('en', { description: 'Trees.' }), written('fi')]
    const checked = check(...given)
    expect(checked.ok && groupTranslationsOf(checked.value)).toEqual(given)
    expect(groupTranslationsOf({ title: { fi: 'Metsä' }, summary: { en: 'Trees' }, description: null })).toEqual([
      { language: 'en', title: '', summary: 'Trees', description: null },
      { language: 'fi', title: 'Metsä', summary: '', description: null },
    ])
  })
})

describe('what a Group is called in addresses', () => {
  it.each(['pro-group', 'ab', '2020', 'a-1-b', 'a'.repeat(60)])('may be %s', (slug) => {
    expect(checkSlug([], slug)).toEqual({ ok: true, value: slug })
  })
  it.each([
    ['', 'EMPTY'],
    ['a', 'NOT_A_SLUG'],
    ['Pro-group', 'NOT_A_SLUG'],
    ['pro group', 'NOT_A_SLUG'],
    ['-pro', 'NOT_A_SLUG'],
    ['pro-', 'NOT_A_SLUG'],
    ['pro--group', 'NOT_A_SLUG'],
    ['ryhmä', 'NOT_A_SLUG'],
    ['pro/group', 'NOT_A_SLUG'],
    ['pro\n', 'NOT_A_SLUG'],
    ['a'.repeat(61), 'TOO_LONG'],
  ])('is not %j', (slug, code) => {
    expect(checkSlug(['input', 'slug'], slug)).toMatchObject({ issues: [{ path: ['input', 'slug'], code }] })
  })
})
