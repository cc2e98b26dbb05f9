import { readFileSync } from 'node:fs'
import { hashRawSync } from '@node-rs/argon2'
import { lettersOf as lettersOfDomain } from '@piiri/domain/people/word-list'
import { keyWords as keyWordsOfDomain } from '@piiri/domain/contact/key-words'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostBytesOfText, readEnvelope, writeEnvelope, type Envelope } from '../src/contact/envelope.ts'
import { readKeyFile } from '../src/contact/key-file.ts'
import { loadSealing } from '../src/contact/load-sealing.ts'
import { lettersOf, makeWords } from '../src/contact/words.ts'
import { words as english } from '../src/generated/english-words.ts'

const vectors = JSON.parse(
  readFileSync(new URL('../testdata/sealed-format-1.json', import.meta.url), 'utf8'),
) as Vectors
type Vectors = {
  readonly sender: Readonly<Record<'words' | 'letters' | 'rootHex' | 'replyKey' | 'lookup' | 'proofHex', string>>
  readonly contactPoint: { readonly passphrase: string; readonly keyFile: object; readonly keyWordsInEnglish: string }
  readonly message: Readonly<Record<'text' | 'sealed', string>>
  readonly answer: Readonly<Record<'text' | 'sealed', string>>
} // As the file is written.
const sealing = await loadSealing()
const { sender, contactPoint, message, answer } = vectors
const file = JSON.stringify(contactPoint.keyFile)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const key = new Uint8Array(32).fill(9)
const anEnvelope = (text: string): Envelope => ({ kind: 'MESSAGE', replyKey: key, proof: key, text })

describe('the vectors of version 1', () => {
  it('derive the same keys and lookup from the words, as they are written or otherwise', () => {
    for (const words of [sender.words, sender.words.toUpperCase(), `1. ${sender.words.replaceAll(' ', '\n')}`]) {
      const keys = sealing.senderKeysOf(words)
      expect([sealing.toText(keys.publicKey), keys.lookup, hex(keys.proof)]).toEqual([
        sender.replyKey,
        sender.lookup,
        sender.proofHex,
      ])
    }
  })
  it('derive them by argon2id of the letters, as another library computes it', () => {
    expect(lettersOf(sender.words)).toBe(sender.letters)
    const salt = Buffer.from('piiri-contact-01')
    const root = hashRawSync(sender.letters, { salt, memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 })
    expect(hex(root)).toBe(sender.rootHex)
  })
  it('open with the file of the key and its passphrase, and with no other', () => {
    const opened = sealing.unlockKeyFile(file, contactPoint.passphrase)
    expect(opened?.open(message.sealed)).toMatchObject({ kind: 'MESSAGE', text: message.text })
    expect(sealing.unlockKeyFile(file, `${contactPoint.passphrase} `)).toBeNull()
  })
  it('open the answer with the words', () => {
    const keys = sealing.senderKeysOf(sender.words)
    expect(sealing.openEnvelope(answer.sealed, keys)).toMatchObject({
      kind: 'ANSWER',
      text: answer.text,
      proof: keys.proof,
    })
    expect(sealing.openEnvelope(message.sealed, keys)).toBeNull()
  })
  it('say the key in the same words as the server does', () => {
    const { publicKey } = readKeyFile(file)
    const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
    const told = keyWordsOfDomain(Buffer.from(publicKey, 'base64url'), { language: 'en', words: english }, sha256)
    expect([sealing.keyWordsOf(publicKey, english), told]).toEqual([
      contactPoint.keyWordsInEnglish,
      contactPoint.keyWordsInEnglish,
    ])
  })
})

describe('an envelope', () => {
  it('is read as it was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6000 }), (text) => {
        expect(readEnvelope(writeEnvelope(anEnvelope(text)))).toEqual(anEnvelope(text))
      }),
    )
  })
  it('tells from outside nothing of its text but one of four lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostBytesOfText }), (length) => {
        const { length: bytes } = writeEnvelope(anEnvelope('x'.repeat(length)))
        const step = [1024, 4096, 16_384, 65_488].find((one) => one >= length + 70)
        expect(bytes).toBe(step)
      }),
    )
    const sealed = sealing.sealEnvelope(anEnvelope('x'.repeat(mostBytesOfText)), sealing.toText(key))
    expect(Buffer.from(sealed, 'base64url').length).toBe(65_536)
  })
  it('has room for 65,418 bytes of text and no more', () => {
    expect(() => writeEnvelope(anEnvelope('ä'.repeat(32_709)))).not.toThrow()
    expect(() => writeEnvelope(anEnvelope('ä'.repeat(32_710)))).toThrow(RangeError)
  })
  it('is none where a byte of it is changed that is not key, proof or text', () => {
    const bytes = writeEnvelope(anEnvelope('hello'))
    for (const at of [0, 1, 66, 67, 68, 75, 500, 1023]) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect([at, readEnvelope(changed)]).toEqual([at, null])
    }
    for (const other of [new Uint8Array(), bytes.slice(0, 70), new Uint8Array(1025)])
      expect(readEnvelope(other)).toBeNull()
  })
})

describe('a sealed message', () => {
  it('is opened by no other key, and not when any byte of it is changed', () => {
    const { key: own } = sealing.makeKeyPair('a passphrase')
    const { key: other } = sealing.makeKeyPair('a passphrase')
    const sealed = sealing.sealEnvelope(anEnvelope('hello'), own.publicKey)
    expect([own.open(sealed)?.text, other.open(sealed)]).toEqual(['hello', null])
    fc.assert(
      fc.property(fc.nat(1024 + 47), (at) => {
        const bytes = Buffer.from(sealed, 'base64url')
        bytes[at] = (bytes[at] ?? 0) ^ 1
        expect(own.open(bytes.toString('base64url'))).toBeNull()
      }),
    )
  })
  it('is sealed to no key that anybody could open', () => {
    for (const weak of ['A'.repeat(43), 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'AAAA', ''])
      expect(() => sealing.sealEnvelope(anEnvelope('hello'), weak)).toThrow()
  })
  it('is opened no more once its key is forgotten', () => {
    const { key: own } = sealing.makeKeyPair('a passphrase')
    const sealed = sealing.sealEnvelope(anEnvelope('hello'), own.publicKey)
    own.forget()
    expect(own.open(sealed)).toBeNull()
  })
})

describe('a file of a key', () => {
  it('holds nothing of the private key or the passphrase as it is', () => {
    const { file: made, key: own } = sealing.makeKeyPair('very secret passphrase')
    expect(made).not.toContain('secret')
    expect(JSON.parse(made)).toMatchObject({ piiri: 'contact key', version: 1, publicKey: own.publicKey })
  })
  it.each([
    ['', 'no file'],
    ['{}', 'no file'],
    ['null', 'no file'],
    ['[1]', 'no file'],
    [JSON.stringify({ ...contactPoint.keyFile, version: 2 }), 'later version'],
    [JSON.stringify({ ...contactPoint.keyFile, opsLimit: 1e9 }), 'too much work'],
    [JSON.stringify({ ...contactPoint.keyFile, memLimitBytes: 2 ** 40 }), 'too much work'],
    [JSON.stringify({ ...contactPoint.keyFile, salt: 'AAAA' }), 'a part'],
    [JSON.stringify({ ...contactPoint.keyFile, nonce: '!' }), 'a part'],
  ])('is not %.30s: it says that this is %s', (text, said) => {
    expect(() => sealing.unlockKeyFile(text, 'x')).toThrow(new RegExp(said))
  })
  it('is refused where its public key is another’s', () => {
    const { publicKey } = sealing.makeKeyPair('x').key
    expect(
      sealing.unlockKeyFile(JSON.stringify({ ...contactPoint.keyFile, publicKey }), contactPoint.passphrase),
    ).toBeNull()
  })
})

describe('words', () => {
  it('are seven of the list', () => {
    const made = makeWords(english).split(' ')
    expect([made.length, made.every((word) => english.includes(word))]).toEqual([7, true])
  })
  it('count by their letters alone, as the rest of Piiri reads words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(lettersOf(text)).toBe(lettersOfDomain(text))),
    )
    fc.assert(
      fc.property(fc.constantFrom(...english), (word) => void expect(lettersOf(word)).toBe(lettersOfDomain(word))),
    )
  })
})
