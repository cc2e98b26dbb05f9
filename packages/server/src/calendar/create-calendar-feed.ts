import { randomBytes } from 'node:crypto'
import type { CalendarFeed, FeedTitles } from '@piiri/domain/calendar/calendar-feed.policy'
import { checkCalendarFeed, mostFeeds } from '@piiri/domain/calendar/check-calendar-feed'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type GroupId } from '@piiri/domain/shared/id'
import { success, type Failure, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { findGroups } from '../groups/groups.repository.ts'
import { ownAccount } from '../people/own-account.ts'
import { signInByIdForSystem } from '../people/sign-ins.repository.ts'
import { see, type Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import {
  addCalendarFeed,
  boxOfCalendarFeed,
  feedsOfAccountForSystem,
  type CalendarFeedRow,
} from './calendar-feeds.repository.ts'
import { hashOfSecret, makeSecret } from './feed-address.ts'

export type NewFeed = { readonly titles: FeedTitles; readonly groups: readonly GroupId[] }
/** With its secret, which is told this once. */
export type MadeFeed = Disclosed<CalendarFeed> & { readonly secret: string }

/** Makes a secret address of the viewer's own, of some Groups or, where none is named, of whatever is theirs at the time when it is read. */
export async function createCalendarFeed(
  context: Context,
  { titles, groups }: NewFeed,
): Promise<Outcome<MadeFeed, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> {
  const { viewer, languages, defaultLanguage } = context
  if ((await ownAccount(context)) === null) return { ok: false, error: 'NOT_ALLOWED' }
  const groupIds = [...new Set(groups)]
  const issues = checkCalendarFeed({ groupCount: groupIds.length, isStaff: isStaff(viewer) })
  if (issues.length > 0) return invalid(issues)
  const refusal = await refusalOf(context, groupIds)
  if (refusal !== null) return refusal
  const secret = makeSecret()
  const made = await context.write(async (tx): Promise<Outcome<CalendarFeedRow, 'NOT_ALLOWED' | 'INVALID_INPUT'>> => {
    const account = await ownAccount({ viewer, read: tx })
    // Erased meanwhile, or signed out: whoever shuts somebody out must not find an address of theirs afterwards.
    if (account === null || !(await isStillSignedIn(tx, context))) return { ok: false, error: 'NOT_ALLOWED' }
    const others = await feedsOfAccountForSystem(tx, { accountId: account.id })
    if (others.length >= mostFeeds) return invalid([{ path: ['titles'], code: 'TOO_MANY_FEEDS' }])
    const row: CalendarFeedRow = {
      id: idFrom('cal', randomBytes(16)),
      accountId: account.id,
      number: (others.at(-1)?.number ?? 0) + 1,
      secretHash: hashOfSecret(secret),
      titles,
      groupIds,
      language: languages[0] ?? defaultLanguage,
      lastUsedOn: null,
    }
    await addCalendarFeed(tx, row)
    return success(row)
  })
  if (!made.ok) return made
  const feed = disclose(boxOfCalendarFeed(made.value), viewer)
  if (feed === null) throw new Error('Whoever makes a feed may see it.')
  return success({ ...feed, secret })
}

const isStillSignedIn = async (tx: Tx, { asker: { signIn } }: Context): Promise<boolean> =>
  signIn === null || (await signInByIdForSystem(tx, { id: signIn })) !== undefined

async function refusalOf(
  context: Context,
  groupIds: readonly GroupId[],
): Promise<Failure<'NOT_FOUND'> | Failure<'INVALID_INPUT'> | null> {
  const found = await findGroups(context.read, groupIds)
  const groups = groupIds.map((id) => see(context, found.get(id) ?? null))
  if (groups.includes(null)) return { ok: false, error: 'NOT_FOUND' }
  return groups.some((group) => group?.isArchived) ? invalid([{ path: ['groups'], code: 'GROUP_IS_ARCHIVED' }]) : null
}
const invalid = (issues: readonly InputIssue[]): Failure<'INVALID_INPUT'> => ({
  ok: false,
  error: 'INVALID_INPUT',
  issues,
})
