import { describe, expect, it } from 'vitest'
import { anExample } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { dialect } from './kit.ts'
import { toWords } from './search.ts'

/** Every letter and number that has no capitals itself, and comes apart into some: ㎒ is MHz. */
const hidingCapitals = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((letter) => {
    const apart = letter.toLowerCase().normalize('NFKD')
    return apart !== apart.toLowerCase() && /[\p{L}\p{N}]/u.test(apart)
  })

describe(`words on ${dialect}`, () => {
  it('are found in small letters where one character hides capitals', async () => {
    expect(hidingCapitals).toContain('㎒')
    const { db } = await anExample()
    await db.write(async (tx) => {
      for (const letter of hidingCapitals) await repo.putWords(tx, { id: letter, words: toWords(`x ${letter}`) })
    })
    const missed: string[] = []
    for (const letter of hidingCapitals) {
      for (const text of [letter, letter.normalize('NFKD'), letter.normalize('NFKD').toLowerCase()]) {
        const found = await repo.found(db.read, { text: `x ${text}`, limit: 1000 })
        if (!found.some(({ id }) => id === letter)) missed.push(`${letter} by ${text}`)
      }
    }
    expect(missed).toEqual([])
  })
})
