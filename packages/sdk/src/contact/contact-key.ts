import type { Envelope } from './envelope.ts'

/** A ContactPoint's key that is open: it reads what was sealed to it. It is kept in memory alone; nothing writes it down. */
export interface ContactKey {
  readonly publicKey: string
  /** @internal */
  open(sealed: string): Envelope | null
  /** Overwrites the private key: from then on it opens nothing. */
  forget(): void
}

/** A new pair of keys. */
export interface NewContactKey {
  readonly key: ContactKey
  /** To keep, and to load again for reading: JSON, of which only the passphrase opens the private key. */
  readonly file: string
}
