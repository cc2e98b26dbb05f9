// Compiled, never run: what the types let through, and what they refuse.
import { parse, type DocumentNode } from 'graphql'
import { documentFromNode, type Document, type GroupPage, type Instant, type Page, type Piiri } from '../src/index.ts'

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
