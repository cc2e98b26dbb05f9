import { ClientError, GraphQLClient } from 'graphql-request'
import { receive, type Answer, type GraphQLResult, type Received, type Transport } from './transport.ts'

/**
 * graphql-request, of which three habits are kept from the caller: by GET it sends the whole text, its errors have the variables
 * in their message, and a broken answer is thrown as whatever broke. So it gets its answers from `receive`, and its errors end here.
 */
export const graphqlRequestTransport: Transport = async (fetch, { method, address, headers, signal, body }) => {
  const { query, variables, operationName } = body
  const last: { received?: Received } = {}
  const client = new GraphQLClient(address, {
    method,
    errorPolicy: 'all',
    fetch: async (_, init) => {
      const received = await receive(fetch, operationName, address, { ...init, headers, signal })
      last.received = received
      // A Response may not have a body, even an empty one, with 204 or 304.
      return new Response(received.text || null, { status: received.status, headers: received.headers })
    },
  })
  const answered = (result: GraphQLResult | null, thrown?: unknown): Answer => {
    if (last.received === undefined) throw thrown
    return { ...last.received, result }
  }
  try {
    return answered(await client.rawRequest({ query, variables }))
  } catch (thrown) {
    return answered(thrown instanceof ClientError ? thrown.response : null, thrown)
  }
}
