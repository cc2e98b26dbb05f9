import { aliasSkeleton, parseAlias } from '@piiri/domain/people/alias'
import { mayLead } from '@piiri/domain/people/may-lead'
import type { Membership } from '@piiri/domain/people/membership.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { MembershipId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { accountOf, type Role } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { recordRead } from '../audit/record-read.ts'
import { see, type Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import type { Tx } from '../storage/query.ts'
import { aboutAlias } from './about-alias.ts'
import { isLastFacilitator } from './last-of-its-kind.ts'
import {
  aliasHolderForSystem,
  boxOfMembership,
  membershipForSystem,
  putAlias,
  putRole,
  type MembershipRow,
} from './memberships.repository.ts'
import { refreshViewer } from './open-sign-in.ts'

/** What is null stays as it is. */
export type MembershipChange = {
  readonly membership: MembershipId
  readonly role: Role | null
  readonly alias: string | null
}
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'LAST_OF_ITS_KIND' | 'INVALID_INPUT'

/** Sets a role, which facilitators of the Group and staff do, or an alias, which its owner alone does. */
export async function setMembership(
  context: Context,
  { membership: id, role, alias }: MembershipChange,
): Promise<Outcome<Disclosed<Membership>, Failures>> {
  const { viewer } = context
  const outcome = await context.write(async (tx): Promise<Outcome<Disclosed<Membership>, Failures>> => {
    const found = await membershipForSystem(tx, id)
    const seen = found && see(context, boxOfMembership(found))
    if (found === null || seen === null) return { ok: false, error: 'NOT_FOUND' }
    const { membership } = found
    const isOwn = membership.accountId === accountOf(viewer)
    if ((role !== null && !mayLead(viewer, membership.groupId)) || (alias !== null && !isOwn))
      return { ok: false, error: 'NOT_ALLOWED' }
    const renamed = alias === null ? null : await rename(tx, membership, alias)
    if (renamed?.ok === false) return renamed
    if (role !== null && role !== membership.role) {
      if (await isLastFacilitator(tx, membership)) return { ok: false, error: 'LAST_OF_ITS_KIND' }
      await putRole(tx, { id, role })
      await forgetAllAnswers(tx)
      await recordAct(tx, context, {
        action: 'membership.role_set',
        group: membership.groupId,
        subjectAccount: membership.accountId,
        fields: ['role'],
      })
    }
    return success({ ...seen, role: role ?? seen.role, alias: renamed?.value ?? seen.alias })
  })
  if (!outcome.ok) return outcome
  await recordRead(context, 'memberships.read', outcome.value.groupId) // It is told whether or not anything was changed of it.
  await refreshViewer(context)
  return outcome
}

async function rename(tx: Tx, { id, groupId }: MembershipRow, text: string): Promise<Outcome<string, 'INVALID_INPUT'>> {
  const alias = parseAlias(text)
  if (!alias.ok) return aboutAlias(alias.error)
  const aliasKey = aliasSkeleton(alias.value)
  const holder = await aliasHolderForSystem(tx, groupId, aliasKey)
  if (holder !== null && holder !== id) return aboutAlias('ALIAS_TAKEN')
  await putAlias(tx, { id, alias: alias.value, aliasKey })
  await forgetAllAnswers(tx)
  return alias
}
