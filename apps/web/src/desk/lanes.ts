import type { LocalDate } from '@piiri/domain/shared/local-date'
import { dayOf, minuteOfDay } from '@piiri/domain/shared/local-date-time'
import type { Times } from '../sessions/session-times.ts'

/** Where in a day something stands, in quarters of an hour, and beside how many others. */
export type Placed<Thing> = {
  readonly thing: Thing
  /** From the day's midnight. */
  readonly from: number
  readonly quarters: number
  readonly lane: number
  readonly lanes: number
}
type Timed = { readonly times: Times }

const day = 96
const mostLanes = 4
const least = 2

/** The things of one day side by side where they are at the same time. What goes on after midnight ends with the day. */
export function placeInLanes<Thing extends Timed>(things: readonly Thing[], date: LocalDate): readonly Placed<Thing>[] {
  const placed = things
    .map((thing) => ({ thing, ...stretchOf(thing.times, date) }))
    .toSorted((one, other) => one.from - other.from || other.quarters - one.quarters)
  const done: Placed<Thing>[] = []
  let together: Omit<Placed<Thing>, 'lanes'>[] = []
  const close = (): void => {
    const lanes = Math.max(0, ...together.map(({ lane }) => lane)) + 1
    done.push(...together.map((one) => ({ ...one, lanes })))
    together = []
  }
  for (const one of placed) {
    const reaches = Math.max(0, ...together.map(({ from, quarters }) => from + quarters))
    if (one.from >= reaches) close()
    together.push({ ...one, lane: freeLane(together, one.from) })
  }
  close()
  return done
}

function freeLane(
  together: readonly { readonly lane: number; readonly from: number; readonly quarters: number }[],
  at: number,
): number {
  const taken = new Set(together.filter(({ from, quarters }) => from + quarters > at).map(({ lane }) => lane))
  for (let lane = 0; lane < mostLanes; lane += 1) if (!taken.has(lane)) return lane
  return mostLanes - 1
}

function stretchOf({ start, end }: Times, date: LocalDate): { readonly from: number; readonly quarters: number } {
  const from = Math.floor(minuteOfDay(start) / 15)
  const to = dayOf(end) === date ? Math.ceil(minuteOfDay(end) / 15) : day
  return { from, quarters: Math.max(least, Math.min(to, day) - from) }
}

/** The hours that a week needs: those of an ordinary day, and more where something is earlier or later. */
export function hoursOf(placed: readonly Pick<Placed<unknown>, 'from' | 'quarters'>[]): {
  readonly from: number
  readonly to: number
} {
  const from = Math.min(10, ...placed.map((one) => Math.floor(one.from / 4)))
  const to = Math.max(20, ...placed.map((one) => Math.ceil((one.from + one.quarters) / 4)))
  return { from, to }
}
