/** A request and its answer, whole and in memory: the same shapes as the server's, which this package does not know. */
export type Asked = {
  readonly method: string
  readonly url: URL
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Bounded before it gets here. */
  readonly body: string
  /** Where it comes from, as far as it is known: the API counts wrong tries by it. */
  readonly address?: string | undefined
  /** Under which what goes wrong is logged, and told to the reader. */
  readonly requestId: string
}
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}
