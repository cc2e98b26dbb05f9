import type { Clock } from '@piiri/domain/shared/clock'
import { visitor } from '@piiri/domain/shared/viewer'
import { textAnswer, type Answer, type Handle } from '../http/asked.ts'
import { anyone, type Doorkeeper, type Reader } from '../http/reader.ts'
import { unlessKnown, withEtag } from '../http/with-etag.ts'
import { today } from '../contact/ends-at.ts'
import { viewerFor } from '../people/open-sign-in.ts'
import type { Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { feedBySecretForSystem, putLastUsedOn, type CalendarFeedRow } from './calendar-feeds.repository.ts'
import { createFetchBudget } from './fetch-budget.ts'
import { hashOfSecret, secretIn } from './feed-address.ts'
import { tellCalendarFeed } from './tell-calendar-feed.ts'

type Feeds = {
  readonly contextFor: (reader: Reader) => Context
  readonly networkOf: Doorkeeper['networkOf']
  readonly clock: Clock
}

/**
 * `/c/<secret>.ics`: somebody's own calendar, as they may read it now. Whoever has the address has it, signed in or not. One that was revoked,
 * whose owner is erased, or that never was, is answered like any address where there is nothing; many of these from one network are refused
 * for a while, and what is there is not.
 */
export function createCalendarFeeds({ contextFor, networkOf, clock }: Feeds): Handle {
  const withinBudget = createFetchBudget(clock, mostToOne)
  return async (asked) => {
    const secret = asked.method === 'GET' ? secretIn(asked.url.pathname) : null
    if (secret === null) return null
    const nobodys = contextFor({ viewer: visitor, languages: [], asker: anyone })
    const found = await feedBySecretForSystem(nobodys.read, { secretHash: hashOfSecret(secret) })
    if (found === undefined) return refusalOf(nobodys, networkOf(asked.address))
    const { feed, ...owner } = found
    const viewer = await viewerFor(nobodys.read, { id: feed.accountId, ...owner })
    const context = contextFor({ viewer, languages: [feed.language], asker: anyone })
    const body = await withinBudget(feed.accountId, () => tellCalendarFeed(context, feed, secret))
    if (typeof body === 'number') return tooOften(body)
    await noteUse(context, feed)
    return unlessKnown(asked, withEtag({ status: 200, headers, body }))
  }
}

/** The largest twenty-five times, a usual one four hundred times. */
const mostToOne = 50_000_000
const headers: Answer['headers'] = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="calendar.ics"',
  'cache-control': 'private, no-cache',
  'x-robots-tag': 'noindex',
}

/** Once a day: when somebody's telephone asks is nobody's business. */
async function noteUse(context: Context, { id, lastUsedOn }: CalendarFeedRow): Promise<void> {
  const on = today(context)
  if (lastUsedOn === null || lastUsedOn < on) await context.write((tx) => putLastUsedOn(tx, { id, on }))
}

const guesses = { name: 'feed', most: 100, windowSeconds: 15 * 60 }
async function refusalOf({ db, clock }: Context, network: string): Promise<Answer | null> {
  const limited = await countTry(db, [{ limit: guesses, by: network }], clock())
  return limited === null ? null : tooOften(limited.retryAfterSeconds)
}
const tooOften = (seconds: number): Answer => textAnswer(429, 'That was too often.', { 'retry-after': String(seconds) })
