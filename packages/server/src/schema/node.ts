import type { ImplementableObjectRef } from '@pothos/core'
import type { Disclosed, Undisclosed } from '@piiri/domain/shared/disclosure'
import { prefixOf, type Prefix } from '@piiri/domain/shared/id'
import type { Thing } from '@piiri/domain/shared/policy'
import { builder, type Types } from './builder.ts'
import { see, type Context } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { maximumPage } from './paging.ts'

export type Identified = Thing & { readonly id: string }
type Find<T extends Identified> = (context: Context, id: T['id']) => Promise<Undisclosed<T> | null>
const finders = new Map<string, Find<Identified>>()

export const Node = builder.interfaceRef<Disclosed<Identified>>('Node').implement({
  description: 'Anything that `node` can fetch by its global id.',
  resolveType: ({ type }) => type,
  fields: (t) => ({ id: t.exposeID('id', { description: 'Globally unique and opaque.' }) }),
})

/**
 * A type that ids lead to. Its rows are `Disclosed`, so that a resolver that answers anything else does not compile.
 * `prefix` starts its ids (`ses_…`); the rest is random.
 */
export function nodeType<T extends Identified>(
  name: T['type'],
  prefix: Prefix,
  find: Find<T>,
): ImplementableObjectRef<Types, Disclosed<T>> {
  finders.set(prefix, find as unknown as Find<Identified>) // An id with this prefix is of this type; whether there is such a thing, `find` says.
  return builder.objectRef<Disclosed<T>>(name)
}

/** Malformed, of a type that is not there, unknown: all the same null, as what is hidden is after `see`. */
export const findAny: Find<Identified> = async (context, id) => finders.get(prefixOf(id) ?? '')?.(context, id) ?? null
const seeAny = async (context: Context, id: string) => see(context, await findAny(context, id))

builder.queryFields((t) => ({
  node: t.field({
    description: 'The thing with this id, or null: also for an id that is none.',
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'As some `id` field gave it.' }) },
    resolve: (_, { id }, context) => seeAny(context, id),
  }),
  nodes: t.field({
    description: 'In the order asked, null for each that is not there for this viewer. At most 100.',
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: 'As some `id` fields gave them.' }) },
    resolve: (_, { ids }, context) => {
      if (ids.length > maximumPage) throw invalidInput(`At most ${maximumPage} ids at once.`)
      return Promise.all(ids.map((id) => seeAny(context, id)))
    },
  }),
}))
