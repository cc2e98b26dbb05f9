import type { Instant } from '@piiri/domain/shared/instant'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { offsetMinutes } from './zone-clock.ts'

/** The zone of the reader's device, where its clock now shows another time than ours; else null. For browsers. */
export function readersZone(ours: TimeZone, now: Instant): string | null {
  const theirs = Intl.DateTimeFormat().resolvedOptions().timeZone
  return theirs === undefined || offsetMinutes(now, theirs) === offsetMinutes(now, ours) ? null : theirs
}

/** `Helsinki` of `Europe/Helsinki`. */
export const placeOfZone = (zone: TimeZone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
