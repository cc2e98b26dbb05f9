import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import type { SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { saidBy, wordsOfSessions } from '../series/store-series.ts'
import { recordNews } from '../changes/record-news.ts'
import type { Read, Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { hidingUntoldVenues } from '../venues/hide-untold-venues.ts'
import { followChanged } from './changed-sessions.ts'
import { boxOfSession, type SessionRow } from './session-boxes.ts'
import { followMade } from './made-sessions.ts'
import { addSession, patchSession } from './sessions.repository.ts'
import { tellSeries } from './tell-series.ts'
import { wasEverToldOf, type SessionsOf } from './was-ever-told.ts'

/** `before`: as it was found in this unit, as a row or beyond the rows; null for one that was not there. */
export type SessionDraft = { readonly before: SessionRow | null; readonly after: SessionRow }

/**
 * Those of the drafts that change something, with their next version. Calendars count a change (SEQUENCE, LAST-MODIFIED) where all who may know
 * of the Session may know of the difference: another hidden Venue is none to those who are told of no Venue, and what is changed in a draft is none, nor in
 * what was given up before anybody was told of it.
 */
export async function completeDrafts(
  read: Read,
  of: SessionsOf,
  drafts: readonly SessionDraft[],
  now: Instant,
): Promise<readonly SessionDraft[]> {
  const changed = drafts.filter(({ before, after }) => before === null || !isDeepStrictEqual(before, after))
  const hide = await hidingVenues(read, of, changed)
  return changed.map(({ before, after }) => {
    if (before === null) return { before, after }
    const isTold = of.season?.status !== 'DRAFT' && [before, after].some((row) => wasEverToldOf(row, of))
    const isDifferent = isTold && !isDeepStrictEqual(told(hide(before)), told(hide(after)))
    const counted = isDifferent ? { sequence: before.sequence + 1, changedAt: now } : {}
    return { before, after: { ...after, version: before.version + 1, ...counted } }
  })
}

/** Writes what `completeDrafts` made of Sessions of one Series, with the words that they are found by. One from beyond the rows becomes a row. */
export async function writeSessions(
  tx: Tx,
  of: SessionsOf,
  drafts: readonly SessionDraft[],
  now: Instant,
): Promise<void> {
  const made: SessionRow[] = []
  for (const { before, after } of drafts) {
    const isRow = before !== null && (await patchSession(tx, after)) === 1
    if (!isRow) await addSession(tx, after)
    if (!isRow) made.push(after)
    const hasNewWords = after.searchId === after.id && !isDeepStrictEqual(before && wordsOf(before), wordsOf(after))
    if (hasNewWords) await putWords(tx, { id: after.id, words: wordsOfSessions(of.group, saidBy(after)) })
  }
  await followMade(tx, made)
  const hide = await hidingVenues(tx, of, drafts)
  // One that is withdrawn is still told by its id, but in no list any more: what is listed counts besides.
  const boxes = (sessions: readonly (SessionRow | null)[]) => {
    const there = sessions.filter((session) => session !== null).filter((session) => wasEverToldOf(session, of))
    return [...there, ...there.filter(({ isWithdrawn }) => !isWithdrawn)].map((session) =>
      boxOfSession({ ...of, session: hide(session) }),
    )
  }
  const [before, after] = [boxes(drafts.map((one) => one.before)), boxes(drafts.map((one) => one.after))]
  const version = await recordNews(tx, { before, after, at: now }, { group: of.group.id })
  const isTold = ({ before, after }: SessionDraft) => [before ?? after, after].some((row) => wasEverToldOf(row, of))
  if (version !== null) await tellSeries(tx, now, drafts.filter(isTold).flatMap(seriesThatSayOtherwise))
  await followChanged(tx, of, drafts)
}

/** Of which Series a visitor learns something by a draft: where it stands, when that is, also where a zone's clock changed, and whether it is held there. */
function seriesThatSayOtherwise({ before, after }: SessionDraft): readonly SeriesId[] {
  const isSame = before !== null && isDeepStrictEqual(standing(before), standing(after))
  return isSame ? [] : [...(before === null ? [] : [before.seriesId]), after.seriesId]
}
const standing = ({ seriesId, originalStart, start, status, isWithdrawn, isMoved }: SessionRow) => [
  seriesId,
  originalStart,
  start,
  status,
  isWithdrawn,
  isMoved,
]

/** Sessions as visitors are told of their Venues. */
async function hidingVenues(
  read: Read,
  of: SessionsOf,
  drafts: readonly SessionDraft[],
): Promise<(session: SessionRow) => SessionRow> {
  const rows = drafts.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null)
  const [one] = rows
  const isToldToVisitors = one !== undefined && disclose(boxOfSession({ ...of, session: one }), visitor) !== null
  return isToldToVisitors ? hidingUntoldVenues(read, rows) : (session) => session
}

const wordsOf = (session: SessionRow) => [session.searchId, saidBy(session)]

/** What is told of a Session to whoever may know of it. */
const told = (session: SessionRow) => ({
  ...session,
  status: session.isWithdrawn ? 'CANCELLED' : session.status,
  cancelledBy: null,
  seriesId: null,
  capacity: null,
  registrationOpensBefore: null,
  version: 0,
  own: '',
  searchId: '',
  isWithdrawn: false,
})
