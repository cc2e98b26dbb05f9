import { formatDate } from '@piiri/domain/shared/format-dates'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/sdk/lean'
import { timeAt } from '../sessions/session-times.ts'
import type { Surroundings } from './surroundings.ts'
import { instantOf } from './told-times.ts'

/** `ke 25.11.2026 11.05`, on the organisation's clock. */
export function momentInWords(
  { surroundings: { tag, timeZone } }: { readonly surroundings: Surroundings },
  at: Instant,
): string {
  const local = timeAt(instantOf(at), timeZone)
  return `${formatDate(dayOf(local), tag, 'SHORT_WITH_YEAR')} ${local.slice(11, 16).replace(':', tag === 'fi' ? '.' : ':')}`
}
