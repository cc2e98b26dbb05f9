import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { graphqlRefusal, textAnswer, type Answer, type Asked } from './asked.ts'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

const mostBytes = 100_000
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

export type Route = { readonly name: string; readonly handle: (asked: Asked) => Promise<Answer> }
type Listening = {
  readonly route: (path: string) => Route
  readonly logger: Logger
  readonly metrics: Metrics
}

/**
 * Reads a request whole, lets its route answer, writes and logs. Bodies over 100,000 bytes are refused. The log tells route, status and
 * milliseconds: no address, no user agent, no query.
 */
export function createListener({ route, logger, metrics }: Listening): RequestListener {
  return (request, response) => {
    const began = performance.now()
    const requestId = randomUUID()
    const url = urlOf(request)
    const { name, handle } = route(url?.pathname ?? '')
    const answer = async (): Promise<Answer> => {
      if (url === null) return textAnswer(400, 'This address cannot be read.')
      const body = await bodyOf(request)
      if (body === null) return graphqlRefusal(413, 'BAD_REQUEST', `A request has at most ${mostBytes} bytes.`)
      return handle({ method: methodOf(request), url, headers: headersOf(request), body, requestId })
    }
    answer()
      .catch((error: unknown) => unexpected(error, requestId))
      .then((made) => {
        write(request, response, made, requestId)
        const duration = performance.now() - began
        metrics.answered(name, made.status, duration / 1000)
        logger.info({ requestId, route: name, status: made.status, ms: Math.round(duration * 10) / 10 }, 'answered')
      })
      .catch((error: unknown) => logger.error({ requestId, err: error }, 'not answered'))
  }

  function unexpected(error: unknown, requestId: string): Answer {
    metrics.unexpected()
    logger.error({ requestId, err: error }, 'unexpected error')
    return textAnswer(500, `Something went wrong on our side. Tell us this number: ${requestId}`)
  }
}

/** HEAD is GET without the body. */
const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method)

function urlOf(request: IncomingMessage): URL | null {
  try {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    return request.url?.startsWith('/') ? url : null
  } catch {
    return null
  }
}

const headersOf = ({ headers }: IncomingMessage): Asked['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )

/** The body as text; null where it is longer than a request may be: the rest is not read. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return ''
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function write(request: IncomingMessage, response: ServerResponse, answer: Answer, requestId: string): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const hasBody = answer.status !== 204 && answer.status !== 304
  response.writeHead(answer.status, {
    ...always,
    'x-request-id': requestId,
    ...answer.headers,
    ...(hasBody && { 'content-length': body.length }),
    // What was not read of a request must not be taken for the next one.
    ...(answer.status === 413 && { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' || !hasBody ? undefined : body)
}
