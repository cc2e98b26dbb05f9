import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../schema/context.ts'
import type { Limits } from '../schema/limits.ts'
import type { Answer, Asked } from './asked.ts'
import { useContextOfEvents } from './use-context-of-events.ts'
import { useErrors, type Report } from './use-errors.ts'
import { useIdempotency } from './use-idempotency.ts'
import { useJit } from './use-jit.ts'
import { useLimits } from './use-limits.ts'
import { csrfHeader } from './with-cors.ts'

type Given = { readonly piiri: Context; readonly requestId: string }
export type YogaOptions = {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  /** `always`: from the first use; for tests. */
  readonly jit: 'off' | 'hot' | 'always'
  readonly plugins: readonly Plugin[]
  readonly report: Report
}
export type RunYoga = (asked: Asked, context: Context) => Promise<Answer>

/** GraphQL over HTTP for whatever is not answered in front of it. */
export function createYogaRunner({ schema, limits, jit, plugins, report }: YogaOptions): RunYoga {
  const yoga = createYoga<Given>({
    schema,
    logging: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: false, // The listener's own limit is far below; Yoga's would send each body through three streams.
    batching: false,
    cors: false,
    graphiql: { title: 'Piiri', additionalHeaders: { [csrfHeader]: '1' } },
    // Its page is nine megabytes of text: loaded for whoever opens it, and for no start.
    renderGraphiQL: async (page) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(page),
    maskedErrors: false, // `useErrors` is stricter.
    context: ({ piiri }) => piiri,
    plugins: [
      useCSRFPrevention({ requestHeaders: [csrfHeader] }),
      useErrors<Given>(({ requestId }) => requestId, report),
      useLimits(limits),
      useContextOfEvents(),
      useIdempotency(report),
      ...(jit === 'off' ? [] : [useJit(jit === 'always' ? 0 : 2)]),
      ...plugins,
    ],
  })
  return async (asked, piiri) => {
    const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD'
    const response = await yoga.fetch(
      asked.url.href,
      {
        method: asked.method,
        headers: definedOf(asked.headers),
        ...(hasBody && { body: asked.body }),
      },
      { piiri, requestId: asked.requestId },
    )
    const { status, body } = response
    const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]))
    if (body === null || headers['content-type'] !== 'text/event-stream')
      return { status, headers, body: await response.text() }
    return {
      status,
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      }, // nginx would keep them back.
      body: '',
      events: body,
    }
  }
}

const definedOf = (headers: Asked['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined))
