/** Whether a document reads or changes something, or listens. */
export type DocumentKind = AnsweredKind | 'subscription'
/** Of those that are answered once. */
export type AnsweredKind = 'query' | 'mutation'

/** A GraphQL document of one operation, as plain data, with the types of its result and variables. */
export interface Document<Result, Variables, Kind extends DocumentKind = AnsweredKind> {
  /** The operation's name; empty where it has none. */
  readonly name: string
  readonly kind: Kind
  /** sha256 of `text` in hexadecimal: only where the server was handed the document; then reads go as GET and caches work. */
  readonly hash?: string
  readonly text: string
  /** Carries the types, and is never there: what `TypedDocumentNode` and `TypedDocumentString` use as well. */
  readonly __apiType?: (variables: Variables) => Result
}

/** A text of one operation, typed: GraphQL Code Generator's `TypedDocumentString` (`documentMode: 'string'`), or a plain string. */
export type TypedText<Result, Variables> = (string | InstanceType<typeof String>) & {
  readonly __apiType?: (variables: Variables) => Result
}

/** Every form of document that `query` and `mutate` take. */
export type AnyDocument<Result, Variables, Kind extends AnsweredKind = AnsweredKind> =
  Document<Result, Variables, Kind> | TypedText<Result, Variables>
