import { OperationTypeNode, type DocumentNode, type ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { operationOf } from '../schema/limits.ts'
import { compileToRun, type RunQuery } from './compile-query.ts'

type Entry = { uses: number; query: Promise<RunQuery | null> | null }

/**
 * Runs a query that is asked often as compiled code. Three rules keep its answers those of graphql-js, byte for byte:
 * - Queries only. Mutations are not hot, and the next rule may run a document twice.
 * - It answers only what went well. With errors graphql-jit differs (their words, their number, no `extensions`, messages with
 *   inner values that look like errors for clients): then the usual executor answers.
 * - Compiled code is kept by document and by operation; @envelop/graphql-jit forgets the latter and answers the first one.
 *
 * A document is compiled at its third use, since compiling takes milliseconds and blocks; Yoga's document cache bounds how many.
 */
export function useJit(hotAfter = 2): Plugin {
  const known = new WeakMap<DocumentNode, Map<string, Entry>>()
  const entryOf = (document: DocumentNode, name: string): Entry => {
    const operations = known.get(document) ?? new Map<string, Entry>()
    const entry = operations.get(name) ?? { uses: 0, query: null }
    known.set(document, operations.set(name, entry))
    return entry
  }
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (operationOf(args.document, args.operationName)?.operation !== OperationTypeNode.QUERY) return
      const entry = entryOf(args.document, args.operationName ?? '')
      entry.uses += 1
      if (entry.uses === hotAfter + 1) entry.query = compileToRun(args.schema, args.document, args.operationName)
      const { query } = entry
      if (query === null) return
      setExecuteFn(async (asked) => {
        const run = await query
        return (run && (await answerOf(run, asked))) ?? executeFn(asked)
      })
    },
  }
}

type Values = {
  readonly rootValue?: unknown
  readonly contextValue?: unknown
  readonly variableValues?: Record<string, unknown> | null | undefined
}
async function answerOf(
  run: RunQuery,
  { rootValue, contextValue, variableValues }: Values,
): Promise<ExecutionResult | null> {
  try {
    const result: ExecutionResult = await run(rootValue, contextValue, variableValues ?? {})
    return result.errors === undefined ? result : null
  } catch {
    return null // It throws where graphql-js reports, for a value of no member of a union.
  }
}
