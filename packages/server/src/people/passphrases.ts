import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { makeWords, readWords, splitWords } from '@piiri/domain/people/passphrase'
import type { WordList } from '@piiri/domain/people/word-list'
import type { Keys } from '../http/keys.ts'
import { keyFor, macOf } from '../shared/derived-keys.ts'
import type { AccountRow } from './accounts.repository.ts'
import { wordLists } from './word-lists.ts'

/** argon2id with what OWASP's cheat sheet on the storage of passwords asks for at least: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const current = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`
/** Nobody's: checked where there is no Account, so that this takes as long. 16 bytes of salt, 32 of a hash. */
const nobodys = `${current}${'A'.repeat(22)}$${'A'.repeat(43)}`

/** What is stored of a passphrase. */
export type Proof = Pick<AccountRow, 'lookup' | 'keyId' | 'verifier'>
/** Of what somebody typed: what finds the Account, and what proves that it is theirs. */
export type Parts = { readonly lookup: string; readonly secret: string }

/** New words, and what to store of them. */
export async function makePassphrase(keys: Keys, list: WordList): Promise<Proof & { readonly passphrase: string }> {
  const words = makeWords(list, randomBytes)
  return { passphrase: words.join(' '), ...(await proofOf(keys, splitWords(words))) }
}

/** What to store of a passphrase under the newest key. */
export async function proofOf(keys: Keys, { lookup, secret }: Parts): Promise<Proof> {
  const [key] = keys.ring()
  const verifier = await hash(secret, { ...parameters, secret: keyFor(key, 'passphrase') })
  return { lookup: macOf(key, 'account', lookup), keyId: key.id, verifier }
}

/** The parts of what somebody typed; null where these are no seven words of a list. */
export async function readPassphrase(text: string): Promise<Parts | null> {
  const read = readWords(text, await wordLists())
  return read === null ? null : splitWords(read.words)
}

/** What the first two words may be stored as: under any key of the ring. */
export const lookupsOf = (keys: Keys, parts: Parts | null): readonly string[] =>
  keys.ring().map((key) => macOf(key, 'account', parts?.lookup ?? ''))

/** Whether these are an Account's words. Takes as long where there is no Account or these are no words. */
export async function isPassphraseOf(keys: Keys, account: Proof | null, parts: Parts | null): Promise<boolean> {
  const [newest] = keys.ring()
  const key = keys.ring().find(({ id }) => id === account?.keyId)
  const secret = keyFor(key ?? newest, 'passphrase')
  const isRight = await verify(account?.verifier ?? nobodys, parts?.secret ?? '', { secret })
  return isRight && account !== null && key !== undefined && parts !== null
}

/** Whether what is stored was made with an older key, or with other parameters. */
export const isOutOfDate = (keys: Keys, { keyId, verifier }: Proof): boolean =>
  keyId !== keys.ring()[0].id || !verifier.startsWith(current)
