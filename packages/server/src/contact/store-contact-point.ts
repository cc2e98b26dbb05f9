import type { ContactPoint } from '@piiri/domain/contact/contact-point.policy'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { addContactPoint, boxOfContactPoint, type ContactPointRow } from './contact-points.repository.ts'

export type NewContactPoint = Omit<ContactPoint, 'type'> & { readonly position: number }

/** Stores a ContactPoint that was checked before. */
export async function storeContactPoint(tx: Tx, row: NewContactPoint): Promise<ContactPointRow> {
  await addContactPoint(tx, row)
  await recordChange(tx, [], [boxOfContactPoint(row)])
  return row
}
