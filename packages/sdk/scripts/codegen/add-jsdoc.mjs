import { Kind, TypeInfo, concatAST, getNamedType, isUnionType, isObjectType, visit, visitWithTypeInfo } from 'graphql'
import ts from 'typescript'

/** `typescript-operations` describes inputs and enums only. This describes every field of every result, and every variable. */
export const addJsdoc = (source, schema, documents) => {
  const { definitions } = concatAST(documents)
  const definitionByName = new Map(definitions.map((one) => [one.name.value, one]))
  const file = ts.createSourceFile('operations.ts', source, ts.ScriptTarget.Latest, true)
  const insertions = []
  const describe = (node, words) => {
    if (words !== null) insertions.push({ at: node.getStart(file), words })
  }

  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue
    // A fragment on an interface has a type for each that implements it: Failed_NotFound.
    const [name, implementing] = statement.name.text.split('_')
    const ofVariables = definitionByName.get(name.replace(/Variables$/, ''))
    const definition = definitionByName.get(name)
    if (definition !== undefined) {
      const parent = implementing === undefined ? rootOf(schema, definition) : schema.getType(implementing)
      const selections = new Map(
        definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
      )
      const [node, members] = ts.isInterfaceDeclaration(statement)
        ? [statement, statement.members]
        : [statement.type, null]
      if (definition.kind === Kind.FRAGMENT_DEFINITION && parent.description) describe(statement, jsdoc(parent))
      if (members !== null) describeMembers(members, parent, [definition.selectionSet], selections, schema, describe)
      else describeType(node, parent, [definition.selectionSet], selections, schema, describe)
      continue
    }
    if (ofVariables?.kind === Kind.OPERATION_DEFINITION)
      describeVariables(statement, variablesOf(schema, ofVariables, definitions), describe)
  }
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, words }) => `${text.slice(0, at)}\n${words}\n${text.slice(at)}`, source)
}

const rootOf = (schema, definition) =>
  definition.kind === Kind.FRAGMENT_DEFINITION
    ? schema.getType(definition.typeCondition.name.value)
    : schema.getRootType(definition.operation)

/** Null where the schema has no words for it. */
const jsdoc = ({ description, deprecationReason }) => {
  const lines = [description, deprecationReason && `@deprecated ${deprecationReason}`]
    .filter(Boolean)
    .flatMap((text) => text.replaceAll('*/', '*\\/').split('\n'))
  if (lines.length === 0) return null
  return lines.length === 1 ? `/** ${lines[0]} */` : `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`
}

/** Walks a TypeScript type and the GraphQL type it stands for side by side. Named references are described where they are declared. */
const describeType = (node, parent, sets, fragments, schema, describe) => {
  if (ts.isTypeLiteralNode(node)) return describeMembers(node.members, parent, sets, fragments, schema, describe)
  ts.forEachChild(node, (child) => {
    describeType(child, parent, sets, fragments, schema, describe)
  })
}

const describeMembers = (members, parent, sets, fragments, schema, describe) => {
  const type = narrowed(members, parent, schema)
  const fields = fieldsOf(sets, type, fragments, schema)
  for (const member of members) {
    if (!ts.isPropertySignature(member)) continue
    const key = member.name.text
    const asked = fields.get(key)
    if (asked === undefined || asked.name === '__typename') continue
    const field = type.getFields()[asked.name]
    describe(member, jsdoc(field))
    describeType(member.type, getNamedType(field.type), asked.sets, fragments, schema, describe)
  }
}

/** A member of a union says by its `__typename` which type it is. */
const narrowed = (members, parent, schema) => {
  const typename = members.find((one) => ts.isPropertySignature(one) && one.name.text === '__typename')
  const said = typename?.type
  if (said === undefined || !ts.isLiteralTypeNode(said)) return parent
  return schema.getType(said.literal.text)
}

/** What is asked of a type, by the name that it has in the answer. */
const fieldsOf = (sets, type, fragments, schema, found = new Map()) => {
  for (const { selections } of sets.filter(Boolean))
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        const key = one.alias?.value ?? one.name.value
        const before = found.get(key)
        found.set(key, { name: one.name.value, sets: [...(before?.sets ?? []), one.selectionSet] })
        continue
      }
      const { typeCondition, selectionSet } = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one
      if (applies(typeCondition, type, schema)) fieldsOf([selectionSet], type, fragments, schema, found)
    }
  return found
}

const applies = (condition, type, schema) => {
  if (condition === undefined || isUnionType(type)) return true
  const wanted = schema.getType(condition.name.value)
  return wanted === type || (!isObjectType(wanted) && isObjectType(type) && schema.isSubType(wanted, type))
}

/** The words of the argument or input field that takes each variable. */
const variablesOf = (schema, operation, definitions) => {
  const words = new Map()
  const typeInfo = new TypeInfo(schema)
  const read = {
    Variable({ name }, _key, _parent, _path, ancestors) {
      const directive = ancestors.findLast((one) => one.kind === Kind.DIRECTIVE)
      if (directive !== undefined) {
        const field = ancestors.findLast((one) => one.kind === Kind.FIELD)
        words.set(name.value, `/** Asks for \`${field.name.value}\` too. */`)
        return
      }
      const argument = typeInfo.getArgument()
      if (argument && !words.has(name.value)) words.set(name.value, jsdoc(argument))
    },
  }
  const reachable = new Set()
  const reach = (definition) =>
    visit(definition, {
      FragmentSpread({ name }) {
        if (reachable.has(name.value)) return
        reachable.add(name.value)
        reach(definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value))
      },
    })
  reach(operation)
  const asked = definitions.filter((one) => one === operation || reachable.has(one.name.value))
  for (const one of asked) visit(one, visitWithTypeInfo(typeInfo, read))
  return words
}

const describeVariables = (statement, words, describe) => {
  const walk = (node) => {
    if (ts.isPropertySignature(node)) return describe(node, words.get(node.name.text) ?? null)
    ts.forEachChild(node, walk)
  }
  walk(statement.type)
}
