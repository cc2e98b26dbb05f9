import type { Contender } from '../contenders/start-contender.ts'
import type { Range, Way } from '../question.ts'
import { roundsOf, type Rounds } from '../statistics.ts'
import { runLoad } from './run-load.ts'

/** One contender and how it is asked. */
export type Entrant = {
  readonly contender: Contender
  readonly way: Way
  readonly range: Range
  /** `varied`: each question differs from all before, and no cache has its answer. `same`: one question over and over. */
  readonly questions: 'varied' | 'same'
}
export type Pace = { readonly rounds: number; readonly seconds: number; readonly warmUpSeconds: number }
export type Measured = {
  /** Answers per second of the clock. */
  readonly perSecond: Rounds
  /** Answers per second of the server's own processor time: what it could do with a core of its own. */
  readonly perCpuSecond: Rounds
  /** Writes that the server acknowledged per second of the clock. */
  readonly writtenPerSecond: Rounds
  readonly p50: Rounds
  readonly p99: Rounds
  /** Memory of the server's process, after each round. */
  readonly rssMb: Rounds
}
const connections = 16

/** Warms each up, then loads one after the other, as often as there are rounds. */
export async function measureInTurn<K extends string>(
  entrants: Readonly<Record<K, Entrant>>,
  { rounds, seconds, warmUpSeconds }: Pace,
): Promise<Readonly<Record<K, Measured>>> {
  const names = Object.keys(entrants) as K[] // The keys of a record are its own.
  const next = new Map<K, number>()
  const run = async (name: K, duration: number): Promise<Sample> => {
    const { contender, way, range, questions } = entrants[name]
    const isVaried = questions === 'varied'
    const before = await contender.usage()
    const {
      answers,
      seconds: lasted,
      p50,
      p99,
      next: following,
    } = await runLoad({
      url: contender.url,
      way,
      range,
      first: isVaried ? (next.get(name) ?? 1) : 0, // The question that is the same each time is none of the others.
      isVaried,
      connections,
      seconds: duration,
    })
    const after = await contender.usage()
    if (isVaried) next.set(name, following)
    if (isVaried && after.fromCache > before.fromCache)
      throw new Error(`${name}: ${after.fromCache - before.fromCache} answers came from the cache.`)
    const perCpuSecond = answers / (after.cpuSeconds - before.cpuSeconds)
    const writtenPerSecond = (after.written - before.written) / lasted
    return { perSecond: answers / lasted, perCpuSecond, writtenPerSecond, p50, p99, rssMb: after.rssMb }
  }
  const samples = new Map<K, Sample[]>(names.map((name) => [name, []]))
  for (const name of names) await run(name, warmUpSeconds)
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) samples.get(name)?.push(await run(name, seconds))
  return Object.fromEntries(names.map((name) => [name, together(samples.get(name) ?? [])])) as Record<K, Measured>
}

type Sample = { readonly [K in keyof Measured]: number }
const together = (samples: readonly Sample[]): Measured => ({
  perSecond: roundsOf(samples.map(({ perSecond }) => perSecond)),
  perCpuSecond: roundsOf(samples.map(({ perCpuSecond }) => perCpuSecond)),
  writtenPerSecond: roundsOf(samples.map(({ writtenPerSecond }) => writtenPerSecond)),
  p50: roundsOf(samples.map(({ p50 }) => p50)),
  p99: roundsOf(samples.map(({ p99 }) => p99)),
  rssMb: roundsOf(samples.map(({ rssMb }) => rssMb)),
})
