import { randomBytes } from 'node:crypto'
import type { Act } from '@piiri/domain/audit/acts'
import { checkPartner, type WrittenPartner } from '@piiri/domain/partners/check-partner'
import type { Partner } from '@piiri/domain/partners/partner.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { isAdministrator } from '@piiri/domain/shared/viewer'
import { recordAct, recordActForSystem } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { toSortKey } from '../shared/sort-key.ts'
import type { Tx } from '../storage/query.ts'
import { addPartner, boxOfPartner, mostPartners, partnersCount, type PartnerRow } from './partners.repository.ts'

/** Writes a partner down. Administrators do. */
export async function createPartner(
  context: Context,
  written: WrittenPartner,
): Promise<Outcome<Disclosed<Partner>, 'NOT_ALLOWED' | 'INVALID_INPUT'>> {
  if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  return context.write(async (tx) => {
    const stored = await storePartner(tx, written, (act) => recordAct(tx, context, act))
    return stored.ok ? success(mustSee(context, boxOfPartner(stored.value))) : stored
  })
}

/** For whoever runs the machine. */
export const createPartnerForSystem = (
  tx: Tx,
  context: Pick<Context, 'keys' | 'clock'>,
  written: WrittenPartner,
): Promise<Outcome<PartnerRow, 'INVALID_INPUT'>> =>
  storePartner(tx, written, (act) => recordActForSystem(tx, context, act))

async function storePartner(
  tx: Tx,
  written: WrittenPartner,
  record: (act: Act<'partner.created'>) => Promise<void>,
): Promise<Outcome<PartnerRow, 'INVALID_INPUT'>> {
  const checked = checkPartner(written)
  if (!checked.ok) return checked
  const { count } = (await partnersCount(tx)) ?? { count: 0 }
  if (count >= mostPartners) return invalid([{ path: ['name'], code: 'TOO_MANY' }])
  const { name, url } = checked.value
  const row = { id: idFrom('par', randomBytes(16)), name, url, sortKey: toSortKey(name) }
  await addPartner(tx, row)
  await record({ action: 'partner.created', group: null, subject: row.id })
  return success(row)
}
