import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { graphqlRefusal, textAnswer, type Answer, type Asked } from './asked.ts'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'
import { sendEvents } from './send-events.ts'

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
  /** How many proxies stand in front, each of which adds to `X-Forwarded-For` who asked it; 0 unless told. */
  readonly trustedProxies?: number | undefined
}

/**
 * Reads a request whole, lets its route answer, writes and logs. Bodies over 100,000 bytes are refused. The log tells route, status and
 * milliseconds: no address, no user agent, no query. 499 stands for a client that did not wait for its answer.
 */
export function createListener({ route, logger, metrics, trustedProxies = 0 }: Listening): RequestListener {
  return (request, response) => {
    const began = performance.now()
    const requestId = randomUUID()
    const url = urlOf(request)
    const { name, handle } = route(url?.pathname ?? '')
    /** Null where nobody waits for it any more. */
    const answer = async (): Promise<Answer | null> => {
      if (url === null) return textAnswer(400, 'This address cannot be read.')
      const body = await bodyOf(request)
      if (body === 'CUT_OFF') return null
      if (body === 'TOO_LONG') return graphqlRefusal(413, 'BAD_REQUEST', `A request has at most ${mostBytes} bytes.`)
      const [method, headers] = [methodOf(request), headersOf(request)]
      return handle({ method, url, headers, body: body.text, address: addressOf(request, trustedProxies), requestId })
    }
    const send = (made: Answer | null): void => {
      const isAwaited = made !== null && !response.destroyed
      if (isAwaited) write(request, response, made, requestId)
      else end(made?.events)
      const [status, duration] = [isAwaited ? made.status : 499, performance.now() - began]
      metrics.answered(name, status, duration / 1000)
      logger.info({ requestId, route: name, status, ms: Math.round(duration * 10) / 10 }, 'answered')
    }
    answer()
      .then(send)
      .catch((error: unknown) => send(unexpected(error, requestId)))
      .catch((error: unknown) => {
        logger.error({ requestId, err: error }, 'not answered')
        response.destroy()
      })
  }

  function unexpected(error: unknown, requestId: string): Answer {
    metrics.unexpected()
    logger.error({ requestId, err: error }, 'unexpected error')
    return textAnswer(500, `Something went wrong on our side. Tell us this number: ${requestId}`)
  }
}

/** As the outermost trusted proxy saw it. What stands to the left of that in the header the client may have made up. */
function addressOf({ socket, headers }: IncomingMessage, trustedProxies: number): string | undefined {
  const header = headers['x-forwarded-for']
  if (trustedProxies === 0 || header === undefined) return socket.remoteAddress
  const [address] = String(header).split(',').slice(-trustedProxies)
  return address?.trim()
}

/** HEAD is GET without the body. */
const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method)

/** A path, or a whole address, which a server takes as well (RFC 9112 3.2.2). Null for what cannot be read, so that no route meets it. */
function urlOf({ url: target = '/', headers }: IncomingMessage): URL | null {
  try {
    // Not as relative to the host: `//example.org/` would be another host's address.
    const url = target.startsWith('/') ? new URL(originOf(headers.host ?? 'localhost') + target) : absolute(target)
    if (url !== null) decodeURIComponent(url.pathname)
    return url
  } catch {
    return null
  }
}
const absolute = (target: string): URL | null => {
  if (!/^https?:\/\//i.test(target)) return null
  const { host, pathname, search } = new URL(target)
  return new URL(originOf(host) + pathname + search)
}

const origins = new Map<string, string>()
const mostOrigins = 100
/** Stricter than URL, which takes quotes and semicolons for a part of a name: pages and links repeat it. */
const hostShape = /^(?:[\w.-]+|\[[\da-f:.]+\])$/
/** Nearly all requests name the same host. */
function originOf(host: string): string {
  const known = origins.get(host)
  if (known !== undefined) return known
  const { origin, hostname } = new URL(`http://${host}`)
  if (!hostShape.test(hostname)) throw new URIError('a host is a name or an address')
  if (origins.size >= mostOrigins) origins.clear()
  origins.set(host, origin)
  return origin
}

/** Node gives every header of a request as one text but `set-cookie`, which no request has any use for. */
const headersOf = ({ headers }: IncomingMessage): Asked['headers'] =>
  areTexts(headers) ? headers : { ...headers, 'set-cookie': undefined }
const areTexts = (headers: IncomingHttpHeaders): headers is Record<string, string | undefined> =>
  headers['set-cookie'] === undefined

/** The body as text. `TOO_LONG`: the rest is not read. `CUT_OFF`: the client hung up, or took too long. */
function bodyOf(request: IncomingMessage): Promise<{ readonly text: string } | 'TOO_LONG' | 'CUT_OFF'> {
  if (request.method === 'GET' || request.method === 'HEAD') return noBody
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve('TOO_LONG')
  // Not `for await`: what that makes of a small body takes as long as answering it from the cache.
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const take = (chunk: Buffer): void => {
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes <= mostBytes) return
      request.off('data', take).pause()
      resolve('TOO_LONG')
    }
    request.on('data', take)
    request.once('end', () => resolve({ text: Buffer.concat(chunks).toString() }))
    request.once('error', () => resolve('CUT_OFF')).once('close', () => resolve('CUT_OFF')) // Whatever comes first counts.
  })
}
const noBody = Promise.resolve({ text: '' })

/** What nobody hears is not listened to. */
const end = (events: Answer['events']): void => void events?.cancel().catch(() => {})

function write(request: IncomingMessage, response: ServerResponse, answer: Answer, requestId: string): void {
  if (answer.events !== undefined) {
    response.writeHead(answer.status, { ...always, 'x-request-id': requestId, ...answer.headers })
    if (request.method === 'HEAD') {
      end(answer.events)
      response.end()
    } else void sendEvents(response, answer.events)
    return
  }
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const hasBody = answer.status !== 204 && answer.status !== 304
  const headers: Record<string, string | number> = { ...always, 'x-request-id': requestId, ...answer.headers }
  if (hasBody) headers['content-length'] = body.length
  if (answer.status === 413) headers['connection'] = 'close' // What was not read of a request must not be taken for the next one.
  response.writeHead(answer.status, headers)
  response.end(request.method === 'HEAD' || !hasBody ? undefined : body)
}
