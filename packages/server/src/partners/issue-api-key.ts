import { randomBytes } from 'node:crypto'
import type { Act } from '@piiri/domain/audit/acts'
import type { ApiKey } from '@piiri/domain/partners/api-key.policy'
import { checkKey, type WrittenKey } from '@piiri/domain/partners/check-partner'
import { makeKey, prefixOfKey } from '@piiri/domain/partners/key-form'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type PartnerId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { isAdministrator } from '@piiri/domain/shared/viewer'
import { recordAct, recordActForSystem } from '../audit/record-act.ts'
import { hashOfToken } from '../people/open-sign-in.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { installationOf } from '../shared/derived-keys.ts'
import type { Tx } from '../storage/query.ts'
import { addApiKey, boxOfApiKey, dropApiKey, keysOfPartnerForSystem, type ApiKeyRow } from './api-keys.repository.ts'
import { findPartners } from './partners.repository.ts'

/** With the whole key, which is told this once. */
export type NewApiKey = { readonly type: 'NewApiKey'; readonly apiKey: Disclosed<ApiKey>; readonly key: string }
type Issued = { readonly row: ApiKeyRow; readonly key: string }
type Issuing = Pick<Context, 'keys' | 'clock'>

/** So many may be used at once: one for each program, and one more while each is changed. */
const mostInUse = 20
/** Of those that ended so many stay to be looked at. */
const mostEnded = 30

/** Makes a key for a partner. Administrators do. */
export const issueApiKey = (
  context: Context,
  partner: PartnerId,
  written: WrittenKey,
): Promise<Outcome<NewApiKey, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> =>
  context.write(async (tx): Promise<Outcome<NewApiKey, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> => {
    const found = await findPartners(tx, context.viewer, [partner])
    if (see(context, found.get(partner) ?? null) === null) return { ok: false, error: 'NOT_FOUND' }
    if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const issued = await storeKey(tx, context, { partner, ...written }, (act) => recordAct(tx, context, act))
    if (!issued.ok) return issued
    const { row, key } = issued.value
    return success({ type: 'NewApiKey', apiKey: mustSee(context, boxOfApiKey(row)), key })
  })

/** For whoever runs the machine: of a partner that is there. */
export const issueApiKeyForSystem = (
  tx: Tx,
  context: Issuing,
  of: WrittenKey & { readonly partner: PartnerId },
): Promise<Outcome<Issued, 'INVALID_INPUT'>> => storeKey(tx, context, of, (act) => recordActForSystem(tx, context, act))

async function storeKey(
  tx: Tx,
  { keys, clock }: Issuing,
  { partner, ...written }: WrittenKey & { readonly partner: PartnerId },
  record: (act: Act<'apiKey.issued'>) => Promise<void>,
): Promise<Outcome<Issued, 'INVALID_INPUT'>> {
  const now = instant(clock())
  const checked = checkKey(written, now)
  if (!checked.ok) return checked
  const others = await keysOfPartnerForSystem(tx, { partnerId: partner })
  const ended = others.filter((row) => hasEnded(row, now))
  if (others.length - ended.length >= mostInUse) return invalid([{ path: ['partner'], code: 'TOO_MANY' }])
  for (const { id } of ended.slice(mostEnded)) await dropApiKey(tx, { id })
  const key = makeKey(randomBytes(32), installationOf(keys))
  const row: ApiKeyRow = {
    id: idFrom('key', randomBytes(16)),
    partnerId: partner,
    prefix: prefixOfKey(key),
    keyHash: hashOfToken(key),
    scopes: checked.value.scopes,
    createdAt: now,
    expiresAt: checked.value.expiresAt,
    revokedAt: null,
    lastUsedOn: null,
  }
  await addApiKey(tx, row)
  const fields: Act<'apiKey.issued'>['fields'] = row.expiresAt === null ? ['scopes'] : ['scopes', 'expiresAt']
  await record({ action: 'apiKey.issued', group: null, subject: row.id, fields })
  return success({ row, key })
}

const hasEnded = ({ revokedAt, expiresAt }: ApiKeyRow, now: Instant): boolean =>
  revokedAt !== null || (expiresAt !== null && expiresAt <= now)
