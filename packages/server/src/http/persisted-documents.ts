import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Context } from '../schema/context.ts'
import type { Limits } from '../schema/limits.ts'
import { compileToRun, type RunQuery } from './compile-query.ts'
import { overLimit } from './use-limits.ts'

type Variables = Readonly<Record<string, unknown>>
/** A document that the server knows by its hash, ready to run. */
export type PersistedDocument = {
  readonly text: string
  /** Changes nothing: it may be asked by GET, and its answer kept. */
  readonly isQuery: boolean
  /** The answer's bytes; null where it does not go well: then the usual way tells what is wrong. */
  readonly run: (context: Context, variables: Variables) => Promise<string | null>
}
export type PersistedDocuments = (hash: string) => PersistedDocument | null

/**
 * Documents by the SHA-256 of their text, in hex. A query among them runs as compiled code, in front of Yoga and through the same schema:
 * it has been parsed and validated once. What it may cost is still measured with each request's variables.
 */
export function createPersistedDocuments(
  schema: GraphQLSchema,
  texts: ReadonlyMap<string, string>,
  limits: Limits,
): PersistedDocuments {
  const ready = new Map<string, PersistedDocument>()
  return (hash) => {
    const known = ready.get(hash)
    if (known) return known
    const text = texts.get(hash)
    if (text === undefined) return null
    const document = parse(text)
    const isQuery = document.definitions.every((one) => !('operation' in one) || one.operation === 'query')
    const made = { text, isQuery, run: isQuery ? compile(schema, document, limits) : async () => null }
    ready.set(hash, made)
    return made
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, limits: Limits): PersistedDocument['run'] {
  if (validate(schema, document).length > 0) return async () => null
  let compiled: Promise<RunQuery | null> | undefined
  return async (context, variables) => {
    const query = await (compiled ??= compileToRun(schema, document))
    return query === null ? null : answer(schema, document, query, limits, context, variables)
  }
}

async function answer(
  schema: GraphQLSchema,
  document: DocumentNode,
  query: RunQuery,
  limits: Limits,
  context: Context,
  variables: Variables,
): Promise<string | null> {
  if (overLimit(limits, { schema, document, variableValues: variables })) return null
  try {
    const result = (await query(undefined, context, variables)) as { readonly errors?: unknown } // graphql-jit answers `any`.
    return result.errors === undefined ? JSON.stringify(result) : null
  } catch {
    return null // It throws where graphql-js reports, for a value of no member of a union.
  }
}
