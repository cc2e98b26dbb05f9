import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasSkeleton, parseAlias } from './alias.ts'

describe('an alias', () => {
  it.each(['Maija', 'Маша', 'Nok น้ำ', '山田', 'ليلى', 'Nguyễn', 'O’Neil', 'J.-P. K_2', '👩‍👧', '🇫🇮', '7'])(
    'is what somebody wishes to be called: %s',
    (text) => expect(parseAlias(text)).toEqual({ ok: true, value: text }),
  )
  it.each([
    ['spaces around and between', '  Anna \t\n Liisa ', 'Anna Liisa'],
    ['characters that nobody sees', 'An\u200bn\u2060a\ufeff\u00ad', 'Anna'],
    ['marks that turn the direction', '\u202eannA\u202c\u2067\u200f', 'annA'],
    ['control characters', 'An\u0000na\u0007', 'Anna'],
    ['a joiner that joins nothing', 'An\u200dna', 'Anna'],
    ['tags of invisible text', 'Anna\u{e0041}\u{e007f}', 'Anna'],
    ['accents that stand alone', 'E\u0301va', '\u00c9va'],
  ])('is without %s', (_, text, value) => expect(parseAlias(text)).toEqual({ ok: true, value }))
  it.each([
    ['nothing', '', 'EMPTY'],
    ['only what nobody sees', ' \u200b\u202e ', 'EMPTY'],
    ['no letter, digit or emoji', "-_.'", 'NOT_ALLOWED_CHARACTERS'],
    ['letters that look like punctuation', '\u01c3\u02b9\u0640', 'NOT_ALLOWED_CHARACTERS'],
    ['markup', '<b>Anna</b>', 'NOT_ALLOWED_CHARACTERS'],
    ['an address', 'anna@example.org', 'NOT_ALLOWED_CHARACTERS'],
    ['41 characters', 'x'.repeat(41), 'TOO_LONG'],
    ['a megabyte', 'x'.repeat(1_000_000), 'TOO_LONG'],
    ['two alphabets in a word', 'M\u0430ija', 'MIXED_SCRIPTS'],
  ])('is refused where it is %s', (_, text, error) => expect(parseAlias(text)).toEqual({ ok: false, error }))
  it('has 40 characters as people count them', () => {
    expect(parseAlias('👩‍👧'.repeat(20))).toMatchObject({ ok: true })
    expect(parseAlias('น้ำ'.repeat(20))).toMatchObject({ ok: true })
  })
  it('is read again as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = parseAlias(text)
        if (read.ok) expect(parseAlias(read.value)).toEqual(read)
      }),
    )
  })
})

describe('aliases that look alike', () => {
  it.each([
    ['Maija', 'maija'],
    ['Maija', 'M\u0430ij\u0430'],
    ['Maija', '\u041c\u0430\u0456\u0458\u0430'],
    ['cool', 'c00l'],
    ['Bill', 'BiII'],
    ['Bill', 'B1ll'],
    ['modern', 'modem'],
    ['Ville', 'Vi11e'],
    ['wow', 'vvow'],
    ['Åsa', 'Asa'],
    ['Äiti', 'aiti'],
    ['Ann-Marie', 'Ann Marie'],
    ['Ann Marie', 'annmarie'],
    ['Anna', '\u0391nna'],
    ['Tiina', '\uff34\uff49\uff49\uff4e\uff41'],
    ['Olga', '0lga'],
    ['Kaisa', '\u039aaisa'],
    ['Mika', '\u041c\u0456\u043a\u0430'],
    ['Zoe', '\u0396oe'],
    ['Sonja', '\u0405onja'],
    ['Pekka', '\u0420ekka'],
    ['Tom', '\u0422om'],
    ['Heli', '\u041deli'],
    ['Borje', 'Börje'],
    ['Łucja', 'Lucja'],
    ['Đức', 'Duc'],
    ['O’Neil', "O'Neil"],
    ['J.P.', 'JP'],
    ['Anna', '\u1d00\u0274\u0274\u1d00'],
    ['Malka Zed', '\u1d0d\u1d00\u029f\u1d0b\u1d00 \u1d22\u1d07\u1d05'],
    ['\u0645\u062d\u0645\u062f', '\u0645\u062d\u0640\u0640\u0645\u062f'],
  ])('have one skeleton: %s and %s', (one, other) => expect(aliasSkeleton(one)).toBe(aliasSkeleton(other)))
  it.each([
    ['Anna', 'Anni'],
    ['Мария', 'Марина'],
    ['Maja', 'Maija'],
    ['Lan', 'Linh'],
    ['สมใจ', 'สมชาย'],
    ['Kati', 'Katri'],
    ['ليلى', 'سلمى'],
    ['Nok', 'Noi'],
    ['Eva', 'Ewa'],
    ['Tuuli', 'Tuulia'],
    ['Olga', 'Helga'],
    ['🌲', '🌷'],
    ['Ida', 'Iida'],
    ['Minh', 'Ming'],
    ['Kersti', 'Kerttu'],
    ['山田', '山本'],
  ])('are others where people tell them apart: %s and %s', (one, other) =>
    expect(aliasSkeleton(one)).not.toBe(aliasSkeleton(other)),
  )
  it('do not depend on case, accents, or what cannot be seen, and are never empty', () => {
    const letters = fc.constantFrom(...'abcdefgijklmnoprstuvyåäö0123456789 -.АБВГДЕЖЗабвгдежз🌲')
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 20 }), (text) => {
        const read = parseAlias(text)
        if (!read.ok) return
        const skeleton = aliasSkeleton(read.value)
        expect(skeleton).not.toBe('')
        expect(aliasSkeleton(read.value.toUpperCase())).toBe(skeleton)
        expect(aliasSkeleton([...read.value].join('\u200b'))).toBe(skeleton)
      }),
    )
  })
})
