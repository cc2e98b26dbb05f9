/** A key of the ring. Its `id` stands beside whatever was made with it. */
export type RingKey = { readonly id: string; readonly secret: Uint8Array }

/** Secrets of an installation. Who loses them loses sign-ins and seals, no programme; who steals them and the data can try passphrases. */
export type Keys = {
  /** 16 bytes: seals the places of Sessions in their ids. */
  readonly sessionIds: Uint8Array
  /**
   * Secrets of 32 bytes, the newest first: what is new is made with the first, what is old is read with its own. Asked for each time, since
   * another process may have added one.
   */
  readonly ring: () => readonly [RingKey, ...RingKey[]]
}
