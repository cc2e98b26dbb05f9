import fc from 'fast-check'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** What arguments may be filled with: ids of things that are there, hidden and unknown, and words of their texts. */
export type Pool = {
  readonly ids: readonly string[]
  readonly words: readonly string[]
  readonly cursors: readonly string[]
  /** For scalars by name: instants, languages. */
  readonly scalars: Readonly<Record<string, readonly string[]>>
}

/** Any valid document of a schema, to a depth: what a curious viewer could ask. Choices are fast-check's, so that a leak shrinks. */
export function documentsOf(schema: GraphQLSchema, pool: Pool, depth: number): fc.Arbitrary<string> {
  const valueOf = (type: GraphQLInputType, name: string): fc.Arbitrary<string> => {
    if (isNonNullType(type)) return valueOf(type.ofType, name)
    if (isListType(type))
      return fc.array(valueOf(type.ofType, name), { maxLength: 3 }).map((items) => `[${items.join(' ')}]`)
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name))
    if (isInputObjectType(type)) return argumentsOf(Object.values(type.getFields())).map((fields) => `{${fields}}`)
    if (type.name === 'ID') return fc.constantFrom(...pool.ids).map((id) => JSON.stringify(id))
    if (type.name === 'Int') return fc.constantFrom('1', '2', '3')
    if (type.name === 'Float') return fc.constantFrom('0', '60.18', '-181.5')
    const literals = pool.scalars[type.name]
    if (literals) return fc.constantFrom(...literals).map((text) => JSON.stringify(text))
    if (type.name === 'Boolean') return fc.constantFrom('true', 'false')
    return fc
      .constantFrom(...(name === 'after' || name === 'before' ? pool.cursors : pool.words))
      .map((word) => JSON.stringify(word))
  }
  const argumentsOf = (args: readonly Pick<GraphQLArgument, 'name' | 'type'>[]): fc.Arbitrary<string> => {
    const one = (arg: Pick<GraphQLArgument, 'name' | 'type'>) =>
      valueOf(arg.type, arg.name).map((value) => `${arg.name}: ${value}`)
    const each = args.map((arg) => (isNonNullType(arg.type) ? one(arg) : fc.option(one(arg), { nil: '', freq: 2 })))
    return fc.tuple(...each).map((all) => all.filter(Boolean).join(' '))
  }
  const known = new Map<string, fc.Arbitrary<string>>() // Built once a type and depth: building costs more than drawing.
  const selectionOf = (type: GraphQLNamedType, left: number): fc.Arbitrary<string> => {
    const key = `${type.name} ${left}`
    const selection = known.get(key) ?? build(type, left)
    known.set(key, selection)
    return selection
  }
  const build = (type: GraphQLNamedType, left: number): fc.Arbitrary<string> => {
    if (isUnionType(type) || isInterfaceType(type)) {
      const parts = schema
        .getPossibleTypes(type)
        .map((member) => selectionOf(member, left).map((inner) => `... on ${member.name} ${inner}`))
      return fc.tuple(...parts).map((all) => `{ __typename ${all.join(' ')} }`)
    }
    if (!isObjectType(type)) return fc.constant('')
    const fields = Object.values(type.getFields()).filter((field) => left > 1 || isLeafType(getNamedType(field.type)))
    if (fields.length === 0) return fc.constant('{ __typename }')
    const each = fields.map((field) =>
      fc
        .tuple(argumentsOf(field.args), selectionOf(getNamedType(field.type), left - 1))
        .map(([args, inner]) => `${field.name}${args ? `(${args})` : ''} ${inner}`),
    )
    // Aliases, so that a field may be asked twice with other arguments, and in unions with other types.
    return fc
      .array(fc.oneof(...each), { minLength: 1, maxLength: 4 })
      .map((all) => `{ ${all.map((field, n) => `${type.name}${left}${n}: ${field}`).join(' ')} }`)
  }
  const query = schema.getQueryType()
  if (!query) throw new Error('No Query.')
  const asked = selectionOf(query, depth)
  const mutation = schema.getMutationType()
  if (!mutation) return asked
  const changed = selectionOf(mutation, depth).map((selection) => `mutation ${selection}`)
  return fc.oneof({ weight: 4, arbitrary: asked }, { weight: 1, arbitrary: changed })
}
