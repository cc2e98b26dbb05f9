import { describe, expect, it } from 'vitest'
import { parseLanguageTag } from './language-tag.ts'
import { checkTranslations, translationsOf, type Translation } from './translations.ts'

const written = (tag: string, text: string): Translation => {
  const language = parseLanguageTag(tag)
  if (language === null) throw new Error(`${tag} is no language tag.`)
  return { language, text }
}
const check = (...given: readonly Translation[]) =>
  checkTranslations(['input', 'topic'], given, { lines: 'ONE', longest: 20 })

describe('a text in several languages', () => {
  it('has each language once', () => {
    expect(check(written('fi', ' Metsä '), written('en', 'Forest'))).toEqual({
      ok: true,
      value: { fi: 'Metsä', en: 'Forest' },
    })
    expect(check(written('fi', 'Metsä'), written('FI', 'Salo'))).toEqual({
      ok: false,
      error: 'INVALID_INPUT',
      issues: [{ path: ['input', 'topic', '1', 'language'], code: 'LANGUAGE_REPEATED' }],
    })
  })
  it('tells all that is wrong at once', () => {
    expect(check(written('fi', ''), written('en', 'a\nb'))).toMatchObject({
      issues: [
        { path: ['input', 'topic', '0', 'text'], code: 'EMPTY' },
        { path: ['input', 'topic', '1', 'text'], code: 'MORE_THAN_ONE_LINE' },
      ],
    })
  })
  it('is written in 40 languages at most', () => {
    const tags = Array.from({ length: 41 }, (_, at) => `en-x-a${at}`)
    expect(check(...tags.map((tag) => written(tag, 'Forest')))).toMatchObject({
      issues: [{ path: ['input', 'topic'], code: 'TOO_MANY' }],
    })
  })
  it('may be written in none', () => expect(check()).toEqual({ ok: true, value: {} }))
  it('is given back as it was written, by language', () => {
    expect(translationsOf({ fi: 'Metsä', sv: '', en: 'Forest' })).toEqual([
      written('en', 'Forest'),
      written('fi', 'Metsä'),
    ])
    expect(translationsOf(null)).toEqual([])
  })
})
