import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { language } from '../../test/parsed.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { chooseLanguage, preferredLanguages } from './accept-language.ts'
import { parseLanguageTag, withParents, type LanguageTag } from './language-tag.ts'
import { negotiate } from './text.ts'

const tags = (...names: string[]): readonly LanguageTag[] => names.map(language)
const [fi, en] = [language('fi'), language('en')]
const aTag = fc.constantFrom(...tags('fi', 'en', 'sv', 'sv-FI', 'zh', 'zh-Hant', 'zh-Hant-TW', 'th', 'pt-BR'))

describe('language tags', { timeout: patience }, () => {
  it.each([
    ['FI', 'fi'],
    ['sv-fi', 'sv-FI'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
  ])('read %s as %s', (text, tag) => expect(parseLanguageTag(text)).toBe(tag))

  it.each(['', 'f', 'sv_FI', 'fi-', '-fi', 'fi--FI', 'suomi kieli', 'fi\n', 'fi\u0000', '*', 'x-own', 'a'.repeat(40)])(
    'refuse %j',
    (text) => expect(parseLanguageTag(text)).toBeNull(),
  )

  it('have as parents what is left when they are cut from the end, never a lone letter', () => {
    expect(withParents(language('zh-Hant-TW'))).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh'])
    expect(withParents(language('en-u-ca-buddhist'))).toEqual(['en-u-ca-buddhist', 'en-u-ca', 'en'])
  })

  it('never throw on any text, and are their own canonical form', () => {
    fc.assert(
      fc.property(anyText('zh-Hant-TW', 'en-u-ca-buddhist', 'x-own'), (text) => {
        const tag = parseLanguageTag(text)
        expect(tag === null ? null : parseLanguageTag(tag)).toBe(tag)
      }),
      { numRuns: runs },
    )
  })
})

describe('negotiating a text', { timeout: patience }, () => {
  const text = { en: 'Meal', 'sv-FI': 'Måltid', zh: '餐' }

  it.each([
    ['the asked language', ['sv-FI'], 'sv-FI'],
    ['the parent of the asked one', ['zh-Hant-TW'], 'zh'],
    ['the parent of the first before the second', ['zh-Hant', 'en'], 'zh'],
    ['the next one asked', ['fi', 'sv-FI'], 'sv-FI'],
    ['the default', ['fi', 'th'], 'en'],
  ])('answers %s', (_, wanted, expected) => {
    expect(negotiate(text, tags(...wanted), en)).toEqual({
      language: expected,
      text: new Map(Object.entries(text)).get(expected),
    })
  })

  it('answers any, always the same, where neither asked nor default is there', () => {
    expect(negotiate({ th: 'อาหาร', sv: 'Måltid' }, [fi], en)).toEqual({ language: 'sv', text: 'Måltid' })
    expect(negotiate({ sv: 'Måltid', th: 'อาหาร' }, [fi], en)).toEqual({ language: 'sv', text: 'Måltid' })
  })

  it('answers nothing where nothing is written', () => {
    expect(negotiate({}, [fi], en)).toBeNull()
    expect(negotiate({ fi: '', 'not a tag': 'x' }, [fi], en)).toBeNull()
  })

  it('answers something that is written wherever something is, in any order of writing', () => {
    const aText = fc.uniqueArray(fc.tuple(aTag, fc.string({ minLength: 1 })), {
      minLength: 1,
      selector: ([tag]) => tag,
    })
    fc.assert(
      fc.property(aText, fc.array(aTag), aTag, (entries, wanted, otherwise) => {
        const answer = negotiate(Object.fromEntries(entries), wanted, otherwise)
        expect(entries).toContainEqual([answer?.language, answer?.text])
        expect(negotiate(Object.fromEntries(entries.toReversed()), wanted, otherwise)).toEqual(answer)
      }),
      { numRuns: runs },
    )
  })
})

describe('Accept-Language', { timeout: patience }, () => {
  it.each([
    ['fi', ['fi']],
    ['en;q=0.5, fi', ['fi', 'en']],
    ['sv-FI, sv;q=0.9, en;q=0.9, *;q=0.1', ['sv-FI', 'sv', 'en']],
    ['fi;q=0, en', ['en']],
    ['EN-gb ; q=0.8 ,fi;Q=0.9', ['fi', 'en-GB']],
    ['fi;q=2, en;q=-1, sv;q=abc, th;q=', []],
    ['fi, fi;q=0.3', ['fi']],
    [',,;;q=1, fi', ['fi']],
    ['', []],
    [null, []],
    [undefined, []],
  ])('%j asks for %j', (header, expected) => expect(preferredLanguages(header)).toEqual(expected))

  it('chooses the first that is supported, by itself or its parent, else the default', () => {
    expect(chooseLanguage(preferredLanguages('th, sv;q=0.9, en-GB;q=0.8'), [fi, en], fi)).toBe('en')
    expect(chooseLanguage(preferredLanguages('th'), [fi, en], fi)).toBe('fi')
  })

  it('reads at most twenty languages of the longest header', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `a${String.fromCharCode(97 + (index % 26))}`).join()
    expect(preferredLanguages(many).length).toBeLessThanOrEqual(20)
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(anyText('fi-FI;q=0.8, en', 'zh-Hant;q=0.001,*'), (header) => {
        for (const tag of preferredLanguages(header)) expect(parseLanguageTag(tag)).toBe(tag)
      }),
      { numRuns: runs },
    )
  })
})
