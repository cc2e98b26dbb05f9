import { parseId } from '@piiri/domain/shared/id'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor } from '@piiri/domain/shared/viewer'
import type { Answer, Asked, Handle } from '../http/asked.ts'
import type { ByteCache, Made } from '../http/byte-cache.ts'
import { anyone, languagesOf, type Reader } from '../http/reader.ts'
import { unlessKnown, withEtag } from '../http/with-etag.ts'
import type { Context } from '../schema/context.ts'
import { findCalendar, type Subject } from './find-calendar.ts'
import { tellCalendar } from './tell-calendar.ts'

type Calendars = {
  readonly cache: ByteCache
  readonly contextFor: (reader: Reader) => Context
}

/**
 * `/calendar/programme.ics`, `/calendar/groups/<slug>.ics` and `/calendar/sessions/<id>.ics`, as a visitor may read them;
 * `?language=fi` for those whose calendar says no language. A CONFIDENTIAL Group's is as empty as that of an open one that does
 * not meet; its Sessions' are answered like those of an id that cannot be read, and like any address where there is nothing.
 */
export function createCalendar({ cache, contextFor }: Calendars): Handle {
  return async (asked) => {
    const subject = subjectOf(asked.url.pathname)
    if (subject === null || asked.method !== 'GET') return null
    const context = contextFor({ viewer: visitor, languages: wantedLanguages(asked), asker: anyone })
    const key = JSON.stringify(['calendar', context.languages, subject])
    const known = await cache.known(key, context.now)
    const answer = known ?? (await cache.make(key, context.now, () => made(context, subject)))
    return isThere(answer) ? unlessKnown(asked, answer) : null
  }
}
const isThere = ({ status }: Answer): boolean => status === 200
const nothing: Made = { answer: { status: 404, headers: {}, body: '' }, mayKeep: false }

/** Null where there is no calendar at this address. */
function subjectOf(path: string): Subject | null {
  if (path === '/calendar/programme.ics') return { kind: 'PROGRAMME' }
  const slug = /^\/calendar\/groups\/([a-z0-9-]{1,100})\.ics$/.exec(path)?.[1]
  if (slug !== undefined) return { kind: 'GROUP', slug }
  const id = /^\/calendar\/sessions\/([^/]+)\.ics$/.exec(path)?.[1]
  return id === undefined ? null : { kind: 'SESSION', id: parseId('ses', id) }
}

function wantedLanguages(asked: Asked): Reader['languages'] {
  const asParameter = parseLanguageTag(asked.url.searchParams.get('language') ?? '')
  const asHeader = languagesOf(asked.headers['accept-language'])
  return asParameter === null ? asHeader : [asParameter, ...asHeader]
}

async function made(context: Context, subject: Subject): Promise<Made> {
  const calendar = await findCalendar(context, subject)
  if (calendar === null) return nothing
  const answer = {
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': dispositionOf(subject),
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
    },
    body: tellCalendar(context, calendar),
  }
  return { answer: withEtag(answer), mayKeep: true }
}

/** Whatever it is of, it has a name that tells nobody who looks over the downloads what it is about. */
const dispositionOf = ({ kind }: Subject): string =>
  `${kind === 'SESSION' ? 'attachment' : 'inline'}; filename="piiri.ics"`
