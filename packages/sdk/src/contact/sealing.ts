// The one file that needs libsodium: `load-sealing.ts` loads it where something is sealed or opened, and not before.
import sodium from 'libsodium-wrappers-sumo'
import type { ContactKey, NewContactKey } from './contact-key.ts'
import { readEnvelope, writeEnvelope, type Envelope } from './envelope.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { lettersOf, makeWords } from './words.ts'

/** What one derivation from the words gives (docs/sealed-format.md). */
interface SenderKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
  /** By which the sender finds the message again. */
  readonly lookup: string
  readonly proof: Uint8Array
}
/** argon2id. Half a second on a telephone; each guess costs as much. */
const work = { opsLimit: 3, memLimitBytes: 64 * 1024 * 1024 }
const salt = 'piiri-contact-01'
const context = 'piiri-v1'
const keyWordsLabel = 'piiri key words 1'
const wordsOfKey = 6

const toText = (bytes: Uint8Array): string => sodium.to_base64(bytes)
/** Null for what is no base64url. */
const fromText = (text: string): Uint8Array | null => {
  try {
    return sodium.from_base64(text)
  } catch {
    return null
  }
}
const derive = (secret: string, of: Uint8Array, { opsLimit, memLimitBytes }: typeof work): Uint8Array =>
  sodium.crypto_pwhash(32, secret, of, opsLimit, memLimitBytes, sodium.crypto_pwhash_ALG_ARGON2ID13)

/** One derivation; what is made of it tells nothing of the other parts. */
const senderKeysOf = (words: string): SenderKeys => {
  const root = derive(lettersOf(words), sodium.from_string(salt), work)
  const part = (number: number): Uint8Array => sodium.crypto_kdf_derive_from_key(32, number, context, root)
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(part(1))
  const keys = { publicKey, privateKey, lookup: toText(part(2)), proof: part(3) }
  sodium.memzero(root)
  return keys
}

/** @throws RangeError for a text that is too long, and for what is no key. */
const sealEnvelope = (envelope: Envelope, publicKey: string): string => {
  const key = fromText(publicKey)
  if (key?.length !== 32) throw new RangeError('A public key has 32 bytes.')
  return toText(sodium.crypto_box_seal(writeEnvelope(envelope), key))
}

/** Null where it is sealed to another key, was changed, or holds no envelope. */
const openEnvelope = (
  sealed: string,
  { publicKey, privateKey }: Pick<SenderKeys, 'publicKey' | 'privateKey'>,
): Envelope | null => {
  try {
    return readEnvelope(sodium.crypto_box_seal_open(sodium.from_base64(sealed), publicKey, privateKey))
  } catch {
    return null
  }
}
/** In a time that does not depend on where they differ. */
const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && sodium.memcmp(one, other)

const contactKeyOf = (publicKey: Uint8Array, privateKey: Uint8Array): ContactKey => ({
  publicKey: toText(publicKey),
  open: (sealed) => openEnvelope(sealed, { publicKey, privateKey }),
  forget: () => sodium.memzero(privateKey),
})

/** A new pair of keys, the private one only in a file that its passphrase opens. */
const makeKeyPair = (passphrase: string): NewContactKey => {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  const [own, nonce] = [sodium.randombytes_buf(16), sodium.randombytes_buf(24)]
  const sealedPrivateKey = sodium.crypto_secretbox_easy(privateKey, nonce, derive(secretOf(passphrase), own, work))
  const file = writeKeyFile({
    publicKey: toText(publicKey),
    sealedPrivateKey: toText(sealedPrivateKey),
    nonce: toText(nonce),
    salt: toText(own),
    ...work,
  })
  return { key: contactKeyOf(publicKey, privateKey), file }
}

/** Null for another passphrase. @throws TypeError for what is no file of a key. */
const unlockKeyFile = (file: string, passphrase: string): ContactKey | null => {
  const read = readKeyFile(file)
  const [publicKey, sealed, nonce, own] = [read.publicKey, read.sealedPrivateKey, read.nonce, read.salt].map(
    (text) => fromText(text) ?? new Uint8Array(),
  )
  if (publicKey?.length !== 32 || sealed?.length !== 48 || nonce?.length !== 24 || own?.length !== 16)
    throw new TypeError('This is no file of a key, or only a part of one.')
  try {
    const privateKey = sodium.crypto_secretbox_open_easy(sealed, nonce, derive(secretOf(passphrase), own, read))
    return areSame(sodium.crypto_scalarmult_base(privateKey), publicKey) ? contactKeyOf(publicKey, privateKey) : null
  } catch {
    return null
  }
}
/** As it was meant, however a keyboard writes it. */
const secretOf = (passphrase: string): string => passphrase.normalize('NFKC')

/** What two people read to each other, to know that they have the same public key. */
const keyWordsOf = (publicKey: string, list: readonly string[]): string => {
  const label = [...sodium.from_string(keyWordsLabel), ...(fromText(publicKey) ?? [])]
  let [block, number] = [new Uint8Array(), 0]
  return makeWords(list, wordsOfKey, (count) => {
    if (block.length < count) {
      block = new Uint8Array(sodium.crypto_hash_sha256(Uint8Array.from([...label, number])))
      number += 1
    }
    const taken = block.slice(0, count)
    block = block.slice(count)
    return taken
  })
}

/** All that seals and opens; to be used after `ready`. */
export const sealing = {
  ready: sodium.ready,
  toText,
  fromText,
  senderKeysOf,
  sealEnvelope,
  openEnvelope,
  areSame,
  makeKeyPair,
  unlockKeyFile,
  keyWordsOf,
}
