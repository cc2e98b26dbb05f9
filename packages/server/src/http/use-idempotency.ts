import { GraphQLError, OperationTypeNode, type ExecutionResult } from 'graphql'
import { accountOf } from '@piiri/domain/shared/viewer'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import type { Context, Outgoing } from '../schema/context.ts'
import { operationOf } from '../schema/limits.ts'
import { beginAttempt, finishAttempt, writeFor, type Begun } from './attempt.ts'
import type { Report } from './use-errors.ts'

type Asked = Context & YogaInitialContext & { readonly requestId: string }
type Executing = Parameters<NonNullable<Plugin<Asked>['onExecute']>>[0]
/** What is kept of an answer. */
type Kept = { readonly data: ExecutionResult['data']; readonly cookie: string | null }

const keyShape = /^[\x21-\x7e]{16,200}$/

/**
 * A mutation with an `Idempotency-Key` is done once: the same key from the same viewer within a day gets the first answer again, with the
 * cookie that it set. Without a key a mutation just runs. `report` hears where an answer was given, and could not be kept.
 */
export function useIdempotency(report: Report): Plugin<Asked> {
  return {
    onExecute(executing) {
      const { args, context, setResultAndStopExecution } = executing
      const key = context.request.headers.get('idempotency-key')
      if (key === null) return
      if (operationOf(args.document, args.operationName)?.operation !== OperationTypeNode.MUTATION) return
      if (keyShape.test(key)) return onceFor(key, executing, report)
      return setResultAndStopExecution(refusals.MALFORMED)
    },
  }
}

async function onceFor(key: string, executing: Executing, report: Report) {
  const { args, context, extendContext, setResultAndStopExecution } = executing
  const { db, write, viewer, clock, outgoing, requestId } = context
  const body = [context.params.query ?? '', args.operationName ?? '', JSON.stringify(args.variableValues ?? {})]
  const begun = await beginAttempt(db, { viewer, key, body, now: clock() })
  if (begun.is !== 'BEGUN') return setResultAndStopExecution(resultOf(begun, outgoing))
  const { attempt } = begun
  extendContext({ write: writeFor(write, attempt) })
  return {
    async onExecuteDone({ result }: { readonly result: object }) {
      // Whoever signed in by this: the answer is forgotten with the others of that Account. One that is of two would outlive one of them.
      const account = context.viewer === viewer ? null : accountOf(context.viewer)
      const isOfTwo = account !== null && ![null, account].includes(accountOf(viewer))
      const kept = { answer: isOfTwo ? null : toKeep(result, outgoing), account }
      await finishAttempt(db, attempt, kept).catch((error: unknown) => report(error, requestId))
    },
  }
}

/** What went well, and null where anything went wrong: trying again may go better. */
function toKeep(result: ExecutionResult, { cookie }: Outgoing): string | null {
  const kept: Kept = { data: result.data, cookie }
  return result.errors === undefined && result.data ? JSON.stringify(kept) : null
}

function resultOf(begun: Exclude<Begun, { is: 'BEGUN' }>, outgoing: Outgoing): ExecutionResult {
  if (begun.is !== 'ANSWERED') return refusals[begun.is]
  const kept: Kept = JSON.parse(begun.answer) // Nobody else can have sealed it.
  outgoing.cookie = kept.cookie
  return { data: kept.data ?? null }
}

const refusal = (status: number, code: string, message: string): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { code, http: { status } } })],
})
const refusals = {
  MALFORMED: refusal(400, 'BAD_REQUEST', 'An Idempotency-Key has 16 to 200 visible ASCII characters.'),
  OTHER_BODY: refusal(422, 'IDEMPOTENCY_CONFLICT', 'This Idempotency-Key was used for something else.'),
  AT_WORK: refusal(409, 'IDEMPOTENCY_CONFLICT', 'The first request with this Idempotency-Key is still at work.'),
  ALREADY_DONE: refusal(410, 'ALREADY_DONE', 'This was done already; its answer is not kept any more.'),
}
