import { createHash } from 'node:crypto'
import { Kind, TypeInfo, concatAST, print, stripIgnoredCharacters, visit, visitWithTypeInfo } from 'graphql'

/** The fragments that a definition spreads, those that fragments spread too, each with how often. */
const spreadsOf = (definition, fragments, counts = new Map()) => {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value)
      if (fragment === undefined)
        throw new Error(`${definition.name.value} spreads ${value}, which no .graphql file defines.`)
      counts.set(value, (counts.get(value) ?? 0) + 1)
      if (counts.get(value) === 1) spreadsOf(fragment, fragments, counts)
    },
  })
  return counts
}

/** Writes the fragments that are spread once where they are spread: less to send and to parse. */
const withoutLoneFragments = (definition, fragments, counts, schema) => {
  const typeInfo = new TypeInfo(schema)
  return visit(
    definition,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: {
        enter: (set) => ({
          ...set,
          selections: set.selections.flatMap((one) => unfolded(one, typeInfo.getParentType(), fragments, counts)),
        }),
      },
    }),
  )
}

const unfolded = (selection, parent, fragments, counts) => {
  if (selection.kind !== Kind.FRAGMENT_SPREAD || counts.get(selection.name.value) !== 1) return [selection]
  const { typeCondition, selectionSet } = fragments.get(selection.name.value)
  if (selection.directives.length > 0 || typeCondition.name.value !== parent.name)
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives, selectionSet }]
  return selectionSet.selections.flatMap((one) => unfolded(one, parent, fragments, counts))
}

/** The text that is sent, without what GraphQL ignores: shorter bundles and addresses. */
const textOf = (operation, fragments, schema) => {
  const counts = spreadsOf(operation, fragments)
  const kept = [...counts].filter(([, count]) => count > 1).map(([name]) => fragments.get(name))
  const definitions = [operation, ...kept].map((one) => withoutLoneFragments(one, fragments, counts, schema))
  return stripIgnoredCharacters(definitions.map(print).join('\n'))
}

const definitionsOf = (documents) => {
  const { definitions } = concatAST(documents.map(({ document }) => document))
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  )
  const operations = definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (a.name.value < b.name.value ? -1 : 1))
  return { fragments, operations }
}

/** One plain literal a document, which a bundler drops where nobody uses it. The hash is of the very text that is sent. */
export const documentsPlugin = {
  plugin: (schema, documents) => {
    const { fragments, operations } = definitionsOf(documents)
    const names = operations.flatMap(({ name }) => [name.value, `${name.value}Variables`])
    return {
      prepend: [
        `import type { Document } from '../shared/document.ts'`,
        `import type { ${names.join(', ')} } from './operations.ts'`,
      ],
      content: operations
        .map((operation) => {
          const name = operation.name.value
          const kind = operation.operation
          const text = textOf(operation, fragments, schema)
          const hash = createHash('sha256').update(text).digest('hex')
          const literal = JSON.stringify(kind === 'subscription' ? { name, kind, text } : { name, kind, hash, text })
          return `export const ${name}Document = ${literal} as Document<${name}, ${name}Variables, '${kind}'>`
        })
        .join('\n\n'),
    }
  },
}

/** What a server needs to know to answer the SDK's documents by hash. */
export const manifestPlugin = {
  plugin: (_schema, documents) => {
    const answered = definitionsOf(documents).operations.filter(({ operation }) => operation !== 'subscription')
    const names = answered.map(({ name }) => `${name.value}Document`)
    return {
      prepend: [`import { ${names.join(', ')} } from './documents.ts'`],
      content: `/** Every query and mutation that the SDK sends: the sha256 of its text in hexadecimal, and its text. */
export const manifest: Readonly<Record<string, string>> = Object.fromEntries(
  [${names.join(', ')}].map(({ hash, text }) => [hash, text]),
)`,
    }
  },
}

const scalarType = `declare const scalarName: unique symbol

/**
 * A string that says which scalar of the schema it is. Any plain string is taken; another scalar is not: a LocalDateTime
 * where an Instant is wanted does not compile.
 */
export type Scalar<Name extends string> = string & { readonly [scalarName]?: Name }`

export const scalarsPlugin = {
  plugin: (schema) => {
    const types = customScalarsOf(schema).map(
      ({ name, description }) => `/** ${description} */\nexport type ${typeNameOf(name)} = Scalar<'${name}'>`,
    )
    return [scalarType, ...types].join('\n\n')
  },
}

export const customScalarsOf = (schema) =>
  Object.values(schema.getTypeMap())
    .filter(({ astNode }) => astNode?.kind === Kind.SCALAR_TYPE_DEFINITION)
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** In TypeScript `URL` is a class of the platform. */
export const typeNameOf = (scalar) => (scalar === 'URL' ? 'Url' : scalar)
