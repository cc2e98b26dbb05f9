import { endedBefore, splitPlan } from '@piiri/domain/series/split-plan'
import { expandRule } from '@piiri/domain/series/expand-rule'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import type { Text } from '@piiri/domain/shared/text'
import { checkTranslations, type Translation } from '@piiri/domain/shared/translations'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { planOf, ruleOf } from '../series/series-plan.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { changedSession } from '../sessions/change-session.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { loseDay } from '../sessions/settle-session.ts'
import { completeDrafts } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import { openFrom, seriesDrafts, type Draft } from './draft.ts'
import { textOf } from './draft-edit.ts'
import { draftOfOne } from './draft-one.ts'
import { movedHere } from './moved-here.ts'
import { refuseVersion, type EditFailure, type SessionsInput } from './edit-sessions.ts'
import { sessionToPlan, type SessionAtWork } from './session-at-work.ts'
import { tellEdit, type SessionsEdit } from './tell-edit.ts'
import { writeDraft } from './write-draft.ts'

export type CancelInput = SessionsInput & { readonly reason: readonly Translation[] }

/**
 * Calls off one Session, or those from it on, or all that have not started, with a reason for all to see. Of a Series the rule ends too. An edit
 * that gives a rule back gives the Sessions back, with their ids.
 */
export const cancelSessions = (context: Context, input: CancelInput): Promise<Outcome<SessionsEdit, EditFailure>> =>
  context.write(async (tx): Promise<Outcome<SessionsEdit, EditFailure>> => {
    const drafted = await draftFor(context, tx, input)
    if (!drafted.ok) return drafted
    const { draft, at } = drafted.value
    await writeDraft(tx, draft, context.clock())
    if (draft.series.length + draft.sessions.length > 0)
      await recordAct(tx, context, {
        action: 'sessions.cancelled',
        group: at.work.group.id,
        subject: input.scope === 'THIS' ? at.session.id : at.work.series.id,
      })
    return success(await tellEdit(context, tx, draft))
  })

/** What `cancelSessions` would do, without doing it. */
export async function previewCancel(context: Context, input: CancelInput): Promise<Outcome<SessionsEdit, EditFailure>> {
  const drafted = await draftFor(context, context.read, input)
  return drafted.ok ? success(await tellEdit(context, context.read, drafted.value.draft)) : drafted
}

type Drafted = { readonly draft: Draft; readonly at: SessionAtWork }
async function draftFor(context: Context, read: Read, input: CancelInput): Promise<Outcome<Drafted, EditFailure>> {
  const found = await sessionToPlan(context, read, input.session)
  if (!found.ok) return found
  const at = found.value
  const refused = refuseVersion(at, input)
  if (refused !== null) return refused
  const path = ['input', 'reason']
  const reason = checkTranslations(path, input.reason, { lines: 'ONE', longest: 300 })
  if (!reason.ok) return reason
  if (input.reason.length === 0) return invalid([{ path, code: 'EMPTY' }])
  const drafted = await draftCancel(context, read, at, { scope: input.scope, reason: reason.value })
  return drafted.ok ? success({ draft: drafted.value, at }) : drafted
}

type Cancel = { readonly scope: SessionsInput['scope']; readonly reason: Text }
type End = Cancel & { readonly scope: 'THIS_AND_FOLLOWING' | 'ALL' }

async function draftCancel(
  { clock }: Context,
  read: Read,
  at: SessionAtWork,
  { scope, reason }: Cancel,
): Promise<Outcome<Draft, 'INVALID_INPUT'>> {
  const { work, session } = at
  const now = clock()
  if (scope !== 'THIS') return success(await draftEnd(read, at, { scope, reason }, now))
  const refuse = (code: string) => invalid([{ path: ['input', 'session'], code }])
  if (session.start <= now) return refuse('ALREADY_STARTED')
  if (session.status === 'CANCELLED' && session.cancelledBy !== 'BREAK') return refuse('SESSION_IS_CANCELLED')
  return success(
    await draftOfOne(read, at, changedSession({ ...work, session }, { cancelled: reason }, work.breaks), now),
  )
}

/**
 * Those that a person called off before keep their own reason. One that was moved here from a day that is over is called off by itself: its day is
 * not taken from the rule.
 */
async function draftEnd(
  read: Read,
  at: SessionAtWork,
  { scope, reason }: End,
  now: SessionRow['start'],
): Promise<Draft> {
  const { work, session } = at
  const open = openFrom(work.series, now)
  const cut = scope === 'ALL' || session.originalStart < open ? open : session.originalStart
  const ended = work.rows.filter(
    ({ originalStart, start, cancelledBy }) => originalStart >= cut && start > now && cancelledBy !== 'EDIT',
  )
  const drafts = [
    ...ended.map((before) => ({
      before,
      after: before.cancelledBy === 'PERSON' ? loseDay(before, work.series) : calledOff(before, reason),
    })),
    ...movedHere(work.rows, { scope, target: session, cut, now }).map((before) => ({
      before,
      after: changedSession({ ...work, session: before }, { cancelled: reason }, work.breaks),
    })),
  ]
  return {
    of: work,
    series: seriesDrafts(work.series, endedAt(work.series, cut)),
    sessions: await completeDrafts(read, work, drafts, now),
    formerRecurrence: textOf(work.series, splitPlan(planOf(work, work.breaks), cut).after.rule),
  }
}

/** Its day is gone with the rule, and all may know why. */
const calledOff = (row: SessionRow, reason: Text): SessionRow => ({
  ...row,
  status: 'CANCELLED',
  cancelledBy: 'EDIT',
  cancellationReason: reason,
})

function endedAt(series: SeriesRow, cut: SeriesRow['start']): SeriesRow {
  const rule = ruleOf(series)
  const added = series.added.filter((local) => local < cut)
  if (rule === null) {
    const excluded = series.start < cut ? series.excluded : [...new Set([...series.excluded, series.start])]
    return { ...series, added, excluded }
  }
  const counted =
    rule.count === null
      ? null
      : expandRule(
          { start: series.start, zone: series.timeZone, rule, excluded: [], added: [] },
          { from: series.start, to: cut },
        ).length
  return { ...series, added, recurrence: writeRuleText(endedBefore(rule, series.start, cut, counted)) }
}
