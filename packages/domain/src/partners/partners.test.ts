import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseInstant } from '../shared/instant.ts'
import type { Scope } from '../shared/viewer.ts'
import { checkKey, checkPartner } from './check-partner.ts'
import { installationPart, isMeantAsKey, makeKey, prefixOfKey, readKey } from './key-form.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const here = new Uint8Array([1, 2, 3, 4])
const key = makeKey(new Uint8Array(32).fill(7), here)

describe('the form of a key', () => {
  it('is one that programs find which look for lost secrets', () => {
    fc.assert(
      fc.property(bytes(32), bytes(4), (random, installation) => {
        const made = makeKey(random, installation)
        expect(made).toMatch(/^piiri_live_[0-9A-Za-z]{55}$/)
        expect(readKey(made)).toEqual({ is: 'KEY', installation: installationPart(installation) })
        expect([isMeantAsKey(made), made.startsWith(prefixOfKey(made)), prefixOfKey(made).length]).toEqual([
          true,
          true,
          15,
        ])
      }),
    )
  })
  it('stays the same from one release to the next: keys are written down elsewhere', () => {
    expect(key).toMatchInlineSnapshot(`"piiri_live_1fJjkkpe9PiTw9KSulA8Ghct30vZz4HpdQ5c5b9cPF1018wom0hZ91T"`)
  })
  it('tells any slip of one character, and any two that changed places', () => {
    fc.assert(
      fc.property(fc.nat(key.length - 1), fc.constantFrom(...'0aZz_-\u00e4 \n'), (place, letter) => {
        const other = key.slice(0, place) + letter + key.slice(place + 1)
        if (other !== key) expect(readKey(other)).toEqual({ is: 'MISTYPED' })
      }),
    )
    for (let at = 11; at < key.length - 1; at += 1) {
      const swapped = `${key.slice(0, at)}${key.charAt(at + 1)}${key.charAt(at)}${key.slice(at + 2)}`
      if (swapped !== key) expect(readKey(swapped)).toEqual({ is: 'MISTYPED' })
    }
  })
  it.each([
    ['a character too many', `${key}x`],
    ['a line break behind it', `${key}\n`],
    ['a character too few', key.slice(0, -1)],
    ['nothing but its beginning', 'piiri_live_'],
    ['another beginning', key.replace('live', 'test')],
    ['a megabyte', key.padEnd(1_000_000, 'x')],
  ])('is none with %s', (_, text) => expect(readKey(text)).toEqual({ is: 'MISTYPED' }))
})

describe('a partner as it is written down', () => {
  const codes = (name: string, url: string | null = null) => {
    const checked = checkPartner({ name, url })
    return checked.ok ? checked.value : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
  }
  it('is kept, without the spaces around it', () =>
    expect(codes(' Health service ', 'https://health.example.org')).toEqual({
      name: 'Health service',
      url: 'https://health.example.org',
    }))
  it.each([
    ['', 'EMPTY'],
    ['Health\u0007 service', 'UNSEEN_CHARACTERS'],
    ['Health\nservice', 'MORE_THAN_ONE_LINE'],
    ['\u202eecivres', 'UNSEEN_CHARACTERS'],
    ['x'.repeat(121), 'TOO_LONG'],
    ['x'.repeat(1_000_000), 'TOO_LONG'],
  ])('has no name such as %#', (name, code) => expect(codes(name)).toEqual([`name ${code}`]))
  it('tells all that is wrong at once', () =>
    expect(codes('', 'https://somebody:secret@example.org')).toEqual(['name EMPTY', 'url NOT_A_LINK']))
})

describe('a key as it is asked for', () => {
  const now = parseInstant('2026-01-12T07:00:00Z')
  if (now === null) throw new Error('An instant.')
  const codes = (scopes: readonly Scope[], end: string | null = null) => {
    const checked = checkKey({ scopes, expiresAt: end === null ? null : parseInstant(end) }, now)
    return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
  }
  it('opens something, each thing once, and ends later if ever', () => {
    expect(codes(['PROGRAMME_READ', 'IDEAS_PROPOSE'])).toEqual([])
    expect(codes(['PROGRAMME_READ'], '2026-01-12T07:01:00Z')).toEqual([])
    expect(codes([], '2026-01-12T07:00:00Z')).toEqual(['scopes EMPTY', 'expiresAt IN_THE_PAST'])
    expect(codes(['PROGRAMME_READ', 'IDEAS_PROPOSE', 'PROGRAMME_READ'])).toEqual(['scopes.2 SCOPE_REPEATED'])
  })
})
