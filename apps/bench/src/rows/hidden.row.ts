import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { databaseFile } from '../data/database-files.ts'
import { hiddenSessions } from '../data/hidden-sessions.sqlite.ts'
import { aMillion } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { askOwn } from '../question.ts'
import { median, roundsOf } from '../statistics.ts'

const question = 'query ($id: ID!) { session(id: $id) { id start topic } }'
const pairsARound = 2000

/** Whether a visitor can tell a confidential Session from nothing by how long the answer takes: pairs of questions, and a control of nothing against nothing. */
export const hidden: BenchRow = {
  name: 'hidden',
  async run({ pace: { rounds, seconds }, folder, monday, say }) {
    const file = await databaseFile(folder, aMillion(monday), say)
    say('hidden and unknown ids …')
    const pairs = Math.ceil(pairsARound * Math.min(1, seconds / 4))
    return contend({ piiri: piiriOn(file) }, async ({ piiri }) => {
      const ids = hiddenSessions(file, pairs * (rounds + 1))
      const differences: number[] = []
      const controls: number[] = []
      for (let round = -1; round < rounds; round += 1) {
        const part = ids.slice((round + 1) * pairs, (round + 2) * pairs)
        const difference = await compare(piiri.url, part, part.map(unknown))
        const control = await compare(piiri.url, part.map(unknown), part.map(unknown))
        if (round < 0) continue // Warm-up.
        differences.push(difference)
        controls.push(control)
      }
      const noise = Math.max(...controls.map(Math.abs))
      return [
        findingOf(
          'control: unknown id against unknown id, size of the difference',
          'µs',
          roundsOf(controls.map(Math.abs)),
        ),
        findingOf('hidden id against unknown id, size of the difference', 'µs', roundsOf(differences.map(Math.abs)), {
          atMost: Math.ceil(noise),
        }),
      ]
    })
  },
}

const unknown = (): string => idFrom('ses', randomBytes(16))

/** The median of the differences between neighbours, in microseconds; which of two is asked first alternates. */
async function compare(url: string, some: readonly string[], others: readonly string[]): Promise<number> {
  const differences: number[] = []
  for (const [n, one] of some.entries()) {
    const other = others[n] ?? ''
    const isFirst = n % 2 === 0
    const first = await timed(url, isFirst ? one : other)
    const second = await timed(url, isFirst ? other : one)
    differences.push(isFirst ? first - second : second - first)
  }
  return median(differences) * 1000
}

async function timed(url: string, id: string): Promise<number> {
  const { method, path, headers, body = '' } = askOwn(question, { id })
  const began = performance.now()
  const response = await fetch(`${url}${path}`, { method, headers: { ...headers }, body })
  const text = await response.text()
  const took = performance.now() - began
  if (text !== '{"data":{"session":null}}')
    throw new Error(`A visitor was told of a hidden Session: ${text.slice(0, 200)}`)
  return took
}
