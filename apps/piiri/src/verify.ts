import { toRfc3339 } from '@piiri/domain/shared/instant'
import { checkAudit } from '@piiri/server/audit/check-audit'
import type { Installation } from './installation.ts'

type Verified = { readonly isIntact: boolean; readonly facts: object; readonly words: string }

/** Whether the audit is as it was written: as facts for programs, and in a line for people. */
export async function verify({ db, keys }: Installation): Promise<Verified> {
  const { isIntact, entryCount, firstBroken } = await checkAudit(db.read, keys)
  const at = firstBroken?.at == null ? null : toRfc3339(firstBroken.at)
  const place = firstBroken && { number: firstBroken.number, at }
  return { isIntact, facts: { isIntact, entryCount, firstBroken: place }, words: wordsOf(entryCount, place) }
}

type Place = { readonly number: number; readonly at: string | null }
function wordsOf(entryCount: number, place: Place | null): string {
  const entries = entryCount === 1 ? '1 entry' : `${entryCount} entries`
  if (place === null) return `The audit is intact: ${entries}.`
  const when = place.at === null ? '' : ` (${place.at})`
  return `The audit is broken from number ${place.number}${when} on: ${entries}.`
}
