import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { putAnswered, type ContactRequestRow } from './contact-requests.repository.ts'
import { endsAtOf, today } from './ends-at.ts'

/** That it was answered today: from now on it ends with its answer. */
export async function writeAnswered(tx: Tx, context: Context, row: ContactRequestRow): Promise<ContactRequestRow> {
  const endsAt = endsAtOf(row.receivedOn, today(context), context)
  await putAnswered(tx, { id: row.id, endsAt })
  return { ...row, isAnswered: true, endsAt }
}
