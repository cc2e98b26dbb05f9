import type { DateSpan } from '../seasons/find-break.ts'
import { editPlan, type EditedPlan, type PlanEdit } from '../series/edit-plan.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { success, type Outcome } from '../shared/outcome.ts'
import type { SessionPlan } from './materialise-sessions.ts'
import { placeAnew, type NewPlaces, type Placed } from './place-anew.ts'

export type EditedSeries<P extends Placed, B extends DateSpan> = EditedPlan<SessionPlan<B>> & {
  /** What is before the cut, as it was. */
  readonly untouched: readonly P[]
  /** What is after it, in `after`. */
  readonly places: NewPlaces<P, B>
}

/**
 * What an edit of a Series with THIS_AND_FOLLOWING or ALL makes of its plan and of what has a place in it: Sessions, and whatever else stays with
 * a day. Pure, and without a past: for ALL the caller says in `cut` from where on there is something to change. `until`: to where free
 * starts are told, local, exclusive.
 */
export function editSeries<P extends Placed, B extends DateSpan>(
  plan: SessionPlan<B>,
  placed: readonly P[],
  edit: PlanEdit,
  until: LocalDateTime,
): Outcome<EditedSeries<P, B>, 'INVALID_INPUT'> {
  const edited = editPlan(plan, edit)
  if (!edited.ok) return edited
  const { before, after } = edited.value
  const isUntouched = ({ originalStart }: P): boolean => before !== null && originalStart < edit.cut
  const [from = after.start] = [after.start, ...after.added].toSorted()
  const affected = placed.filter((one) => !isUntouched(one))
  return success({
    before,
    after,
    untouched: placed.filter(isUntouched),
    places: placeAnew(after, affected, { from, until }),
  })
}
