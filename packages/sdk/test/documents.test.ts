import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { checkLimits, defaultLimits, measure, operationOf } from '@piiri/server/schema/limits'
import { describe, expect, it } from 'vitest'
import * as documents from '../src/generated/documents.ts'
import { manifest } from '../src/manifest.ts'

const schema = buildSchema(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'))
const all = Object.values(documents).map((document) => ({ hash: undefined, ...document, node: parse(document.text) }))
/** What is listened to is no answer that anything keeps: it goes as its text. */
const answered = all.filter(({ kind }) => kind !== 'subscription')

describe.each(all)('$name', ({ kind, text, name, node }) => {
  it('is valid against the schema that the package ships', () => {
    expect(validate(schema, node)).toEqual([])
  })

  it('is one operation of its kind and name', () => {
    const operations = node.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    expect(operations.map((one) => [one.operation, one.name?.value])).toEqual([[kind, name]])
  })

  it('stays within the limits of the server, with the longest pages', () => {
    const operation = operationOf(node, name)
    // Variables that are not given count as the most there is.
    expect(operation && checkLimits(defaultLimits, measure(schema, node, operation, {}))).toBeNull()
  })

  it('has no more tokens than the server reads', () => {
    expect(() => parse(text, { maxTokens: defaultLimits.tokens })).not.toThrow()
  })
})

describe.each(answered)('$name, which is answered once', ({ hash, text }) => {
  it('has the hash of the very text that is sent', () => {
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('is in the manifest that servers are handed', () => {
    expect(manifest[hash ?? '']).toBe(text)
  })
})

it('has nothing in the manifest but its documents', () => {
  expect(Object.keys(manifest).toSorted()).toEqual(answered.map(({ hash }) => hash).toSorted())
})
