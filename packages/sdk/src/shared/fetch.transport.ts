import { receive, type GraphQLResult, type Transport } from './transport.ts'

/** Plain `fetch`, and nothing else: for those who count bytes. */
export const fetchTransport: Transport = async (fetch, { method, address, headers, signal, body }) => {
  const init = { method, headers, signal, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) }
  const received = await receive(fetch, body.operationName, address, init)
  return { ...received, result: parse(received.text, received.headers.get('content-type') ?? '') }
}

const parse = (text: string, contentType: string): GraphQLResult | null => {
  if (!/json/i.test(contentType)) return null
  try {
    return JSON.parse(text) as GraphQLResult
  } catch {
    return null
  }
}
