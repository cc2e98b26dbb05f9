import type { Answer, Received, Transport } from './transport.ts'

/** Plain `fetch`, and nothing else: for those who count bytes. */
export const fetchTransport: Transport = async (method, request, send) =>
  readJson(await send(method === 'POST' ? JSON.stringify(request) : null))

/** An answer with its body read; without `result` where that is no JSON. */
export const readJson = (received: Received): Answer => {
  try {
    return { ...received, result: JSON.parse(received.text) }
  } catch {
    return received
  }
}
