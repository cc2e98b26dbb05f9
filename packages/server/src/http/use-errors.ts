import { GraphQLError, type ExecutionResult } from 'graphql'
import { mapAsyncIterator, type Plugin } from 'graphql-yoga'

/** Codes of errors that are for the client. Whatever has none of them, or a cause, is our own fault. */
const forClients = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'TOO_COMPLEX',
  'TOO_DEEP',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'CURSOR_EXPIRED',
  'TOO_SLOW',
  'INVALID_INPUT',
  'IDEMPOTENCY_CONFLICT',
  'ALREADY_DONE',
])
const codeOf = (error: GraphQLError): unknown => error.extensions?.['code'] // graphql-jit's have none, whatever the type says.

const hasForeignCause = ({ originalError }: GraphQLError): boolean =>
  originalError != null && !(originalError instanceof GraphQLError)

/** Logs what nobody expected under the request's id. */
export type Report = (error: unknown, requestId: string) => void

/**
 * Stricter than Yoga's: that one lets every GraphQLError through, and graphql-jit and Pothos make such errors of what
 * went wrong inside, with values in their messages. Here one passes with a code that is for clients, or when it has no
 * path: then it is about the document or its variables. What does not pass is told by the id under which it was logged.
 */
function maskError(error: unknown, requestId: string, report: Report): GraphQLError {
  if (!(error instanceof GraphQLError) || hasForeignCause(error)) return masked(error, requestId, report)
  if (forClients.has(String(codeOf(error)))) return error
  if (error.path !== undefined) return masked(error, requestId, report)
  const { message, nodes = null, source = null, positions = null, extensions } = error
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code: 'BAD_REQUEST' } })
}

function masked(error: unknown, requestId: string, report: Report): GraphQLError {
  report(error, requestId)
  const path = error instanceof GraphQLError ? error.path : undefined
  return new GraphQLError('Something went wrong on our side.', {
    ...(path && { path }),
    extensions: { code: 'INTERNAL', requestId },
  })
}

/** How much of an error's path is left in the data: up to the null that stands for it. */
export function placeOfNull(data: unknown, path: GraphQLError['path'] = []): string {
  let [at, left] = [data, 0]
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break
    at = Reflect.get(at, step)
    left += 1
  }
  return path.slice(0, left).join('.')
}

/**
 * One error for each null in the data: that which was noticed first. Which others the executor notices before it answers depends on how long
 * things take, also hidden ones.
 */
function oneForEachNull({ data, errors = [] }: ExecutionResult): readonly GraphQLError[] {
  if (data === undefined) return errors // Nothing was run: they are about the document, and each is told.
  const places = errors.map(({ path }) => placeOfNull(data, path))
  return errors.filter((_, n) => places.indexOf(places[n] ?? '') === n)
}

/** Masks at the one place where every result passes, of whatever it was made; Yoga's own masking knows no request. */
export function useErrors<C extends object>(idOf: (context: C) => string, report: Report): Plugin<C> {
  return {
    onExecutionResult({ result, setResult, context }) {
      if (result === undefined || Array.isArray(result)) return
      const id = idOf(context as C)
      const clean = (one: ExecutionResult): ExecutionResult =>
        one.errors ? { ...one, errors: oneForEachNull(one).map((error) => maskError(error, id, report)) } : one
      setResult(Symbol.asyncIterator in result ? mapAsyncIterator(result, clean) : clean(result))
    },
  }
}
