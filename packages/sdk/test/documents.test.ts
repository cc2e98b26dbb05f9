import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  isCompositeType,
  isListType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import * as documents from '../src/generated/documents.ts'
import { manifest } from '../src/manifest.ts'

const schema = buildSchema(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'))
const all = Object.values(documents).map((document) => ({ ...document, node: parse(document.text) }))

/** As the server counts: what the most elements of every list would answer. */
const mostOfAPage = 100
const mostOfAShortList = 10

interface Measure {
  readonly depth: number
  readonly cost: number
}

const measure = (document: DocumentNode): Measure => {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  const ofField = (field: FieldNode, parent: GraphQLNamedType): Measure => {
    const type = parent instanceof GraphQLObjectType ? parent.getFields()[field.name.value]?.type : undefined
    if (type === undefined) throw new Error(`${parent.name} has no ${field.name.value}.`)
    const named = getNamedType(type)
    if (field.selectionSet === undefined) return { depth: 1, cost: 1 }
    const inner = ofSet(field.selectionSet, named)
    const isPaged = named.name.endsWith('Connection')
    const isShort = isListType(getNullableType(type)) && isCompositeType(named) && field.name.value !== 'nodes'
    const times = isPaged ? mostOfAPage : isShort ? mostOfAShortList : 1
    return { depth: inner.depth + 1, cost: 1 + times * inner.cost }
  }
  const ofSet = (set: SelectionSetNode, parent: GraphQLNamedType): Measure =>
    set.selections
      .map((one) => {
        if (one.kind === Kind.FIELD) return ofField(one, parent)
        const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value)
        if (inner === undefined) throw new Error('A fragment is missing.')
        return ofSet(inner.selectionSet, parent)
      })
      .reduce((sum, one) => ({ depth: Math.max(sum.depth, one.depth), cost: sum.cost + one.cost }), {
        depth: 0,
        cost: 0,
      })
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) throw new Error('No operation.')
  return ofSet(operation.selectionSet, root)
}

describe.each(all)('$name', ({ kind, hash, text, name, node }) => {
  it('is valid against the schema that the package ships', () => {
    expect(validate(schema, node)).toEqual([])
  })

  it('has the hash of the very text that is sent', () => {
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('is in the manifest that servers are handed', () => {
    expect(manifest[hash ?? '']).toBe(text)
  })

  it('is one operation of its kind and name', () => {
    const operations = node.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    expect(operations.map((one) => [one.operation, one.name?.value])).toEqual([[kind, name]])
  })

  it('stays within the limits of the server, with the longest pages', () => {
    const { depth, cost } = measure(node)
    expect(depth).toBeLessThanOrEqual(12)
    expect(cost).toBeLessThanOrEqual(20_000)
  })

  it('has no more tokens than the server reads', () => {
    expect(() => parse(text, { maxTokens: 2000 })).not.toThrow()
  })
})

it('has nothing in the manifest but its documents', () => {
  expect(Object.keys(manifest).toSorted()).toEqual(all.map(({ hash }) => hash).toSorted())
})
