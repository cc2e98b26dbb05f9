import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, lookupIssues, publicKeyIssues, sealedIssues } from './sealed-form.ts'

const path = ['input', 'sealedTo']
const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const codesOf = (text: string): readonly string[] => publicKeyIssues(path, text).map(({ code }) => code)
const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

describe('bytes in base64url', () => {
  it('are read again as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(bytesOf(base64Url(bytes))).toEqual(bytes)
      }),
    )
  })
  it('are read from no other spelling: each text that is read is the only one of its bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,12}$/), (text) => {
        const bytes = bytesOf(text)
        expect(bytes === null || base64Url(bytes) === text).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it.each(['A', 'AB', 'A=', 'AAA=', '+/+/', 'AA A', 'ÄÄÄÄ', 'AAAA\n'])('are not read from %j', (text) => {
    expect(bytesOf(text)).toBeNull()
  })
})

describe('a public key', () => {
  it('is taken as a browser makes it', () => {
    for (let n = 0; n < 20; n += 1) {
      const { x = '' } = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' })
      expect(codesOf(x)).toEqual([])
    }
  })
  it.each([0, 16, 31, 33, 64])('has 32 bytes, and not %d', (length) => {
    expect(codesOf(base64Url(new Uint8Array(length).fill(9)))).toEqual(['NOT_A_KEY'])
  })
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('is not %s, with which every secret is the same, nor the same with its last bit set', (hex) => {
    const key = Buffer.from(hex, 'hex')
    const [own] = [createPrivateKey(generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }))]
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: fromHex(hex) }, format: 'jwk' })
    expect(() => diffieHellman({ privateKey: own, publicKey })).toThrow() // OpenSSL refuses it as well.
    key[31] = (key[31] ?? 0) | 0x80
    expect([codesOf(fromHex(hex)), codesOf(base64Url(key))]).toEqual([['WEAK_KEY'], ['WEAK_KEY']])
  })
})

describe('a sealed box and a lookup', () => {
  const codes = (length: number): readonly string[] =>
    sealedIssues(['sealed'], base64Url(new Uint8Array(length))).map(({ code }) => code)
  it.each([
    [0, ['NOT_SEALED']],
    [48, ['NOT_SEALED']],
    [49, []],
    [65_536, []],
    [65_537, ['TOO_LONG']],
    [66_560, ['TOO_LONG']],
  ])('of %d bytes: %j', (length, expected) => expect(codes(length)).toEqual(expected))
  it('is no lookup with another number of bytes than 32', () => {
    expect([31, 32, 33].map((length) => lookupIssues(['lookup'], base64Url(new Uint8Array(length))).length)).toEqual([
      1, 0, 1,
    ])
  })
})
