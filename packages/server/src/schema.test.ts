import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schema } from './schema.ts'

/** `Type`, `Type.field` and `Type.field(argument)` that say nothing about themselves. */
function undescribed(): readonly string[] {
  const silent: string[] = []
  const note = (name: string, description: string | null | undefined): void => {
    if (!description?.trim()) silent.push(name)
  }
  const types = Object.values(schema.getTypeMap()).filter(
    (one) => !isIntrospectionType(one) && !isSpecifiedScalarType(one),
  )
  for (const type of types) {
    note(type.name, type.description)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description)
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.description)
      const args = 'args' in field ? field.args : []
      for (const arg of args) note(`${type.name}.${field.name}(${arg.name})`, arg.description)
    }
  }
  return silent
}

it('has a sentence for every type, field, argument and value', () => expect(undescribed()).toEqual([]))
it('is committed as it is', () =>
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(
    readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  ))
