import { expect } from 'vitest'

/** What a visitor is told in answer to a GraphQL document. */
export async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown } // GraphQL's form.
  expect(errors).toBeUndefined()
  return data
}

/** Groups and the first Sessions of spring 2020, with their ids: the same wherever data and keys are the same. */
export const programme = (url: string): Promise<unknown> =>
  ask(
    url,
    `{ groups { nodes { id slug } }
       sessions(first: 20, in: { from: "2020-01-01T00:00:00Z", until: "2020-06-01T00:00:00Z" }) { nodes { id start } } }`,
  )

/** The slugs of the example's groups, whatever order they come in. */
export async function slugs(url: string): Promise<readonly string[]> {
  const { groups } = (await ask(url, '{ groups { nodes { slug } } }')) as { groups: { nodes: { slug: string }[] } } // As asked.
  return groups.nodes.map(({ slug }) => slug).sort()
}
