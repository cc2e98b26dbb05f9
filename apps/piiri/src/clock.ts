import type { Clock } from '@piiri/domain/shared/clock'
import { instant } from '@piiri/domain/shared/instant'
import type { Configuration } from './configuration.ts'

/** The machine's clock, or one that starts at PIIRI_CLOCK. */
export function clockOf({ PIIRI_CLOCK }: Configuration): Clock {
  if (PIIRI_CLOCK === undefined) return () => instant(Date.now())
  const began = performance.now()
  return () => instant(PIIRI_CLOCK + Math.floor(performance.now() - began))
}
