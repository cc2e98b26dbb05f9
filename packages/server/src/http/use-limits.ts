import { GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkLimits, measure, operationOf, tooManyTokens, type Limits } from '../schema/limits.ts'

/** A document that is listened to is answered again at each change. */
const mostOfEvent = 500

/** Tokens while parsing; the rest once variables are known. Not as validation rules: Yoga keeps their answers by document alone. */
export function useLimits(limits: Limits): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens })
        } catch (error) {
          throw error instanceof GraphQLError && /more that \d+ tokens/.test(error.message)
            ? tooManyTokens(limits.tokens)
            : error
        }
      }),
    onExecute({ args, setResultAndStopExecution }) {
      const error = overLimit(limits, args)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = overLimit({ ...limits, cost: Math.min(limits.cost, mostOfEvent) }, args)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
  }
}

/** Why these arguments of `execute` ask too much, or null. */
export function overLimit(
  limits: Limits,
  args: {
    readonly schema: GraphQLSchema
    readonly document: DocumentNode
    readonly operationName?: string | null | undefined
    readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
  },
): GraphQLError | null {
  const operation = operationOf(args.document, args.operationName)
  return operation
    ? checkLimits(limits, measure(args.schema, args.document, operation, args.variableValues ?? {}))
    : null
}
