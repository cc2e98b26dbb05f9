import type { ArgBuilder, ObjectRef } from '@pothos/core'
import type { Disclosed, Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Thing } from '@piiri/domain/shared/policy'
import type { Direction } from '../storage/kit.ts'
import { builder, type Types } from './builder.ts'
import { see, type Context } from './context.ts'
import { fromCursor, toCursor, type Key, type SortValue } from './cursor.ts'
import { invalidInput } from './invalid-input.ts'

export type Slice<V extends SortValue> = {
  readonly after: Key<V> | null
  readonly before: Key<V> | null
  readonly limit: number
  /** FORWARD: the first ones. BACKWARD: the last ones, the very last first. */
  readonly direction: Direction
}
export type Row<T extends Thing, V extends SortValue> = { readonly key: Key<V>; readonly box: Undisclosed<T> }
/** What a repository offers for a list: a slice of it, and how much there is. Its query already keeps to the viewer. */
export type Listing<T extends Thing, V extends SortValue> = {
  readonly slice: (slice: Slice<V>) => Promise<readonly Row<T, V>[]>
  readonly count: () => Promise<number>
}
export type PageArgs = { readonly [K in 'first' | 'last']?: number | null | undefined } & {
  readonly [K in 'after' | 'before']?: string | null | undefined
}
type PageInfo = {
  readonly hasNextPage: () => boolean | Promise<boolean>
  readonly hasPreviousPage: () => boolean | Promise<boolean>
  /** Of the first and the last thing: cursors are written only where they are selected. */
  readonly start: Key<SortValue> | null
  readonly end: Key<SortValue> | null
}
type Edge<N> = { readonly key: Key<SortValue>; readonly node: N }
export type Connection<N> = {
  readonly edges: readonly Edge<N>[]
  readonly pageInfo: PageInfo
  readonly totalCount: () => Promise<number>
}

export const maximumPage = 100
export const pageByDefault = 20

/**
 * One page. Counts, and the "is there more" of the other direction, are asked only where they are selected. Refuses, with
 * INVALID_INPUT, pages of over 100, `first` together with `last`, and cursors of another list.
 *
 * `sortedBy`: what the list's cursors hold.
 */
export async function page<T extends Thing, V extends SortValue>(
  context: Context,
  sortedBy: V extends number ? 'number' : 'string',
  listing: Listing<T, V>,
  args: PageArgs,
): Promise<Connection<Disclosed<T>>> {
  if (args.first != null && args.last != null) throw invalidInput('Ask for `first` or for `last`, not for both.')
  const size = args.first ?? args.last ?? pageByDefault
  if (size < 0 || size > maximumPage) throw invalidInput(`A page has 0 to ${maximumPage} things.`)
  const direction = args.last == null ? 'FORWARD' : 'BACKWARD'
  const after = fromCursor<V>(sortedBy, args.after)
  const before = fromCursor<V>(sortedBy, args.before)
  const found = await listing.slice({ after, before, limit: size + 1, direction })
  const hasMore = found.length > size
  const rows = direction === 'BACKWARD' ? found.slice(0, size).toReversed() : found.slice(0, size)
  const [start, end] = [rows[0]?.key, rows.at(-1)?.key]
  const isThere = async (bounds: Partial<Slice<V>>): Promise<boolean> =>
    (await listing.slice({ after: null, before: null, limit: 1, direction: 'FORWARD', ...bounds })).length > 0
  return {
    edges: rows.flatMap(({ key, box }) => {
      const node = see(context, box)
      return node === null ? [] : [{ key, node }]
    }),
    totalCount: listing.count,
    pageInfo: {
      hasNextPage: () => (direction === 'FORWARD' ? hasMore : end ? isThere({ after: end }) : before !== null),
      hasPreviousPage: () => (direction === 'BACKWARD' ? hasMore : start ? isThere({ before: start }) : after !== null),
      start: start ?? null,
      end: end ?? null,
    },
  }
}

/** The two arguments of a list that is only read from its start. */
export const forwardArgs = (arg: ArgBuilder<Types>) => ({
  first: arg.int({ description: `How many, from the start. ${pageByDefault} by default, ${maximumPage} at most.` }),
  after: arg.string({ description: 'Only what comes after this cursor.' }),
})
/** The four arguments of a list. */
export const pageArgs = (arg: ArgBuilder<Types>) => ({
  ...forwardArgs(arg),
  last: arg.int({ description: 'How many, from the end.' }),
  before: arg.string({ description: 'Only what comes before this cursor.' }),
})

const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether there is more after it.', resolve: (info) => info.hasNextPage() }),
    hasPreviousPage: t.boolean({
      description: 'Whether there is more before it.',
      resolve: (info) => info.hasPreviousPage(),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'Give it as `before` for the page before.',
      resolve: ({ start }) => (start === null ? null : toCursor(start)),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Give it as `after` for the next page.',
      resolve: ({ end }) => (end === null ? null : toCursor(end)),
    }),
  }),
})

/**
 * `SessionConnection` and `SessionEdge` for `Session`: one pair a type, however many fields answer it. `name`: what they are called by, where
 * that is not the type's own name.
 */
export function connectionType<N extends Disclosed<Thing>>(
  node: ObjectRef<Types, N>,
  name = node.name,
): ObjectRef<Types, Connection<N>> {
  const EdgeType = builder.objectRef<Edge<N>>(`${name}Edge`)
  const ConnectionType = builder.objectRef<Connection<N>>(`${name}Connection`)
  EdgeType.implement({
    description: `A ${node.name} and its place in a list.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Its place, for `after` and `before`.',
        resolve: ({ key }) => toCursor(key),
      }),
      // Pothos cannot tell for an open N that it is no list.
      node: t.field({ description: 'The thing itself.', type: node, resolve: (edge) => edge.node as never }),
    }),
  })
  ConnectionType.implement({
    description: `A page of a list of ${node.name}s.`,
    fields: (t) => ({
      edges: t.field({
        description: 'The things with their cursors.',
        type: [EdgeType],
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({
        description: 'The things alone.',
        type: [node],
        resolve: ({ edges }) => edges.map((edge) => edge.node),
      }),
      pageInfo: t.field({
        description: 'Where this page stands.',
        type: PageInfoType,
        resolve: ({ pageInfo }) => pageInfo,
      }),
      totalCount: t.int({
        description: 'How many there are for this viewer, on all pages. Counted only when asked for.',
        resolve: ({ totalCount }) => totalCount(),
      }),
    }),
  })
  return ConnectionType
}
