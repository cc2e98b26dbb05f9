import { Kind, print } from 'graphql'
// From its own file: the whole of graphql's types would cost every user of this package six megabytes of compiler.
import type { DocumentNode } from 'graphql/language/ast.js'
import type { Document, DocumentKind } from './document.ts'

/** The parsed form that gql.tada, graphql-tag and GraphQL Code Generator make by default (`TypedDocumentNode`). */
export type TypedNode<Result, Variables> = DocumentNode & { readonly __apiType?: (variables: Variables) => Result }

/**
 * Makes a parsed document one that `query` takes, or `mutate` where `kind` is `mutation`. Only in the default entry, where
 * `graphql` comes along anyway.
 * @throws TypeError where it is not of one operation of that kind.
 */
export const documentFromNode = <Result, Variables, Which extends DocumentKind = 'query'>(
  node: TypedNode<Result, Variables>,
  kind = 'query' as Which,
): Document<Result, Variables, Which> => {
  const [operation, second] = node.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (operation?.operation !== kind || second !== undefined)
    throw new TypeError(`The document must have one operation, a ${kind}.`)
  return { name: operation.name?.value ?? '', kind, text: print(node) }
}
