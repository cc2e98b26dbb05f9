import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { CompiledQuery } from 'graphql-jit'

export type RunQuery = CompiledQuery['query']

/**
 * A query as compiled code; null where there can be none. The compiler is loaded when the first document needs it: no start waits for it.
 * Texts, numbers and enums are what their types say when they get here, and are not looked at again; scalars of our own are written as ever.
 */
export async function compileToRun(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): Promise<RunQuery | null> {
  const { compileQuery, isCompiledQuery } = await import('graphql-jit')
  const compiled = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: true })
  return isCompiledQuery(compiled) ? compiled.query : null
}
