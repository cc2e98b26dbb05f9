import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { answerAnybody, type ForAnybody } from '../http/answer-anybody.ts'
import { textAnswer, type Handle } from '../http/asked.ts'
import type { Made } from '../http/byte-cache.ts'
import { withEtag } from '../http/with-etag.ts'
import type { Context } from '../schema/context.ts'
import { readingOf } from './reading.ts'
import { licence } from './tell-open-data.ts'
import { tellFeed, type FeedPlace } from './tell-feed.ts'

const path = '/open-data/rpde/sessions'
const pageSize = 500
const start: FeedPlace = { modified: -1, id: '' }

/**
 * `/open-data/rpde/sessions`: the Sessions that a visitor may read in the order of changes, as OpenActive's Realtime Paged Data Exchange 1.0. Whoever follows
 * `next` from page to page, and later goes on from the last, has what is there at that time.
 */
export function createFeed(forAnybody: ForAnybody): Handle {
  return async (asked) => {
    if (asked.url.pathname !== path || asked.method !== 'GET') return null
    const { searchParams } = asked.url
    const after = placeIn(searchParams)
    if (typeof after === 'string') return textAnswer(400, after)
    const language = parseLanguageTag(searchParams.get('language') ?? '')
    const of = { after, language }
    return answerAnybody(forAnybody, asked, ['feed', of], (context) => page(context, of))
  }
}

/** Or what is wrong with it. */
function placeIn(asked: URLSearchParams): FeedPlace | string {
  const [timestamp, id] = [asked.getAll('afterTimestamp'), asked.getAll('afterId')]
  if (timestamp.length === 0 && id.length === 0) return start
  const [modified = '', afterId = ''] = [timestamp[0], id[0]]
  if (timestamp.length !== 1 || id.length !== 1)
    return 'afterTimestamp and afterId come together, each once: as in `next` of the page before.'
  if (!/^(?:0|[1-9]\d{0,14})$/.test(modified))
    return 'afterTimestamp is a whole number of at most 15 digits: as in `next` of the page before.'
  if (!/^ses_[\w-]{22}$/.test(afterId)) return 'afterId is the id of a Session: as in `next` of the page before.'
  return { modified: Number(modified), id: afterId }
}

type Of = { readonly after: FeedPlace; readonly language: ReturnType<typeof parseLanguageTag> }

async function page(context: Context, { after, language }: Of): Promise<Made> {
  const { items, end } = await tellFeed(context, after, pageSize, readingOf(context))
  const place = end === start ? {} : { afterTimestamp: String(end.modified), afterId: end.id }
  const next = String(new URLSearchParams({ ...place, ...(language !== null && { language }) }))
  const body = { next: `${context.origin}${path}${next === '' ? '' : `?${next}`}`, items, license: licence }
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, no-cache',
    vary: 'accept-language',
    link: `<${licence}>; rel="license"`,
  }
  return { answer: withEtag({ status: 200, headers, body: JSON.stringify(body) }), mayKeep: true }
}
