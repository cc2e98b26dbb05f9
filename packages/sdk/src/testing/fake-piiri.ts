import { piiriOver, type Piiri } from '../piiri.ts'
import type { AskOptions, Client } from '../shared/client.ts'
import type { Document, AnsweredKind } from '../shared/document.ts'
import { PiiriError } from '../shared/piiri-error.ts'
import type { KnownAnswers } from './known-answers.ts'
import { worldAnswers, type FakeWorld } from './world-answers.ts'

/** Answers that go before the world's. To fail, throw a PiiriError. Documents of one's own are known by their operation's name. */
export type FakeAnswers = Partial<KnownAnswers> & { readonly [operation: string]: unknown }

/** What a fake was asked. */
export interface FakeRequest {
  readonly operation: string
  readonly kind: AnsweredKind
  readonly variables: object
  readonly options: AskOptions
}

/** A Piiri for tests of one's own: the same interface, no network, and a list of what it was asked. */
export interface FakePiiri extends Piiri {
  readonly requests: readonly FakeRequest[]
}

/**
 * Answers from a world that a test builds. It does not know what time it is: without `in`, all Sessions are to come. Nor does it know who
 * may see and do what: it tells what the world says, and changes nothing. What a mutation answers is told by the test, and so is all of
 * registrations, receipts, duties, counts, ideas, partners and messages.
 *
 * @example const piiri = createFakePiiri({ sessions: [aSession({ topic: 'Bread' })] })
 * @example const piiri = createFakePiiri({}, { ListSessions: () => { throw new PiiriError('TIMED_OUT', 'ListSessions') } })
 * @example const piiri = createFakePiiri({ viewer: aViewer() }, { RevokeInvitation: () => ({ revokeInvitation: { __typename: 'Done', ok: true } }) })
 */
export const createFakePiiri = (world: FakeWorld = {}, answers: FakeAnswers = {}): FakePiiri => {
  const requests: FakeRequest[] = []
  const known: { readonly [operation: string]: unknown } = { ...worldAnswers(world), ...answers }
  const ask: Client['ask'] = async <Result>(
    { name: operation, kind }: Document<Result, never>,
    variables: object,
    options: AskOptions = {},
  ): Promise<Result> => {
    if (options.signal?.aborted) throw new PiiriError('ABORTED', operation, {}, options.signal.reason)
    requests.push({ operation, kind, variables, options })
    const answer = known[operation]
    if (typeof answer !== 'function') throw new TypeError(noAnswer(operation, kind))
    return answer(variables)
  }
  return { ...piiriOver({ ask, reach }), requests }
}

/** What is not there is told at once: `changes` would else try to connect for ever. */
const reach: Client['reach'] = {
  get url(): string {
    throw new TypeError('A fake Piiri tells of no changes: give your code an async iterable of its own.')
  },
  fetch: undefined,
  headers: () => ({}),
  renew: async () => false,
}

const noAnswer = (operation: string, kind: AnsweredKind): string => {
  const why = kind === 'mutation' ? 'a mutation, which it never does by itself' : 'which its world does not tell'
  return `The fake has no answer for ${operation}, ${why}. Give it one: createFakePiiri(world, { ${operation}: () => … }).`
}
