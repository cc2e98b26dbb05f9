import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor } from '@piiri/domain/shared/viewer'
import { boxOfGroup, findGroupBySlug } from '../groups/groups.repository.ts'
import type { Answer, Asked, Handle } from '../http/asked.ts'
import type { ByteCache, Made } from '../http/byte-cache.ts'
import { languagesOf, type Reader } from '../http/reader.ts'
import { unlessKnown, withEtag } from '../http/with-etag.ts'
import { see, wordsFor, type Context } from '../schema/context.ts'
import { boxOfSession, type SessionOfGroup } from '../sessions/session-boxes.ts'
import { findVenues } from '../venues/venues.repository.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import { calendarWords } from './calendar-words.ts'
import { sessionsInCalendar } from './calendar.repository.ts'
import { writeCalendar, type CalendarEntry } from './write-calendar.ts'

type Calendars = {
  readonly cache: ByteCache
  readonly contextFor: (reader: Reader) => Context
  readonly origin: string
}
/** How long past Sessions stay in a calendar. Milliseconds. */
const past = 60 * 24 * 60 * 60 * 1000

/**
 * `/calendar/programme.ics` and `/calendar/groups/<slug>.ics`, as a visitor may read them; `?language=fi` for those whose calendar
 * says no language. A CONFIDENTIAL Group's is as empty as that of an open one that does not meet.
 */
export function createCalendar({ cache, contextFor, origin }: Calendars): Handle {
  return async (asked) => {
    const slug = slugOf(asked.url.pathname)
    if (slug === undefined || asked.method !== 'GET') return null
    const context = contextFor({ viewer: visitor, languages: wantedLanguages(asked) })
    const key = JSON.stringify(['calendar', context.languages, slug])
    const known = await cache.known(key, context.now)
    const answer = known ?? (await cache.make(key, context.now, () => made(context, slug, origin)))
    return isThere(answer) ? unlessKnown(asked, answer) : null
  }
}
const isThere = ({ status }: Answer): boolean => status === 200
const made = async (context: Context, slug: string | null, origin: string): Promise<Made> => {
  const answer = await calendarOf(context, slug, origin)
  return isThere(answer) ? { answer: withEtag(answer), mayKeep: true } : { answer, mayKeep: false }
}
const nothing: Answer = { status: 404, headers: {}, body: '' }

/** A Group's slug, null for the whole programme, undefined where there is no calendar at this address. */
function slugOf(path: string): string | null | undefined {
  if (path === '/calendar/programme.ics') return null
  return /^\/calendar\/groups\/([a-z0-9-]{1,100})\.ics$/.exec(path)?.[1]
}

function wantedLanguages(asked: Asked): Reader['languages'] {
  const asParameter = parseLanguageTag(asked.url.searchParams.get('language') ?? '')
  const asHeader = languagesOf(asked.headers['accept-language'])
  return asParameter === null ? asHeader : [asParameter, ...asHeader]
}

async function calendarOf(context: Context, slug: string | null, origin: string): Promise<Answer> {
  const group = slug === null ? null : see(context, await findGroupBySlug(context.read, slug))
  if (slug !== null && group === null) return nothing
  const { now, horizon, read, viewer } = context
  const found = await sessionsInCalendar(read, viewer, { from: now - past, until: horizon, group: group?.id ?? null })
  const words = calendarWords(context)
  const head = {
    title: group === null ? words.programme : wordsFor(context, group.title),
    words,
    addressOf: ({ session }: CalendarEntry) => `${origin}/${words.language}/sessions/${session.id}`,
  }
  const entries = await entriesOf(context, found)
  return {
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${slug ?? 'programme'}.ics"`,
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
    },
    body: writeCalendar(head, entries, (text) => (text === null ? '' : wordsFor(context, text))),
  }
}

/** Every part through the gate by itself: a hidden Venue is no reason to hide the Session. */
async function entriesOf(context: Context, found: readonly SessionOfGroup[]): Promise<readonly CalendarEntry[]> {
  const ids = [...new Set(found.map(({ session }) => session.venueId).filter((id) => id !== null))]
  const venues = await findVenues(context.read, ids, await meetingGroups(context, ids))
  return found.flatMap((one) => {
    const session = see(context, boxOfSession(one))
    const group = see(context, boxOfGroup(one.group))
    if (session === null || group === null) return []
    const venue = session.venueId === null ? null : (venues.get(session.venueId) ?? null)
    return [{ session, group, venue: see(context, venue) }]
  })
}
