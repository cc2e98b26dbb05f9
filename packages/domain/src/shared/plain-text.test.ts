import { describe, expect, it } from 'vitest'
import { checkOptionalText, checkPlainText, parsePlainText, type PlainTextForm } from './plain-text.ts'

const line: PlainTextForm = { lines: 'ONE', longest: 20 }
const lines: PlainTextForm = { lines: 'MANY', longest: 20 }
const read = (text: string, form = line) => {
  const parsed = parsePlainText(text, form)
  return parsed.ok ? parsed.value : parsed.error
}

describe('a plain text', () => {
  it('is kept as it was written, without the spaces around it', () => {
    expect(read('  Ruoka & juoma <3 ')).toBe('Ruoka & juoma <3')
  })
  it('is kept in one form, however its accents were typed', () => {
    expect(read('a\u0308iti')).toBe('äiti')
  })
  it('has something to read', () => {
    for (const empty of ['', '   ', '\n', '\u200b', '\u200e\u00ad \ufeff']) expect(read(empty)).toBe('EMPTY')
  })
  it('is as long as its form allows, and not longer', () => {
    expect(read('a'.repeat(20))).toBe('a'.repeat(20))
    expect(read('a'.repeat(21))).toBe('TOO_LONG')
    expect(read('a'.repeat(1_000_000))).toBe('TOO_LONG')
    expect(read(`${' '.repeat(30)}a`)).toBe('a')
  })
  it('has several lines where its form allows it, whatever wrote the line breaks', () => {
    expect(read('one\r\ntwo\rthree\u2028four', lines)).toBe('one\ntwo\nthree\nfour')
    expect(read('one\ntwo')).toBe('MORE_THAN_ONE_LINE')
    expect(read('one\u2028two')).toBe('MORE_THAN_ONE_LINE')
  })
  it.each([
    ['a NUL', '\u0000'],
    ['a tabulator', '\t'],
    ['an escape', '\u001b'],
    ['a delete', '\u007f'],
    ['a control of the second block', '\u009b'],
    ['half of a pair', '\ud800'],
    ['an embedding', '\u202a'],
    ['an override', '\u202e'],
    ['an isolate', '\u2066'],
    ['the end of an isolate', '\u2069'],
  ])('has no %s', (_, character) => {
    expect(read(`a${character}b`)).toBe('UNSEEN_CHARACTERS')
    expect(read(`a${character}b`, lines)).toBe('UNSEEN_CHARACTERS')
  })
  it.each([
    ['the marks of direction', 'ab\u200e \u200fab'],
    ['Arabic', 'مجموعة اللقاء'],
    ['a Persian non-joiner', 'می\u200cخواهم'],
    ['an emoji of several parts', '👩‍🍳 🏳️‍🌈'],
    ['Thai', 'กลุ่มพบปะ'],
  ])('has %s', (_, text) => expect(read(text)).toBe(text))
  it('is left out where it may be, by null or by nothing', () => {
    for (const none of [null, '', ' \n']) expect(checkOptionalText([], none, line)).toEqual({ ok: true, value: null })
    expect(checkOptionalText([], ' a ', line)).toEqual({ ok: true, value: 'a' })
    expect(checkOptionalText(['note'], '\u200b', line)).toMatchObject({ issues: [{ path: ['note'], code: 'EMPTY' }] })
  })
  it('tells where in the input it is wrong', () => {
    expect(checkPlainText(['input', 'title'], '', line)).toEqual({
      ok: false,
      error: 'INVALID_INPUT',
      issues: [{ path: ['input', 'title'], code: 'EMPTY' }],
    })
  })
})
