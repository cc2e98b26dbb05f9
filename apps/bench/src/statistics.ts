/** Several measurements of one thing, in the order in which they were made. */
export type Rounds = readonly [number, ...number[]]
export type Summary = { readonly median: number; readonly least: number; readonly most: number }
/** What a figure should be. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }
export type Verdict = 'met' | 'missed' | 'too wide to tell'

/** The middle one in order of size; of an even count the mean of the two in the middle. Not a number where there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [below = NaN, above = NaN] = [sorted[half - 1], sorted[half]]
  return sorted.length % 2 === 0 ? (below + above) / 2 : above
}

/** The smallest value that is not under this share (0 to 1) of all: the nearest-rank method. Not a number where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const summarise = (rounds: Rounds): Summary => ({
  median: median(rounds),
  least: Math.min(...rounds),
  most: Math.max(...rounds),
})

/** Round by round, since what slows one contender down in a round slows its neighbour in the same round too. */
export function ratios(of: Rounds, to: Rounds): Rounds {
  if (of.length !== to.length) throw new Error('Two contenders ran different numbers of rounds.')
  const [first, ...others] = of.map((value, round) => value / (to[round] ?? NaN))
  return [first ?? NaN, ...others]
}

/** Whether all rounds say the same of a goal; where they do not, the spread is too wide to tell. */
export function judge(rounds: Rounds, goal: Goal): Verdict {
  const met = rounds.filter((value) => ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost)).length
  if (met === rounds.length) return 'met'
  return met === 0 ? 'missed' : 'too wide to tell'
}

/** Of values of which there must be one at least. */
export function roundsOf(values: readonly number[]): Rounds {
  const [first, ...others] = values
  if (first === undefined) throw new Error('Nothing was measured.')
  return [first, ...others]
}
