// Compiled, never run: what the types let through, and what they refuse.
import { parse, type DocumentNode } from 'graphql'
import {
  createPiiri,
  documentFromNode,
  isFailure,
  type Circle,
  type Document,
  type FailureOf,
  type GroupPage,
  type Instant,
  type InviteResult,
  type Page,
  type Piiri,
  type RedeemResult,
  type SignInResult,
  type SignOutResult,
  type UpdateGroupResult,
} from '../src/index.ts'

declare const piiri: Piiri
declare const instant: Instant

/** What GraphQL Code Generator makes with `documentMode: 'string'`. */
declare class TypedDocumentString<Result, Variables> extends String {
  __apiType?: (variables: Variables) => Result
}
/** What gql.tada and GraphQL Code Generator make by default. */
type TypedDocumentNode<Result, Variables> = DocumentNode & { __apiType?: (variables: Variables) => Result }

declare const asText: TypedDocumentString<{ a: number }, { id: string }>
declare const asNode: TypedDocumentNode<{ a: number }, { id: string }>
declare const change: Document<ChangeResult, { id: string }, 'mutation'>
type ChangeResult = {
  readonly change:
    { readonly __typename: 'Group'; readonly slug: string } | { readonly __typename: 'NotFound'; readonly code: string }
}

export const checks = async (): Promise<void> => {
  const page: Page<{ readonly group: { readonly slug: string } }> = await piiri.sessions.list({
    in: { from: '2020-01-01T00:00:00Z', until: instant },
  })
  const group: GroupPage | null = await piiri.groups.bySlug('pro-group', {}, { timeoutMs: 100, language: 'fi' })
  for await (const { localStart } of piiri.sessions.each({ first: 50 })) localStart satisfies string

  // @ts-expect-error a local time is no instant
  await piiri.sessions.list({ in: { from: page.nodes[0]?.localStart, until: instant } })
  // @ts-expect-error there is no such kind
  await piiri.groups.list({ filter: { kinds: ['CIRCUS'] } })
  // @ts-expect-error all pages go forward
  piiri.sessions.each({ last: 3 })
  // @ts-expect-error a Group may not be there
  group.slug satisfies string

  const { a } = await piiri.query(asText, { id: 'x' })
  a satisfies number
  const fromNode = await piiri.query(documentFromNode(asNode), { id: 'x' })
  fromNode.a satisfies number
  // @ts-expect-error its variables are needed
  await piiri.query(asText)
  // @ts-expect-error of the right kind
  await piiri.query(asText, { id: 3 })
  // @ts-expect-error a mutation is no query
  await piiri.query(change, { id: 'x' })
  const unknown: unknown = await piiri.query('{ __typename }')
  await piiri.query(documentFromNode(parse('{ __typename }')))
  void unknown

  const { change: changed } = await piiri.mutate(change, { id: 'x' }, { idempotencyKey: 'k' })
  switch (changed.__typename) {
    case 'Group':
      changed.slug satisfies string
      break
    case 'NotFound':
      changed.code satisfies string
      break
    default:
      changed satisfies never
  }
}

/** The type that is left, by name: wider or narrower than the other, it does not compile. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : never
const same = <One, Other>(_: Same<One, Other>): void => undefined

export const checksOfPeople = async (): Promise<void> => {
  const result: SignInResult = await piiri.people.signIn({ passphrase: 'seven words' })
  switch (result.__typename) {
    case 'SignIn':
      // What it gives can be handed on, token or not.
      createPiiri({ url: '/graphql', token: result.token })
      break
    case 'RateLimited':
      result.retryAfterSeconds satisfies number
      break
    case 'InvalidInput':
      result.issues[0]?.path satisfies readonly string[] | undefined
      break
    case 'TotpRequired':
    case 'WrongPassphrase':
      result.message satisfies string
      break
    default:
      result satisfies never
  }
  // @ts-expect-error only a SignIn has a token
  void result.token

  const invited: InviteResult = await piiri.people.invite({ group: 'g' })
  if (isFailure(invited)) {
    invited.message satisfies string
    same<typeof invited.__typename, 'InvalidInput' | 'NotAllowed' | 'NotFound'>(true)
    // @ts-expect-error a failure has no words
    void invited.words
    return
  }
  same<typeof invited.__typename, 'Invitation'>(true)
  invited.words satisfies string | null

  const redeemed: RedeemResult = await piiri.people.redeem({ words: 'six words', alias: 'Tuuli' })
  if (!isFailure(redeemed)) same<typeof redeemed.__typename, 'Membership' | 'NewPassphrase'>(true)
  if (redeemed.__typename === 'NewPassphrase')
    redeemed.signIn.viewer.memberships[0]?.group.slug satisfies string | undefined

  const updated: UpdateGroupResult = await piiri.groups.update({ id: 'g', confidentiality: 'CONFIDENTIAL' })
  if (updated.__typename === 'Conflict') updated.currentVersion satisfies number
  same<FailureOf<UpdateGroupResult>['__typename'], 'Conflict' | 'InvalidInput' | 'NotAllowed' | 'NotFound'>(true)
  same<FailureOf<SignOutResult>, never>(true)

  const circle: Circle = await piiri.people.circle({ sessionsFirst: 3 })
  circle.memberships[0]?.group.sessions.nodes[0]?.start satisfies Instant | undefined

  // @ts-expect-error there is no such role
  await piiri.people.invite({ group: 'g', role: 'LEADER' })
  // @ts-expect-error an Account is erased with its passphrase
  await piiri.people.eraseAccount()
  // @ts-expect-error a key is for what changes something
  await piiri.people.viewer({ idempotencyKey: 'k' })
  // @ts-expect-error a token is a promise of a string, or of null
  createPiiri({ url: '/graphql', refreshToken: async () => 7 })
}
