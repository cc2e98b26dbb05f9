import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyWords } from './key-words.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const words = Array.from({ length: 4096 }, (_, n) => `word${n}`)
const list = { language: 'xx', words }
const of = (key: Uint8Array): string => keyWords(key, list, sha256)

it('are six words of the list, the same for the same key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
      const said = of(key).split(' ')
      expect([said.length, said.every((word) => words.includes(word)), of(key)]).toEqual([6, true, said.join(' ')])
    }),
  )
})
it('are others for a key that differs in one bit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(255), (key, bit) => {
      const other = key.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(of(other)).not.toBe(of(key))
    }),
  )
})
it('need more than one block of bytes where the list is so long that many draws are lost', () => {
  const most = { language: 'xx', words: Array.from({ length: 32_769 }, (_, n) => `word${n}`) }
  expect(keyWords(new Uint8Array(32), most, sha256).split(' ')).toHaveLength(6)
})
