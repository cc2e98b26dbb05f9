import type { Transport } from './transport.ts'

/** Plain `fetch`, and nothing else: for those who count bytes. */
export const fetchTransport: Transport = async (method, request, send) => {
  const received = await send(method === 'POST' ? JSON.stringify(request) : null)
  try {
    return { ...received, result: JSON.parse(received.text) }
  } catch {
    return received
  }
}
