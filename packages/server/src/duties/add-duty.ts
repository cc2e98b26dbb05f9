import { randomBytes } from 'node:crypto'
import { checkDuty, type WrittenDuty } from '@piiri/domain/duties/check-duty'
import type { Duty } from '@piiri/domain/duties/duty.policy'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type SessionId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { boxOfSession, type SessionOfGroup } from '../sessions/session-boxes.ts'
import { rowsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { EditScope } from '../planning/edit-sessions.ts'
import type { Tx } from '../storage/query.ts'
import { addDutyOfSeries, addDutyRow, boxOfDuty, dutiesOfSessionsForSystem, type DutyRow } from './duties.repository.ts'
import { giveDuties } from './follow-sessions.ts'

export type DutyInput = WrittenDuty & { readonly session: SessionId; readonly scope: EditScope }
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'SESSION_IN_THE_PAST' | 'INVALID_INPUT'

/** More kinds of work than this at one Session is a slip. */
const mostOfSession = 20

/**
 * Asks for work at a Session, or at those of its Series from it on or that are still to come: also at those that are planned later, and where the
 * Series is split or goes on in another Season. Those who plan the Group do.
 */
export const addDuty = (context: Context, input: DutyInput): Promise<Outcome<Disclosed<Duty>, Failures>> =>
  context.write(async (tx): Promise<Outcome<Disclosed<Duty>, Failures>> => {
    const [at] = await findRows({ ...context, read: tx }, [input.session])
    if (at === undefined || see(context, boxOfSession(at)) === null) return { ok: false, error: 'NOT_FOUND' }
    const { session, group } = at
    if (!mayPlan(context.viewer, group.id)) return { ok: false, error: 'NOT_ALLOWED' }
    if (session.start <= context.clock()) return { ok: false, error: 'SESSION_IN_THE_PAST' }
    const refuse = (code: string) => invalid([{ path: ['input', 'session'], code }])
    if (session.status === 'CANCELLED') return refuse('SESSION_IS_CANCELLED')
    if (session.start > context.horizon) return refuse('TOO_FAR_AHEAD')
    const checked = checkDuty(input)
    if (!checked.ok) return checked
    if ((await dutiesOfSessionsForSystem(tx, { sessions: [session.id] })).length >= mostOfSession)
      return refuse('TOO_MANY')
    const duty = await (input.scope === 'THIS'
      ? addOne(tx, at, checked.value)
      : addAll(context, tx, at, { ...checked.value, scope: input.scope }))
    await recordAct(tx, context, { action: 'duty.added', group: group.id, subject: duty.id })
    return success(mustSee(context, boxOfDuty({ duty, ...at })))
  })

async function addOne(tx: Tx, { session }: SessionOfGroup, written: WrittenDuty): Promise<DutyRow> {
  const row = {
    id: idFrom('dut', randomBytes(16)),
    sessionId: session.id,
    seriesKey: null,
    doneCount: null,
    ...written,
  }
  await addDutyRow(tx, row)
  return row
}

type Wider = WrittenDuty & { readonly scope: EditScope }
async function addAll(
  { clock }: Context,
  tx: Tx,
  { session }: SessionOfGroup,
  { scope, ...written }: Wider,
): Promise<DutyRow> {
  const rows = await rowsOfSeriesForSystem(tx, { series: [session.seriesId] })
  const coming = rows.filter(({ start }) => start > clock())
  const [first = session] = coming
  const from =
    scope === 'ALL' && first.originalStart < session.originalStart ? first.originalStart : session.originalStart
  const work = { key: randomBytes(8).toString('base64url'), seriesId: session.seriesId, from, until: null, ...written }
  await addDutyOfSeries(tx, work)
  await giveDuties(tx, work, coming)
  const made = (await dutiesOfSessionsForSystem(tx, { sessions: [session.id] })).find(
    ({ seriesKey }) => seriesKey === work.key,
  )
  if (made === undefined) throw new Error(`The Duty of ${session.id} was not made.`)
  return made
}
