import type { Instant } from '@piiri/domain/shared/instant'
import { offsetMinutes } from './zone-clock.ts'

/** The zone of the reader's device, where its clock shows another time than ours at any of these; else null. For browsers. */
export function readersZone(ours: string, times: readonly Instant[]): string | null {
  const theirs = Intl.DateTimeFormat().resolvedOptions().timeZone
  const differs = (at: Instant): boolean => offsetMinutes(at, theirs) !== offsetMinutes(at, ours)
  return theirs !== undefined && times.some(differs) ? theirs : null
}

/** `Helsinki` of `Europe/Helsinki`. */
export const placeOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
