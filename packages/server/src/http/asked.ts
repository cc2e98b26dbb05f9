/** A request, whole and in memory: its body is bounded before it gets here. Header names are in lower case. */
export type Asked = {
  readonly method: string
  /** Path and query: `/graphql?query=…`. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** Where it comes from, as far as it is known; never stored or logged. */
  readonly address?: string | undefined
  /** Under which an unexpected error is logged, and told to the client. */
  readonly requestId: string
}
/** An answer, whole and in memory, but for `events`. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** In the place of a body: sent as they come, until they end or the client goes. */
  readonly events?: ReadableStream<Uint8Array>
}
/** Null where this handler has nothing at that address. */
export type Handle = (asked: Asked) => Promise<Answer | null>

export const textAnswer = (status: number, text: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `${text}\n`,
})

/** A refusal in the form of a GraphQL answer, with a code that programs read. */
export const graphqlRefusal = (status: number, code: string, message: string, more: object = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] }),
})
