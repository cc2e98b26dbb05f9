import { judge, summarise, type Goal, type Rounds, type Summary, type Verdict } from './statistics.ts'

export type Unit = 'per second' | 'per CPU second' | 'ratio' | 'ms' | 'µs' | 'MB' | 'statements'
/** One line of the table: a figure, how far its rounds lie apart, and whether it is as good as it should be. */
export type Finding = {
  readonly what: string
  readonly unit: Unit
  readonly summary: Summary
  readonly rounds: number
  readonly goal: Goal | null
  readonly verdict: Verdict | null
}

export const findingOf = (what: string, unit: Unit, rounds: Rounds, goal: Goal | null = null): Finding => ({
  what,
  unit,
  summary: summarise(rounds),
  rounds: rounds.length,
  goal,
  verdict: goal === null ? null : judge(rounds, goal),
})
