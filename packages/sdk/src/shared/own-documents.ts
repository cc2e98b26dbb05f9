import type { CallOptions, Client } from './client.ts'
import type { AnyDocument, Document, AnsweredKind } from './document.ts'
import { randomUuid } from './random-uuid.ts'

/** Variables may be left out where none is needed. */
export type Arguments<Variables, Options> = object extends Variables
  ? [variables?: Variables, options?: Options]
  : [variables: Variables, options?: Options]

export interface MutateOptions extends CallOptions {
  /** A random UUID: by default a new one for each call, the same over all its tries. Give your own to finish a call later that timed out. */
  readonly idempotencyKey?: string | undefined
}

/** Reads with a document of one's own, typed by the schema that the package ships. */
export const query = async <Result, Variables extends object>(
  piiri: Client,
  document: AnyDocument<Result, Variables, 'query'>,
  ...[variables, options]: Arguments<NoInfer<Variables>, CallOptions>
): Promise<Result> => piiri.ask(asDocument(document, 'query'), orNone(variables), options)

/** Changes something. What may be expected to fail is a value of its result: switch over `__typename`. */
export const mutate = async <Result, Variables extends object>(
  piiri: Client,
  document: AnyDocument<Result, Variables, 'mutation'>,
  ...[variables, options]: Arguments<NoInfer<Variables>, MutateOptions>
): Promise<Result> =>
  piiri.ask(asDocument(document, 'mutation'), orNone(variables), {
    ...options,
    idempotencyKey: options?.idempotencyKey || randomUuid(),
  })

/** A text has no hash, since no server was handed it. Its name is its first operation's. */
const asDocument = <Result, Variables, Kind extends AnsweredKind>(
  document: AnyDocument<Result, Variables, Kind>,
  kind: Kind,
): Document<Result, Variables> => {
  if (typeof document === 'object' && 'text' in document) {
    // Plain JavaScript may mix them up, and a mutation must never go by GET.
    if (document.kind !== kind) throw new TypeError(`The document is a ${document.kind}, not a ${kind}.`)
    return document
  }
  const text = String(document)
  const withoutComments = text.replace(/#.*/g, '')
  return { name: new RegExp(`\\b${kind}\\s+(\\w+)`).exec(withoutComments)?.[1] ?? '', kind, text }
}

/** They can only be left out where an empty object is as good: see `Arguments`. */
const orNone = <Variables extends object>(variables: Variables | undefined): Variables => variables ?? ({} as Variables)
