import type { InputIssue } from '../shared/outcome.ts'

/** Keys, and what a sender is found again by: 32 bytes. */
const bytesOfKey = 32
/** What a libsodium sealed box adds: a public key of its own, and an authenticator. */
const bytesAround = 48
const mostBytes = 64 * 1024

/**
 * The bytes of a text in base64url (RFC 4648 5) without padding; null for any other text, and for a spelling that is not the only one of its
 * bytes.
 */
export function bytesOf(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  const last = text.at(-1)
  const free = [0, 0, 15, 3][text.length % 4] ?? 0 // Bits of the last character that are no byte's.
  return last !== undefined && (alphabet.indexOf(last) & free) !== 0 ? null : bytes
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** That this is a public key which messages can be sealed to. */
export function publicKeyIssues(path: readonly string[], text: string): readonly InputIssue[] {
  const bytes = bytesOf(text)
  if (bytes?.length !== bytesOfKey) return [{ path, code: 'NOT_A_KEY' }]
  return hasSmallOrder(bytes) ? [{ path, code: 'WEAK_KEY' }] : []
}

export const lookupIssues = (path: readonly string[], text: string): readonly InputIssue[] =>
  bytesOf(text)?.length === bytesOfKey ? [] : [{ path, code: 'NOT_32_BYTES' }]

/** That this can be a sealed box with something in it. What it says, only its reader knows. */
export function sealedIssues(path: readonly string[], text: string): readonly InputIssue[] {
  const bytes = bytesOf(text)
  if (bytes === null || bytes.length <= bytesAround) return [{ path, code: 'NOT_SEALED' }]
  return bytes.length > mostBytes ? [{ path, code: 'TOO_LONG' }] : []
}

/**
 * The points of Curve25519 with which everybody's shared secret is the same, so that anybody opens what is sealed to them: little-endian, in
 * hex, and the spellings of them beyond the field (libsodium's x25519_ref10.c has the same list).
 */
const smallOrder: readonly string[] = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]
/** The last bit does not count (RFC 7748 5). */
const hasSmallOrder = (key: Uint8Array): boolean =>
  smallOrder.includes(
    Array.from(key, (byte, at) => (at === bytesOfKey - 1 ? byte & 0x7f : byte).toString(16).padStart(2, '0')).join(''),
  )
