import { findBreak } from '@piiri/domain/seasons/find-break'
import { materialiseSessions, type PlannedSession } from '@piiri/domain/sessions/materialise-sessions'
import type { SessionId } from '@piiri/domain/shared/id'
import { addMinutes, dayOf } from '@piiri/domain/shared/local-date-time'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { ownOf, writeOwn } from '../sessions/own.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { settleSession } from '../sessions/settle-session.ts'
import { completeDrafts } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import { seriesDrafts, type Draft } from './draft.ts'
import type { EditFailure } from './edit-sessions.ts'
import { sessionToPlan, type SessionAtWork } from './session-at-work.ts'
import { tellEdit, type SessionsEdit } from './tell-edit.ts'
import { writeDraft } from './write-draft.ts'

/**
 * Gives a cancelled Session back, whoever or whatever cancelled it, also in a Break. A date that its Series leaves out is left out no more; one
 * that its rule does not have becomes an additional date of it.
 */
export const reinstateSession = (context: Context, id: SessionId): Promise<Outcome<SessionsEdit, EditFailure>> =>
  context.write(async (tx): Promise<Outcome<SessionsEdit, EditFailure>> => {
    const found = await sessionToPlan(context, tx, id)
    if (!found.ok) return found
    const at = found.value
    const { session, work } = at
    const refuse = (code: string) => invalid([{ path: ['id'], code }])
    if (session.start <= context.clock()) return refuse('ALREADY_STARTED')
    if (work.group.isArchived) return refuse('GROUP_IS_ARCHIVED')
    if (session.status !== 'CANCELLED') return refuse('NOT_CANCELLED')
    // One without anything of its own that is not at its place was put beside it, where another has it now: nobody planned that time.
    if (session.isWithdrawn && session.localStart !== session.originalStart) return refuse('PLACE_IS_TAKEN')
    // A date of the rule stays one: it goes along when the rule is changed.
    const included = withoutExclusion(work.series, session)
    const planned = plannedAt(at, included)
    const series = planned === null ? withDate(included, session) : included
    const place = planned ?? plannedAt(at, series)
    if (place === null) return refuse('OUTSIDE_ITS_SEASON')
    const draft = await draftBack(tx, at, { series, place }, context.clock())
    await writeDraft(tx, draft, context.clock())
    await recordAct(tx, context, { action: 'session.reinstated', group: work.group.id, subject: session.id })
    return success(await tellEdit(context, tx, draft))
  })

type Back = { readonly series: SeriesRow; readonly place: PlannedSession<BreakRow> }

async function draftBack(
  read: Read,
  at: SessionAtWork,
  { series, place }: Back,
  now: SessionRow['start'],
): Promise<Draft> {
  const { work, session } = at
  const own = new Set(ownOf(session))
  own.delete('cancelled')
  if (findBreak(work.breaks, dayOf(session.localStart)) !== null) own.add('reinstated')
  const after = settleSession({ ...session, own: writeOwn(own) }, place, { ...work, series })
  return {
    of: work,
    series: seriesDrafts(work.series, series),
    sessions: await completeDrafts(read, work, [{ before: session, after }], now),
    formerRecurrence: null,
  }
}

const withoutExclusion = (series: SeriesRow, { originalStart }: SessionRow): SeriesRow => ({
  ...series,
  excluded: series.excluded.filter((local) => local !== originalStart),
})
const withDate = (series: SeriesRow, { originalStart }: SessionRow): SeriesRow => ({
  ...series,
  added: [...new Set([...series.added, originalStart])].toSorted(),
})

function plannedAt({ work, session }: SessionAtWork, series: SeriesRow): PlannedSession<BreakRow> | null {
  const window = { from: session.originalStart, to: addMinutes(session.originalStart, 1) }
  return materialiseSessions(planOf({ ...work, series }, work.breaks), window)[0] ?? null
}
