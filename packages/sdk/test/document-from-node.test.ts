import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentFromNode } from '../src/shared/document-from-node.ts'

describe('documentFromNode', () => {
  it('prints a document, and takes its name', () => {
    const document = documentFromNode(
      parse('query Mine($id: ID!) { node(id: $id) { ...A } } fragment A on Node { id }'),
    )
    expect(document).toMatchObject({ name: 'Mine', kind: 'query' })
    expect(document.text).toContain('fragment A on Node')
  })

  it('takes a mutation where it is told so', () => {
    expect(documentFromNode(parse('mutation { signOut { ok } }'), 'mutation')).toMatchObject({
      name: '',
      kind: 'mutation',
    })
  })

  it.each(['query A { a } query B { b }', 'mutation A { a }', 'subscription A { a }', 'fragment A on Node { id }'])(
    'refuses what is not one query: %s',
    (text) => {
      expect(() => documentFromNode(parse(text))).toThrow(TypeError)
    },
  )
})
