import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import type { SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { visitor, type Viewer } from '@piiri/domain/shared/viewer'
import { saidBy, wordsOfSessions } from '../series/store-series.ts'
import { memberOf } from '../changes/news-of.ts'
import { recordNews } from '../changes/record-news.ts'
import type { Read, Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { hidingUntoldVenues } from '../venues/hide-untold-venues.ts'
import { followChanged } from './changed-sessions.ts'
import { tellOfSeriesAgain } from './given-up-series.ts'
import { boxOfSession, type SessionOfGroup, type SessionRow } from './session-boxes.ts'
import { followMade } from './made-sessions.ts'
import { addSession, patchSession } from './sessions.repository.ts'
import { tellSeries } from './tell-series.ts'

/** `before`: as it was found in this unit, as a row or beyond the rows; null for one that was not there. */
export type SessionDraft = { readonly before: SessionRow | null; readonly after: SessionRow }
/** What all Sessions of one Series have in common. */
type SessionsOf = Pick<SessionOfGroup, 'group' | 'season'>

/**
 * Those of the drafts that change something, with their next version. Calendars count a change (SEQUENCE, LAST-MODIFIED) where all who may know
 * of the Session may know of the difference: another hidden Venue is none to those who are told of no Venue, and what only those know who plan it, as in a
 * draft, is none.
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
    const isTold = isKnown(of, { before, after }, memberOf(of.group.id))
    const isDifferent = isTold && !isDeepStrictEqual(told(hide(before)), told(hide(after)))
    // What was given up unseen begins as what is new does, if it is held after all.
    const sequence = before.knownTo === 'ANYBODY' ? before.sequence + 1 : before.sequence
    const counted = isDifferent ? { sequence, changedAt: now } : {}
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
  await tellOfSeriesAgain(
    tx,
    drafts.filter(isHeldAgain).map(({ after }) => after.seriesId),
  )
  const hide = await hidingVenues(tx, of, drafts)
  // One that is withdrawn is still told by its id, but in no list any more: what is listed counts besides.
  const boxes = (sessions: readonly (SessionRow | null)[]) => {
    const there = sessions.filter((session) => session !== null)
    return [...there, ...there.filter(({ isWithdrawn }) => !isWithdrawn)].map((session) =>
      boxOfSession({ ...of, session: hide(session) }),
    )
  }
  const [before, after] = [boxes(drafts.map((one) => one.before)), boxes(drafts.map((one) => one.after))]
  const version = await recordNews(tx, { before, after, at: now }, { group: of.group.id })
  const ofVisitors = drafts.filter((draft) => isKnown(of, draft, visitor))
  if (version !== null) await tellSeries(tx, now, ofVisitors.flatMap(seriesThatSayOtherwise))
  await followChanged(tx, of, drafts)
}

/** One that is made, or that was given up before others could know of it. */
const isHeldAgain = ({ before, after }: SessionDraft): boolean =>
  before?.knownTo !== 'ANYBODY' && after.knownTo === 'ANYBODY'

/** Whether somebody may know of a Session before it is written, or after. */
const isKnown = (of: SessionsOf, { before, after }: SessionDraft, viewer: Viewer): boolean =>
  [before ?? after, after].some((session) => disclose(boxOfSession({ ...of, session }), viewer) !== null)

/** Of which Series a visitor learns something by a draft: where it stands, when that is, also where a zone's clock changed, and whether it is held there. */
function seriesThatSayOtherwise({ before, after }: SessionDraft): readonly SeriesId[] {
  const isSame = before !== null && isDeepStrictEqual(standing(before), standing(after))
  return isSame ? [] : [...(before === null ? [] : [before.seriesId]), after.seriesId]
}
const standing = ({ seriesId, originalStart, start, status, isWithdrawn, isMoved, knownTo }: SessionRow) => [
  seriesId,
  originalStart,
  start,
  status,
  isWithdrawn,
  isMoved,
  knownTo,
]

/** Sessions as visitors are told of their Venues. */
async function hidingVenues(
  read: Read,
  of: SessionsOf,
  drafts: readonly SessionDraft[],
): Promise<(session: SessionRow) => SessionRow> {
  const rows = drafts.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null)
  const isToldToVisitors = drafts.some((draft) => isKnown(of, draft, visitor))
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
