import type { ApiKey } from '@piiri/domain/partners/api-key.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { ApiKeyId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isAdministrator } from '@piiri/domain/shared/viewer'
import { recordAct, recordActForSystem } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { apiKeyForSystem, boxOfApiKey, findApiKeyRows, revokeKey, type ApiKeyRow } from './api-keys.repository.ts'

/** Ends a key at once. Ending it again changes nothing. Administrators do. */
export const revokeApiKey = (
  context: Context,
  id: ApiKeyId,
): Promise<Outcome<Disclosed<ApiKey>, 'NOT_FOUND' | 'NOT_ALLOWED'>> =>
  context.write(async (tx): Promise<Outcome<Disclosed<ApiKey>, 'NOT_FOUND' | 'NOT_ALLOWED'>> => {
    const [row] = await findApiKeyRows(tx, context.viewer, [id])
    if (row === undefined) return { ok: false, error: 'NOT_FOUND' }
    if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const revoked = await end(tx, context, row)
    if (revoked !== row) await recordAct(tx, context, { action: 'apiKey.revoked', group: null, subject: id })
    return success(mustSee(context, boxOfApiKey(revoked)))
  })

/** For whoever runs the machine. */
export async function revokeApiKeyForSystem(
  tx: Tx,
  context: Pick<Context, 'keys' | 'clock'>,
  id: ApiKeyId,
): Promise<Outcome<ApiKeyRow, 'NOT_FOUND'>> {
  const row = await apiKeyForSystem(tx, id)
  if (row === null) return { ok: false, error: 'NOT_FOUND' }
  const revoked = await end(tx, context, row)
  if (revoked !== row) await recordActForSystem(tx, context, { action: 'apiKey.revoked', group: null, subject: id })
  return success(revoked)
}

/** The same row where it had ended before. */
async function end(tx: Tx, { clock }: Pick<Context, 'clock'>, row: ApiKeyRow): Promise<ApiKeyRow> {
  const now = instant(clock())
  return (await revokeKey(tx, { id: row.id, now })) === 0 ? row : { ...row, keyHash: null, revokedAt: now }
}
