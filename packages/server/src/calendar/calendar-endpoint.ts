import { parseId } from '@piiri/domain/shared/id'
import { answerAnybody, nothingThere, type ForAnybody } from '../http/answer-anybody.ts'
import type { Handle } from '../http/asked.ts'
import type { Made } from '../http/byte-cache.ts'
import { withEtag } from '../http/with-etag.ts'
import type { Context } from '../schema/context.ts'
import { findCalendar, type Subject } from './find-calendar.ts'
import { tellCalendar } from './tell-calendar.ts'

/**
 * `/calendar/programme.ics`, `/calendar/groups/<slug>.ics` and `/calendar/sessions/<id>.ics`, as a visitor may read them;
 * `?language=fi` for those whose calendar says no language. A CONFIDENTIAL Group's is as empty as that of an open one that does
 * not meet; its Sessions' are answered like those of an id that cannot be read, and like any address where there is nothing.
 */
export function createCalendar(forAnybody: ForAnybody): Handle {
  return async (asked) => {
    const subject = subjectOf(asked.url.pathname)
    if (subject === null || asked.method !== 'GET') return null
    return answerAnybody(forAnybody, asked, ['calendar', subject], (context) => made(context, subject))
  }
}

/** Null where there is no calendar at this address. */
function subjectOf(path: string): Subject | null {
  if (path === '/calendar/programme.ics') return { kind: 'PROGRAMME' }
  const slug = /^\/calendar\/groups\/([a-z0-9-]{1,100})\.ics$/.exec(path)?.[1]
  if (slug !== undefined) return { kind: 'GROUP', slug }
  const id = /^\/calendar\/sessions\/([^/]+)\.ics$/.exec(path)?.[1]
  return id === undefined ? null : { kind: 'SESSION', id: parseId('ses', id) }
}

async function made(context: Context, subject: Subject): Promise<Made> {
  const calendar = await findCalendar(context, subject)
  if (calendar === null) return nothingThere
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
