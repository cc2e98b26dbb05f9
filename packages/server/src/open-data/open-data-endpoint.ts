import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor } from '@piiri/domain/shared/viewer'
import { calendarWords } from '../calendar/calendar-words.ts'
import { entriesOf, listMeetings } from '../calendar/find-calendar.ts'
import { textAnswer, type Answer, type Asked, type Handle } from '../http/asked.ts'
import type { ByteCache, Made } from '../http/byte-cache.ts'
import { anyone, languagesOf, type Reader } from '../http/reader.ts'
import { unlessKnown, withEtag } from '../http/with-etag.ts'
import { wordsFor, type Context } from '../schema/context.ts'
import { eventOfSession, type EventPages, type ReadText } from './event-of-session.ts'
import { programmeCsv } from './programme-csv.ts'

type OpenData = {
  readonly cache: ByteCache
  readonly contextFor: (reader: Reader) => Context
}

/** What anybody may do with what is told here. */
const licence = 'https://creativecommons.org/licenses/by/4.0/'
const pageSize = 500
const paths = { '/open-data/events.jsonld': 'EVENTS', '/open-data/programme.csv': 'CSV' } as const
type Kind = (typeof paths)[keyof typeof paths]

/**
 * The programme as data, as a visitor may read it, from 60 days back up to the horizon: `/open-data/events.jsonld` (schema.org, `?page=` from 1, 500 Sessions
 * each) and `/open-data/programme.csv`. `?language=fi` chooses the language of texts. Cancelled Sessions stay, and withdrawn ones are told as cancelled.
 */
export function createOpenData({ cache, contextFor }: OpenData): Handle {
  return async (asked) => {
    const kind = Object.hasOwn(paths, asked.url.pathname) ? paths[asked.url.pathname as keyof typeof paths] : null // It has the name.
    if (kind === null || asked.method !== 'GET') return null
    const page = pageOf(asked.url.searchParams.get('page'))
    if (page === null) return textAnswer(400, 'page is a whole number from 1 to 9999.')
    const context = contextFor({ viewer: visitor, languages: wantedLanguages(asked), asker: anyone })
    const key = JSON.stringify(['open-data', kind, context.languages, page])
    const known = await cache.known(key, context.now)
    return unlessKnown(asked, known ?? (await cache.make(key, context.now, () => made(context, kind, page))))
  }
}

const pageOf = (text: string | null): number | null => {
  if (text === null) return 1
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}
function wantedLanguages(asked: Asked): Reader['languages'] {
  const asParameter = parseLanguageTag(asked.url.searchParams.get('language') ?? '')
  const asHeader = languagesOf(asked.headers['accept-language'])
  return asParameter === null ? asHeader : [asParameter, ...asHeader]
}

async function made(context: Context, kind: Kind, page: number): Promise<Made> {
  const { origin } = context
  const { language, programme } = calendarWords(context)
  const pages: EventPages = {
    session: (id) => `${origin}/${language}/sessions/${id}`,
    group: (slug) => `${origin}/${language}/groups/${slug}`,
  }
  const read: ReadText = (text) => (text === null ? '' : wordsFor(context, text))
  const entries = await entriesOf(context, await listMeetings(context, null))
  if (kind === 'CSV')
    return keep('text/csv; charset=utf-8', programmeCsv(entries, read, pages), {
      'content-disposition': 'attachment; filename="piiri.csv"',
    })
  const shown = entries.slice((page - 1) * pageSize, page * pageSize)
  const next =
    page * pageSize < entries.length ? `/open-data/events.jsonld?language=${language}&page=${page + 1}` : null
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: programme,
    license: licence,
    dataFeedElement: shown.map((entry) => eventOfSession(entry, read, pages)),
  }
  return keep('application/ld+json; charset=utf-8', JSON.stringify(feed), next === null ? {} : { next })
}

function keep(contentType: string, body: string, { next, ...more }: Readonly<Record<string, string>>): Made {
  const links = [`<${licence}>; rel="license"`, ...(next === undefined ? [] : [`<${next}>; rel="next"`])]
  const answer: Answer = {
    status: 200,
    headers: {
      'content-type': contentType,
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
      link: links.join(', '),
      ...more,
    },
    body,
  }
  return { answer: withEtag(answer), mayKeep: true }
}
