import { describe, expect, it } from 'vitest'
import { fieldOfText, standIn, textsOf, translationsOf, withLanguage, type WrittenText } from './written-texts.ts'

const text = (language: string, given: Partial<WrittenText> = {}): WrittenText => ({
  language,
  title: '',
  summary: '',
  description: '',
  ...given,
})

describe('texts of a Group in a form', () => {
  it('have room for the languages that pages come in, and for all that is there', () => {
    const translations = [{ language: 'th', title: 'กลุ่ม', summary: 's', description: null }]
    expect(textsOf({ translations }, ['fi', 'en'])).toEqual([
      text('fi'),
      text('en'),
      text('th', { title: 'กลุ่ม', summary: 's' }),
    ])
  })

  it('are sent without a language in which nothing is written, and without an empty description', () => {
    const texts = [text('fi', { title: 'Piiri', summary: 's', description: ' ' }), text('en')]
    expect(translationsOf(texts)).toEqual([{ language: 'fi', title: 'Piiri', summary: 's', description: null }])
  })

  it('find the field of an issue among the languages that were sent', () => {
    const texts = [text('fi'), text('en', { title: 'Circle' })]
    expect(fieldOfText(texts, ['0', 'summary'])).toBe('summary-en')
    expect(fieldOfText(texts, [])).toBeNull()
  })

  it('say which language stands in for what is missing', () => {
    const texts = [text('fi'), text('en', { title: 'Circle' })]
    expect([standIn(texts, 'title'), standIn(texts, 'summary')]).toEqual(['en', null])
  })

  it('take a language once, and none that is none', () => {
    const texts = [text('fi')]
    expect(withLanguage(texts, 'th')).toEqual([text('fi'), text('th')])
    expect([withLanguage(texts, 'fi'), withLanguage(texts, 'no language'), withLanguage(texts, '')]).toEqual([
      texts,
      texts,
      texts,
    ])
  })
})
