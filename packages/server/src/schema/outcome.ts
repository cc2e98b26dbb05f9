import type { ImplementableObjectRef, ObjectRef } from '@pothos/core'
import type { Failure, FailureCode, InputIssue, Outcome } from '@piiri/domain/shared/outcome'
import { builder, type Types } from './builder.ts'
import { messageOf, messageOfIssue } from './messages.ts'

export const UserError = builder.interfaceRef<Failure<FailureCode>>('UserError').implement({
  description: 'What every expected failure of a mutation tells.',
  fields: (t) => ({
    code: t.string({
      description:
        'Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice.',
      resolve: ({ error }) => error,
    }),
    message: t.string({
      description: 'For people, in the negotiated language.',
      resolve: ({ error }, _, context) => messageOf(error, context),
    }),
  }),
})

const typeNames = new Map<string, string>()
/** One GraphQL type for one code of failure; `.implement` adds what it tells besides. */
export function failureType<E extends FailureCode>(name: string, code: E): ImplementableObjectRef<Types, Failure<E>> {
  typeNames.set(code, name)
  return builder.objectRef<Failure<E>>(name)
}
/** What a union of results holds once it is unwrapped: told apart by `error` and `type`. */
export const asResult = <T, E extends FailureCode>(outcome: Outcome<T, E>): T | Failure<E> =>
  outcome.ok ? outcome.value : outcome

type Told = { readonly type: string }
type Refs<T extends readonly unknown[]> = { readonly [K in keyof T]: ObjectRef<Types, T[K]> }
/** `SessionResult = Session | NotFound | …`. A resolver whose use case has an error that is not listed does not compile. */
export const resultType = <const T extends readonly Told[], const E extends readonly Failure<FailureCode>[]>(
  name: string,
  { description, values, failures }: { description: string; values: Refs<T>; failures: Refs<E> },
) =>
  builder.unionType(name, {
    description,
    types: [...values, ...failures] as ObjectRef<Types, T[number] | E[number]>[], // A spread of mapped tuples forgets their members.
    resolveType: (result) => ('error' in result ? typeNames.get(result.error) : result.type),
  })

export const NotFound = failureType('NotFound', 'NOT_FOUND').implement({
  description: 'The thing does not exist, or the viewer may not know that it does.',
  interfaces: [UserError],
})
export const NotAllowed = failureType('NotAllowed', 'NOT_ALLOWED').implement({
  description: 'The viewer may see the thing, but not do this with it.',
  interfaces: [UserError],
})
export const Conflict = failureType('Conflict', 'CONFLICT').implement({
  description: 'Somebody else changed it since the viewer read it: read it again, and decide.',
  interfaces: [UserError],
  fields: (t) => ({ currentVersion: t.exposeInt('currentVersion', { description: 'The version that is there now.' }) }),
})
const Issue = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Where in the input: ["input", "recurrence"].' }),
    code: t.exposeString('code', {
      description: 'Stable and for programs: TOO_LONG, NOT_A_ZONE, RULE_NOT_SUPPORTED, ENDS_BEFORE_START, …',
    }),
    message: t.string({
      description: 'For people, in the negotiated language.',
      resolve: ({ code }, _, context) => messageOfIssue(code, context),
    }),
  }),
})
export const InvalidInput = failureType('InvalidInput', 'INVALID_INPUT').implement({
  description: 'The input cannot be taken as it is.',
  interfaces: [UserError],
  fields: (t) => ({
    issues: t.field({
      description: 'Everything that is wrong, at once.',
      type: [Issue],
      resolve: ({ issues }) => issues,
    }),
  }),
})
export const RateLimited = failureType('RateLimited', 'RATE_LIMITED').implement({
  description: 'It was asked too often.',
  interfaces: [UserError],
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', { description: 'After how many seconds to try again.' }),
  }),
})
