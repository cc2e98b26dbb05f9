import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Keys, RingKey } from '../http/keys.ts'

/** What a key of the ring is used for. Each has a key of its own, so that what is made for one tells nothing of another. */
type Purpose =
  | 'account'
  | 'passphrase'
  | 'words'
  | 'receipt'
  | 'recovery'
  | 'network'
  | 'totp'
  | 'actor'
  | 'chain'
  | 'webhook'
  | 'cursor'

const derived = new WeakMap<Uint8Array, Map<Purpose, Buffer>>()

/** The key of one purpose (HKDF, RFC 5869). 32 bytes. */
export function keyFor({ secret }: RingKey, purpose: Purpose): Buffer {
  const known = derived.get(secret) ?? new Map<Purpose, Buffer>()
  const key = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `piiri ${purpose}`, 32))
  derived.set(secret, known.set(purpose, key))
  return key
}

/** A keyed hash of some texts: the same only for the same texts, in the same order. */
export const macOf = (key: RingKey, purpose: Purpose, ...texts: readonly string[]): string =>
  createHmac('sha256', keyFor(key, purpose)).update(JSON.stringify(texts)).digest('base64url')

/** A text that only whoever has the keys reads, with the id of its key in front. */
export function seal(keys: Keys, purpose: Purpose, text: string): string {
  const [key] = keys.ring()
  return `${key.id}.${sealUnder(keyFor(key, purpose), text)}`
}

/** What was sealed. Null where its key is not in the ring any more, or it was changed. */
export function unseal(keys: Keys, purpose: Purpose, sealed: string): string | null {
  const [id, text = ''] = sealed.split('.')
  const key = keys.ring().find((one) => one.id === id)
  return key === undefined ? null : unsealUnder(keyFor(key, purpose), text)
}

/** What an installation is known by, for as long as there is one: 4 bytes, which tell nothing of its keys. */
export const installationOf = ({ sessionIds }: Keys): Buffer =>
  Buffer.from(hkdfSync('sha256', sessionIds, '', 'piiri installation', 4))

const ivBytes = 12
const tagBytes = 16

/** A text that only whoever has this key of 32 bytes reads (AES-256-GCM). In base64url. */
export function sealUnder(key: Uint8Array, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** What was sealed. Null where it was under another key, or was changed. */
export function unsealUnder(key: Uint8Array, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
