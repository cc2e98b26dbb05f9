import { answerAnybody, nothingThere, type ForAnybody } from '../http/answer-anybody.ts'
import { textAnswer, type Answer, type Handle } from '../http/asked.ts'
import type { Made } from '../http/byte-cache.ts'
import { withEtag } from '../http/with-etag.ts'
import type { Context } from '../schema/context.ts'
import { createRpdeFeeds } from './feed-endpoint.ts'
import { tellOpenData, type Part, type Subject } from './tell-open-data.ts'
import type { Terms } from './terms.ts'

/**
 * The programme as data, as a visitor may read it: `/open-data/events.jsonld` (schema.org, in pages of 500) and `/open-data/programme.csv` from 60 days
 * back up to the horizon, `/open-data/hsds/services` and `/open-data/hsds/services/<uuid>` (HSDS 3.0, in pages of 100 or `per_page`) of what is ahead.
 * `?page=` from 1; `?language=fi` chooses the language of texts. A CONFIDENTIAL Group's dates and places are in none. `/open-data/licence` leads to what anybody may do with it.
 */
export function createOpenData(forAnybody: ForAnybody, terms: Terms): Handle {
  const feeds = createRpdeFeeds(forAnybody, terms)
  return async (asked) => {
    if (asked.url.pathname === '/open-data/licence' && asked.method === 'GET')
      return { status: 302, headers: { location: terms.licence, 'cache-control': 'no-cache' }, body: '' }
    const page = await feeds(asked)
    if (page !== null) return page
    const subject = subjectOf(asked.url.pathname)
    if (subject === null || asked.method !== 'GET') return null
    const part = partOf(subject, asked.url.searchParams)
    if (typeof part === 'string') return textAnswer(400, part)
    return answerAnybody(forAnybody, asked, ['open-data', subject, part], (context) =>
      made(context, { subject, part, terms }),
    )
  }
}

function subjectOf(path: string): Subject | null {
  if (path === '/open-data/events.jsonld') return { kind: 'EVENTS' }
  if (path === '/open-data/programme.csv') return { kind: 'TABLE' }
  if (path === '/open-data/hsds/services') return { kind: 'SERVICES' }
  const id = /^\/open-data\/hsds\/services\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(path)?.[1]
  return id === undefined ? null : { kind: 'SERVICE', id }
}

/** Or what is wrong with it. */
function partOf({ kind }: Subject, asked: URLSearchParams): Part | string {
  const [page, size] = [asked.get('page') ?? '1', asked.get('per_page') ?? '100']
  if (!/^[1-9]\d{0,3}$/.test(page)) return 'page is a whole number from 1 to 9999.'
  if (kind !== 'SERVICES') return { page: Number(page), size: 500 }
  const isSize = /^[1-9]\d{0,2}$/.test(size) && Number(size) <= 100
  return isSize ? { page: Number(page), size: Number(size) } : 'per_page is a whole number from 1 to 100.'
}

type Of = { readonly subject: Subject; readonly part: Part; readonly terms: Terms }

async function made(context: Context, { subject, part, terms }: Of): Promise<Made> {
  const told = await tellOpenData(context, subject, part, terms)
  if (told === null) return nothingThere
  const [language] = context.languages
  const next = `?${new URLSearchParams({ ...(language && { language }), page: String(part.page + 1) })}`
  const links = [`<${terms.licence}>; rel="license"`, ...(told.isMore ? [`<${next}>; rel="next"`] : [])]
  const answer: Answer = {
    status: 200,
    headers: {
      'content-type': told.contentType,
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
      link: links.join(', '),
      ...(told.fileName !== undefined && { 'content-disposition': `attachment; filename="${told.fileName}"` }),
    },
    body: told.body,
  }
  return { answer: withEtag(answer), mayKeep: true }
}
