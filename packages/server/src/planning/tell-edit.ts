import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Series } from '@piiri/domain/series/series.policy'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfSeries } from '../series/series.repository.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import type { SessionDraft } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import type { Draft } from './draft.ts'
import { findCollisions, type Collision } from './find-collisions.ts'

/** What an edit did, or would do, as the viewer may know it. */
export type SessionsEdit = {
  readonly type: 'SessionsEdit'
  readonly series: readonly Disclosed<Series>[]
  readonly changed: readonly Disclosed<Session>[]
  readonly orphaned: readonly Disclosed<Session>[]
  readonly newCount: number
  readonly withdrawnCount: number
  readonly collisions: readonly Collision[]
  readonly formerRecurrence: string | null
}

/** Whoever plans a Group sees its Series and Sessions. */
export async function tellEdit(context: Context, read: Read, draft: Draft): Promise<SessionsEdit> {
  const { of, series, sessions, formerRecurrence } = draft
  const tell = (drafts: readonly SessionDraft[]) =>
    drafts.map(({ after }) => mustSee(context, boxOfSession({ ...of, session: after })))
  const withdrawn = sessions.filter(isWithdrawn)
  const orphaned = sessions.filter(isOrphaned)
  const changed = sessions.filter((one) => !isWithdrawn(one) && !isOrphaned(one) && !one.after.isWithdrawn)
  return {
    type: 'SessionsEdit',
    series: series.map(({ after }) => mustSee(context, boxOfSeries({ ...of, series: after }))),
    changed: tell(changed.toSorted(byStart)),
    orphaned: tell(orphaned.toSorted(byStart)),
    newCount: changed.filter(({ before }) => before === null || before.isWithdrawn).length,
    withdrawnCount: withdrawn.length,
    collisions: await findCollisions(
      context,
      read,
      changed.map(({ after }) => after),
    ),
    formerRecurrence,
  }
}

const byStart = (a: SessionDraft, b: SessionDraft): number => a.after.start - b.after.start

const isWithdrawn = ({ before, after }: SessionDraft): boolean =>
  after.isWithdrawn && before !== null && !before.isWithdrawn
/** Loses its day by this change, and stays for all to see. */
const isOrphaned = ({ before, after }: SessionDraft): boolean =>
  before !== null && !after.isWithdrawn && after.cancelledBy === 'EDIT' && before.cancelledBy !== 'EDIT'
