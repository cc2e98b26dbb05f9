import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { answerAnybody, type ForAnybody } from '../http/answer-anybody.ts'
import { textAnswer, type Handle } from '../http/asked.ts'
import type { Made } from '../http/byte-cache.ts'
import { withEtag } from '../http/with-etag.ts'
import type { Context } from '../schema/context.ts'
import { readingOf } from './reading.ts'
import { feedOfSeries } from './feed-of-series.ts'
import { feedOfSessions } from './feed-of-sessions.ts'
import { tellRpdePage, type FeedPlace, type Reading } from './tell-rpde-page.ts'
import type { Terms } from './terms.ts'

type Served = {
  readonly path: string
  /** How many things are on a page: a Series is read with all its Sessions that are not held. */
  readonly pageSize: number
  readonly id: { readonly shape: RegExp; readonly of: string }
  readonly tell: (context: Context, from: From, reading: Reading) => ReturnType<typeof tellRpdePage>
}
type From = { readonly after: FeedPlace; readonly limit: number }
const served: readonly Served[] = [
  {
    path: '/open-data/rpde/sessions',
    pageSize: 500,
    id: { shape: /^ses_[\w-]{22}$/, of: 'a Session' },
    tell: (context, from, reading) => tellRpdePage(context, feedOfSessions, from, reading),
  },
  {
    path: '/open-data/rpde/session-series',
    pageSize: 100,
    id: { shape: /^ser_[\w-]{22}$/, of: 'a Series' },
    tell: (context, from, reading) => tellRpdePage(context, feedOfSeries, from, reading),
  },
]
const start: FeedPlace = { modified: -1, id: '' }

/**
 * `/open-data/rpde/sessions` and `/open-data/rpde/session-series`: the Sessions, and the Series, that a visitor may read in the order of changes, as
 * OpenActive's Realtime Paged Data Exchange 1.0. Whoever follows `next` from page to page, and later goes on from the last, has what is there at that time.
 */
export function createRpdeFeeds(forAnybody: ForAnybody, terms: Terms): Handle {
  return async (asked) => {
    const feed = served.find(({ path }) => path === asked.url.pathname)
    if (feed === undefined || asked.method !== 'GET') return null
    const { searchParams } = asked.url
    const after = placeIn(searchParams, feed)
    if (typeof after === 'string') return textAnswer(400, after)
    const language = parseLanguageTag(searchParams.get('language') ?? '')
    const of = { after, language, terms }
    return answerAnybody(forAnybody, asked, [feed.path, of], (context) => page(context, feed, of))
  }
}

/** Or what is wrong with it. */
function placeIn(asked: URLSearchParams, { id: { shape, of } }: Served): FeedPlace | string {
  const [timestamp, id] = [asked.getAll('afterTimestamp'), asked.getAll('afterId')]
  if (timestamp.length === 0 && id.length === 0) return start
  const [modified = '', afterId = ''] = [timestamp[0], id[0]]
  if (timestamp.length !== 1 || id.length !== 1)
    return 'afterTimestamp and afterId come together, each once: as in `next` of the page before.'
  if (!/^(?:0|[1-9]\d{0,14})$/.test(modified))
    return 'afterTimestamp is a whole number of at most 15 digits: as in `next` of the page before.'
  if (!shape.test(afterId)) return `afterId is the id of ${of}: as in \`next\` of the page before.`
  return { modified: Number(modified), id: afterId }
}

type Of = {
  readonly after: FeedPlace
  readonly language: ReturnType<typeof parseLanguageTag>
  readonly terms: Terms
}

async function page(context: Context, { path, pageSize, tell }: Served, { after, language, terms }: Of): Promise<Made> {
  const { licence } = terms
  const { items, end } = await tell(context, { after, limit: pageSize }, readingOf(context, terms))
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
