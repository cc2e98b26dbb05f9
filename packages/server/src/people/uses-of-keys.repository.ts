import { count } from 'drizzle-orm'
import { q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { account, recoveryCode } from './accounts.table.ts'
import { invitation } from './invitations.table.ts'

export const accountsByKey = all(() =>
  q.select({ keyId: account.keyId, count: count() }).from(account).groupBy(account.keyId),
)
export const hashesOfRecoveryCodes = all(() => q.select({ hash: recoveryCode.hash }).from(recoveryCode))
export const hashesOfInvitations = all(() => q.select({ hash: invitation.wordsHash }).from(invitation))
