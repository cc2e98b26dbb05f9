import { addMinutes, localMinutes, parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'

/** How far something is moved. `minutes`: up and down. */
export type Shift = { readonly days: number; readonly minutes: number }
export const noShift: Shift = { days: 0, minutes: 0 }

/** Where it begins then, on its own clock; null for what is no time. */
export function shifted(start: string, { days, minutes }: Shift): LocalDateTime | null {
  const from = parseLocalDateTime(start)
  return from === null ? null : addMinutes(from, days * 1440 + minutes)
}

/** A shift of so many quarters that stays within the day: what is moved up and down does not come to another one. */
export function withinDay(start: string, minutes: number): number {
  const from = parseLocalDateTime(start)
  if (from === null) return 0
  const at = localMinutes(from) % 1440
  return Math.min(Math.max(minutes, -Math.floor(at / 15) * 15), Math.floor((1439 - at) / 15) * 15)
}
