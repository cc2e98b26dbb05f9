import type { Failure, FailureCode, InputIssue } from '@piiri/domain/shared/outcome'
import { builder } from './builder.ts'
import { messageOf, messageOfIssue } from './messages.ts'

const UserError = builder.interfaceRef<Failure<FailureCode>>('UserError').implement({
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

/** One GraphQL type for one code of failure; `.implement` adds what it tells besides. */
const failureType = <E extends FailureCode>(name: string) => builder.objectRef<Failure<E>>(name)

failureType<'NOT_FOUND'>('NotFound').implement({
  description: 'The thing does not exist, or the viewer may not know that it does.',
  interfaces: [UserError],
})
failureType<'NOT_ALLOWED'>('NotAllowed').implement({
  description: 'The viewer may see the thing, but not do this with it.',
  interfaces: [UserError],
})
failureType<'CONFLICT'>('Conflict').implement({
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
failureType<'INVALID_INPUT'>('InvalidInput').implement({
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
failureType<'RATE_LIMITED'>('RateLimited').implement({
  description: 'It was asked too often.',
  interfaces: [UserError],
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', { description: 'After how many seconds to try again.' }),
  }),
})
