import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { maximumPage, pageByDefault } from './paging.ts'

/** What one document may ask at most. `cost`: how many fields are answered at most, lists multiplied by their size. */
export type Limits = {
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly cost: number
}
export const defaultLimits: Limits = { tokens: 2000, depth: 12, aliases: 30, cost: 20_000 }
export type Measure = { depth: number; aliases: number; cost: number }
type Variables = Readonly<Record<string, unknown>>

/** Lists that are not paged (languages, breaks, contact points) are short. */
const shortList = 10
/** A count goes through all that it counts, beyond the rows too, however small the page. */
const costOfCount = 50
/** `counts`: what is paid once for a list, not for each thing in it. */
type Sum = Measure & { counts: number }
const nothing: Sum = { depth: 0, aliases: 0, cost: 0, counts: 0 }
/** More than a page has is refused by the list itself, in its own words. */
const asSize = (given: unknown): number =>
  typeof given === 'number' ? Math.min(Math.max(1, given), maximumPage) : maximumPage

/**
 * How many things a field may answer. Never under 1: a negative `first` would pay for its neighbour. A variable that was not
 * given may have a default: it counts as the most there is.
 */
function sizeOf(
  { arguments: args = [] }: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  variables: Variables,
) {
  for (const { name, value } of args) {
    if (!['first', 'last', 'ids'].includes(name.value) || value.kind === Kind.NULL) continue
    if (value.kind === Kind.LIST) return asSize(value.values.length)
    if (value.kind === Kind.INT) return asSize(Number(value.value))
    if (value.kind !== Kind.VARIABLE) continue
    const given = variables[value.name.value]
    return asSize(Array.isArray(given) ? given.length : given)
  }
  if (field === undefined) return 1
  const named = getNamedType(field.type)
  if (named.name.endsWith('Connection')) return pageByDefault
  const isPart = field.name === 'nodes' || field.name === 'edges' // Their Connection has paid for them.
  return isListType(getNullableType(field.type)) && isCompositeType(named) && !isPart ? shortList : 1
}

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}

/** Walks what is asked once, fragments included. A validated document has no fragment cycles. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const known = new Map<SelectionSetNode, Sum>()
  const of = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Sum => {
    const before = known.get(set)
    if (before) return before
    const sum = { ...nothing }
    const add = ({ depth, aliases, cost, counts }: Sum): void => {
      sum.depth = Math.max(sum.depth, depth)
      sum.aliases += aliases
      sum.cost += cost
      sum.counts += counts
    }
    for (const one of set.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(one.name.value)
        if (fragment) add(of(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)))
        continue
      }
      if (one.kind === Kind.INLINE_FRAGMENT) {
        add(of(one.selectionSet, one.typeCondition ? schema.getType(one.typeCondition.name.value) : type))
        continue
      }
      if (one.name.value.startsWith('__')) continue // Introspection has a limit of graphql-js's own.
      const field = fieldsOf(type)[one.name.value]
      const inner = one.selectionSet ? of(one.selectionSet, field && getNamedType(field.type)) : nothing
      const isCount = one.name.value === 'totalCount'
      add({
        depth: inner.depth + 1,
        aliases: inner.aliases + (one.alias ? 1 : 0),
        cost: isCount ? 0 : 1 + sizeOf(one, field, variables) * inner.cost + inner.counts,
        counts: isCount ? costOfCount : 0,
      })
    }
    known.set(set, sum)
    return sum
  }
  return of(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
}

const refuse = (code: 'TOO_COMPLEX' | 'TOO_DEEP', message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } })

/** TOO_DEEP or TOO_COMPLEX with what is allowed and what was asked; null where it is within the limits. */
export function checkLimits(limits: Limits, { depth, aliases, cost }: Measure): GraphQLError | null {
  if (depth > limits.depth) return refuse('TOO_DEEP', `At most ${limits.depth} levels; these are ${depth}.`)
  if (aliases > limits.aliases) return refuse('TOO_COMPLEX', `At most ${limits.aliases} aliases; these are ${aliases}.`)
  if (cost > limits.cost) return refuse('TOO_COMPLEX', `At most a cost of ${limits.cost}; this is ${cost}.`)
  return null
}
export const tooManyTokens = (most: number): GraphQLError => refuse('TOO_COMPLEX', `At most ${most} tokens.`)

/** The operation that is meant: the one of that name, or the first. */
export const operationOf = (
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined => {
  const all = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  return name ? all.find((one) => one.name?.value === name) : all[0]
}
