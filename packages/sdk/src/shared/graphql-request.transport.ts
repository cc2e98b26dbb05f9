import { ClientError, GraphQLClient } from 'graphql-request'
import type { Answer, GraphQLResult, Received, Transport } from './transport.ts'

/**
 * graphql-request, of which three habits are kept from the caller: by GET it sends the whole text, its errors have the variables
 * in their message, and a broken answer is thrown as whatever broke. So it gets its answers from `send`, and its errors end here.
 */
export const graphqlRequestTransport: Transport = async (method, { query, variables }, send) => {
  const last: { received?: Received } = {}
  const client = new GraphQLClient('https://unused.invalid', {
    method,
    errorPolicy: 'all',
    fetch: async (_, init) => {
      last.received = await send(typeof init?.body === 'string' ? init.body : null)
      // Status and type are judged elsewhere: what is to be read is the text.
      return new Response(last.received.text, { headers: { 'content-type': 'application/json' } })
    },
  })
  const answer = (result: GraphQLResult | undefined, thrown?: unknown): Answer => {
    if (last.received === undefined) throw thrown
    return { ...last.received, result }
  }
  try {
    return answer(await client.rawRequest({ query, variables }))
  } catch (thrown) {
    return answer(thrown instanceof ClientError ? thrown.response : undefined, thrown)
  }
}
