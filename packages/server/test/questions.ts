import { createHash } from 'node:crypto'
import type { Result } from './api.ts'

/** Under which a document is known. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
/** The address of a document that is known by its hash. */
export const byHash = (hash: string, variables = {}): string =>
  `/graphql?${new URLSearchParams({
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    variables: JSON.stringify(variables),
  })}`
/** The code of an answer's first error; undefined where it has none. */
export const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as Result).errors?.[0]?.extensions?.['code'] // GraphQL's form.

/** A page of Sessions, as a test asks for it. */
type Page = {
  readonly nodes: readonly { readonly id: string }[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}
/** The page that `sessions` answered. */
export const pageOf = ({ data }: Result): Page => data?.['sessions'] as Page // As the queries below ask.
