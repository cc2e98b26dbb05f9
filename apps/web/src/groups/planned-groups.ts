import { addDays } from '@piiri/domain/shared/local-date'
import type { GroupAsWritten, GroupInList } from '@piiri/sdk/lean'
import { mayPlanGroup } from '../desk/may-plan-group.ts'
import type { Asking } from '../people/people-page.ts'

/** After so many days somebody is asked whether what a Group says of itself is still true. */
const confirmedForDays = 90

/** The Groups that the viewer plans, by title; of staff, all that have not ended. */
export async function plannedGroups({
  piiri,
  viewer,
}: Pick<Asking, 'piiri' | 'viewer'>): Promise<readonly GroupInList[]> {
  const found: GroupInList[] = []
  for await (const group of piiri.groups.each()) if (mayPlanGroup(viewer, group.id)) found.push(group)
  return found
}

/** Those that nobody has confirmed for a while, or ever. */
export const toConfirm = (
  groups: readonly GroupInList[],
  { today }: Pick<Asking['surroundings'], 'today'>,
): readonly GroupInList[] =>
  groups.filter(
    ({ lastConfirmedOn }) => lastConfirmedOn === null || lastConfirmedOn < addDays(today, -confirmedForDays),
  )

/** A Group with its texts in all languages. Null for whoever does not plan it. */
export async function groupToPlan({ piiri, viewer }: Asking, slug: string): Promise<GroupAsWritten | null> {
  const group = await piiri.groups.asWritten(slug)
  return group !== null && mayPlanGroup(viewer, group.id) ? group : null
}
