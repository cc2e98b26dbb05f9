/** Secrets of an installation. Who loses them loses no data; who steals them can tell ids of Sessions apart. */
export type Keys = {
  /** 16 bytes: seals the places of Sessions in their ids. */
  readonly sessionIds: Uint8Array
}
