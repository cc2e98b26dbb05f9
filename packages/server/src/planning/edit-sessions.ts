import type { SessionId } from '@piiri/domain/shared/id'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { checkChange, type WrittenChange } from './check-session-change.ts'
import type { Draft } from './draft.ts'
import { draftEdit, type SeriesChange } from './draft-edit.ts'
import { draftOne } from './draft-one.ts'
import { sessionToPlan, type SessionAtWork } from './session-at-work.ts'
import { tellEdit, type SessionsEdit } from './tell-edit.ts'
import { writeDraft } from './write-draft.ts'

export type EditScope = 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL'
export type SessionsInput = {
  readonly session: SessionId
  readonly scope: EditScope
  /** Of the Session for THIS, of its Series otherwise. */
  readonly expectedVersion: number | null
}
export type EditInput = SessionsInput & { readonly change: WrittenChange }
export type EditFailure = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'

/** Changes one Session, or its Series from it on or as a whole. What has started stays as it was. */
export const editSessions = (context: Context, input: EditInput): Promise<Outcome<SessionsEdit, EditFailure>> =>
  context.write(async (tx): Promise<Outcome<SessionsEdit, EditFailure>> => {
    const drafted = await draftFor(context, tx, input)
    if (!drafted.ok) return drafted
    const { draft, at, change } = drafted.value
    await writeDraft(tx, draft, context.clock())
    if (draft.series.length + draft.sessions.length > 0)
      await recordAct(tx, context, {
        action: 'sessions.edited',
        group: at.work.group.id,
        subject: input.scope === 'THIS' ? at.session.id : at.work.series.id,
        fields: fieldsOf(change),
      })
    return success(await tellEdit(context, tx, draft))
  })

/** What `editSessions` would do, without doing it. */
export async function previewEdit(context: Context, input: EditInput): Promise<Outcome<SessionsEdit, EditFailure>> {
  const drafted = await draftFor(context, context.read, input)
  return drafted.ok ? success(await tellEdit(context, context.read, drafted.value.draft)) : drafted
}

type Drafted = { readonly draft: Draft; readonly at: SessionAtWork; readonly change: SeriesChange }
async function draftFor(context: Context, read: Read, input: EditInput): Promise<Outcome<Drafted, EditFailure>> {
  const { sessionIds, clock } = context
  const found = await sessionToPlan(context, read, input.session)
  if (!found.ok) return found
  const at = found.value
  const refused = refuseVersion(at, input)
  if (refused !== null) return refused
  const { originalStart, timeZone } = at.session
  const checked = await checkChange(context, read, ['input', 'change'], input.change, {
    start: originalStart,
    zone: timeZone,
  })
  if (!checked.ok) return checked
  const change = checked.value
  const now = clock()
  if (input.scope === 'THIS') {
    const drafted = await draftOne(read, at, { change, now })
    return drafted.ok ? success({ draft: drafted.value, at, change }) : drafted
  }
  const { scope } = input
  const drafted = await draftEdit(read, at.work, { sessionIds, scope, target: at.session, change, now })
  if (!drafted.ok) return invalid(drafted.issues.map(({ path, code }) => ({ path: ['input', ...path], code })))
  return success({ draft: drafted.value, at, change })
}

/** An edit of more than one Session has to say which version of the Series it is about. */
export function refuseVersion(
  { work, session }: SessionAtWork,
  { scope, expectedVersion }: SessionsInput,
): Failure<'CONFLICT' | 'INVALID_INPUT'> | null {
  const currentVersion = scope === 'THIS' ? session.version : work.series.version
  if (expectedVersion === null)
    return scope === 'THIS' ? null : invalid([{ path: ['input', 'expectedVersion'], code: 'VERSION_NEEDED' }])
  return expectedVersion === currentVersion ? null : { ok: false, error: 'CONFLICT', currentVersion }
}

const names = {
  start: 'start',
  durationMinutes: 'duration',
  rule: 'recurrence',
  venueId: 'venue',
  topic: 'topic',
  note: 'note',
  guestSpeakers: 'guestSpeakers',
  features: 'features',
  languages: 'languages',
  capacity: 'capacity',
} as const
type ChangeName = keyof typeof names
const fieldsOf = ({ content, ...times }: SeriesChange) =>
  [...Object.keys(times), ...Object.keys(content)].map((name) => names[name as ChangeName]) // They have the same names.
