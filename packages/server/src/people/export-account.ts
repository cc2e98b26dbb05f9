import type { AccountId } from '@piiri/domain/shared/id'
import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isKnownToAudit } from '../audit/pseudonyms.ts'
import type { Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { tellParts } from './account-parts.ts'
import { countRecoveryCodesForSystem, type AccountRow } from './accounts.repository.ts'
import { membershipsOfAccountForSystem } from './memberships.repository.ts'
import { ownAccount } from './own-account.ts'
import { triesOfExport } from './sign-in-limits.ts'
import { signInsOfAccountForSystem } from './sign-ins.repository.ts'

export type AccountExport = { readonly type: 'AccountExport'; readonly json: string }

/** Where its form is described: docs/account-export.schema.json, by this name. */
const form = 'https://piiri.example.org/schemas/account-export-1.json'

/** All that is stored about the viewer. Secrets themselves are stored nowhere: of these it tells that there are some. */
export async function exportAccount(context: Context): Promise<Outcome<AccountExport, 'NOT_ALLOWED' | 'RATE_LIMITED'>> {
  const { db, clock } = context
  const account = await ownAccount(context)
  if (account === null) return { ok: false, error: 'NOT_ALLOWED' }
  const limited = await countTry(db, triesOfExport(account.id), clock())
  if (limited !== null) return limited
  const all = {
    $schema: form,
    exportedAt: toRfc3339(clock()),
    account: await aboutAccount(context, account),
    memberships: await aboutMemberships(context, account.id),
    signIns: await aboutSignIns(context, account.id),
    ...(await tellParts(context, account.id)),
  }
  return success({ type: 'AccountExport', json: `${JSON.stringify(all, null, 2)}\n` })
}

async function aboutAccount({ read }: Context, { id, kind, staffRole, totpSecret, nextTotpSecret }: AccountRow) {
  return {
    id,
    kind,
    staffRole,
    passphrase: 'stored as hashes',
    secondFactor: totpSecret === null && nextTotpSecret === null ? null : 'stored sealed',
    recoveryCodesLeft: await countRecoveryCodesForSystem(read, id),
    isKnownToTheAudit: await isKnownToAudit(read, id),
  }
}

async function aboutMemberships({ read }: Context, accountId: AccountId) {
  const found = await membershipsOfAccountForSystem(read, accountId)
  return found.map(({ membership: { id, role, alias }, group }) => ({
    id,
    group: { id: group.id, slug: group.slug },
    role,
    alias,
  }))
}

async function aboutSignIns({ read, clock }: Context, accountId: AccountId) {
  const rows = await signInsOfAccountForSystem(read, { accountId, now: clock() })
  return rows.map(({ id, isCookie, idleEndsAt, endsAt }) => ({
    id,
    kind: isCookie ? 'COOKIE' : 'TOKEN',
    endsWithoutUseAt: toRfc3339(instant(idleEndsAt)),
    endsAt: toRfc3339(instant(endsAt)),
  }))
}
