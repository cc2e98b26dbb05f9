import type { AccountId, GroupId, MembershipId } from '@piiri/domain/shared/id'
import { isStaff } from '@piiri/domain/shared/viewer'
import { batch } from '../schema/batch.ts'
import type { Context } from '../schema/context.ts'
import { aboutOf, groupOf, type About } from './about.ts'
import { pseudonymOf, secretsOf } from './pseudonyms.ts'

/** Who may be behind a pseudonym: a Membership in its Group, or a staff member, who acts in any and has none. */
export type Candidate =
  | { readonly accountId: AccountId; readonly id: MembershipId; readonly group: GroupId }
  | { readonly accountId: AccountId; readonly id: AccountId; readonly group: null }
/** Those of some Groups, and of the staff, whom the viewer of this request may know. */
type Find = (context: Context, groups: readonly GroupId[]) => Promise<readonly Candidate[]>

let find: Find | null = null
/** Accounts and Memberships are a later slice: it tells this one, once, how to find who may have acted. */
export const actorsAreFoundBy = (how: Find): void => {
  find = how
}

/** By pseudonym, the ids of those who can act in entries about something. */
const actorsIn = batch(async (abouts: readonly About[], context): Promise<readonly ReadonlyMap<string, string>[]> => {
  const candidates = await candidatesFor(context, abouts)
  const accounts = [...new Set(candidates.map(({ accountId }) => accountId))]
  const secrets = await secretsOf(context.read, context.keys, accounts)
  const namesIn = (about: About) =>
    candidates
      .filter(({ group }) => group === null || group === about)
      .flatMap(({ accountId, id }): [string, string][] => {
        const secret = secrets.get(accountId)
        return secret === undefined ? [] : [[pseudonymOf(secret, about), id]]
      })
  return abouts.map((about) => new Map(namesIn(about)))
})

/** An Account's id is told to staff alone, and of staff alone. */
async function candidatesFor(context: Context, abouts: readonly About[]): Promise<readonly Candidate[]> {
  const groups = abouts.map(groupOf).filter((group) => group !== null)
  const found = find === null ? [] : await find(context, groups)
  return isStaff(context.viewer) ? found : found.filter(({ group }) => group !== null)
}

/** The Membership or staff id that a pseudonym leads to; null where nobody is there any more, or nobody whom the viewer may know. */
export async function actorBehind(
  context: Context,
  pseudonym: string | null,
  group: GroupId | null,
): Promise<string | null> {
  if (pseudonym === null) return null
  return (await actorsIn(context, aboutOf(group))).get(pseudonym) ?? null
}
