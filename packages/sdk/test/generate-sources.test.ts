import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateSources } from '../scripts/codegen/generate-sources.mjs'

const schema = `
  "An instant."
  scalar Instant
  interface UserError { "For programs." code: String! }
  "It is not there."
  type NotFound implements UserError { "NOT_FOUND." code: String! }
  "It was changed meanwhile."
  type Conflict implements UserError { "CONFLICT." code: String! }
  "A circle."
  type Group {
    "Opaque."
    id: ID!
    "Its name. */ and more"
    title: String!
    "As it was."
    name: String @deprecated(reason: "Use title.")
    "When."
    start: Instant
    "What is read there."
    friends("How many." first: Int): [Group!]!
  }
  union RenameResult = Group | NotFound | Conflict
  "What is changed."
  input RenameInput { "Which." id: ID! "To what." title: String! }
  type Query { "By its slug." group("In addresses." slug: String!): Group }
  type Mutation { "Gives another name." rename("All of it." input: RenameInput!): RenameResult! }
`
const documents = `
  fragment Card on Group { id called: title }
  fragment Failure on UserError { code }
  query Twice($slug: String!, $first: Int) {
    group(slug: $slug) { ...Card name start friends(first: $first) { ...Card } }
  }
  query Once($slug: String!) { group(slug: $slug) { ...Card } }
  mutation Rename($input: RenameInput!) {
    rename(input: $input) { __typename ...Card ...Failure }
  }
`

describe('generateSources', () => {
  let sources: ReadonlyMap<string, string>
  beforeAll(async () => {
    const style = { semi: false, singleQuote: true, printWidth: 200 }
    sources = await generateSources(schema, [documents], style)
  })
  const source = (name: string): string => sources.get(name) ?? ''
  const textOf = (operation: string): string =>
    new RegExp(`name: '${operation}'[^}]*?hash: '(\\w+)',\\s+text: '(.*)'`).exec(source('documents.ts'))?.[2] ?? ''

  it('writes each document as a literal, which carries the types of its result and variables', () => {
    expect(source('documents.ts')).toContain(`as Document<Twice, TwiceVariables, 'query'>`)
    expect(source('documents.ts')).toContain(`as Document<Rename, RenameVariables, 'mutation'>`)
  })

  it('hashes the very text that is sent', () => {
    const hash = createHash('sha256').update(textOf('Twice')).digest('hex')
    expect(source('documents.ts')).toContain(`hash: '${hash}'`)
  })

  it('keeps a fragment that is spread twice, and writes one out that is spread once', () => {
    expect(textOf('Twice')).toContain('fragment Card on Group{id called:title}')
    expect(textOf('Once')).toBe('query Once($slug:String!){group(slug:$slug){id called:title}}')
  })

  it('writes a fragment on a member or an interface of a union out with its condition', () => {
    expect(textOf('Rename')).toBe(
      'mutation Rename($input:RenameInput!){rename(input:$input){__typename ...on Group{id called:title}...on UserError{code}}}',
    )
  })

  it('says what each field is, by whatever name it is asked for', () => {
    expect(source('operations.ts')).toContain('/** Opaque. */\n  readonly id: string')
    expect(source('operations.ts')).toMatch(/\/\*\* Its name\. \*\\\/ and more \*\/\n\s+readonly called: string/)
    expect(source('operations.ts')).toMatch(/\/\*\* What is read there\. \*\/\n\s+readonly friends:/)
  })

  it('says what is deprecated, and what to use', () => {
    expect(source('operations.ts')).toMatch(/\* As it was\.\n\s+\* @deprecated Use title\.\n/)
  })

  it('says what each variable and each field of an input is', () => {
    expect(source('operations.ts')).toMatch(/\/\*\* In addresses\. \*\/\n\s+slug: string/)
    expect(source('operations.ts')).toMatch(/\/\*\* How many\. \*\/\n\s+first\?: number/)
    expect(source('operations.ts')).toMatch(/\/\*\* All of it\. \*\/\n\s+input: RenameInput/)
    expect(source('operations.ts')).toMatch(/\/\*\* To what\. \*\/\n\s+readonly title: string/)
  })

  it('makes the result of a mutation a union by __typename', () => {
    expect(source('operations.ts')).toMatch(/__typename: 'Group'/)
    expect(source('operations.ts')).toMatch(/__typename: 'NotFound'/)
  })

  it('says what each failure of a mutation is, and each of its fields', () => {
    expect(source('operations.ts')).toMatch(
      /\/\*\* It is not there\. \*\/\n(export )?type \w*NotFound = \{\s+\/\*\* NOT_FOUND\. \*\/\s+readonly code: string/,
    )
  })

  it('tells one scalar from another', () => {
    expect(source('scalars.ts')).toContain(`/** An instant. */\nexport type Instant = Scalar<'Instant'>`)
    expect(source('operations.ts')).toContain('readonly start: Instant | null')
  })
})
