import { makeWords } from '../people/passphrase.ts'
import type { WordList } from '../people/word-list.ts'

/** Not as many as a passphrase has: these are told to everybody. 72 bits or more. */
const wordsOfKey = 6
const label = new TextEncoder().encode('piiri key words 1')

/**
 * What two people read to each other, to know that they have the same public key: drawn from a list by bytes that follow from the key alone,
 * SHA-256 of a label, the key and a number that counts up from 0. (docs/sealed-format.md)
 */
export function keyWords(publicKey: Uint8Array, list: WordList, sha256: (bytes: Uint8Array) => Uint8Array): string {
  let [block, number] = [new Uint8Array(), 0]
  const next = (count: number): Uint8Array => {
    if (block.length < count) {
      block = Uint8Array.from(sha256(Uint8Array.from([...label, ...publicKey, number])))
      number += 1
    }
    const taken = block.slice(0, count)
    block = block.slice(count)
    return taken
  }
  return makeWords(list, next, wordsOfKey).join(' ')
}
