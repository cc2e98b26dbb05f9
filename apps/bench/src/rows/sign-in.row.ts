import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { visitor } from '@piiri/domain/shared/viewer'
import type { App } from '@piiri/server/create-app'
import { createAccount } from '@piiri/server/people/create-account'
import { unusedPassphrase } from '@piiri/server/people/new-passphrase'
import { signIn } from '@piiri/server/people/sign-in'
import { openDatabase } from '@piiri/server/storage/database'
import type { BenchRow } from '../bench.ts'
import { createPiiri } from '../contenders/create-piiri.ts'
import { findingOf } from '../finding.ts'
import { median, roundsOf } from '../statistics.ts'

const pairsARound = 60

/** Whether somebody who tries words can tell by the time whether an Account begins with them: pairs of wrong ones, and a control. */
export const signInRow: BenchRow = {
  name: 'sign-in',
  async run({ pace: { rounds }, say }) {
    say('wrong passphrases …')
    const folder = mkdtempSync(join(tmpdir(), 'piiri-bench-'))
    const db = await openDatabase({ url: `file:${join(folder, 'people.db')}`, migrate: true })
    try {
      const app = createPiiri(db)
      const known = await wrongWordsOfSomebody(app)
      const differences: number[] = []
      const controls: number[] = []
      const took: number[] = []
      for (let round = -1; round < rounds; round += 1) {
        const pairs = await compare(app, known, wrongWordsOfNobody)
        const control = await compare(app, wrongWordsOfNobody, wrongWordsOfNobody)
        if (round < 0) continue // Warm-up.
        differences.push(pairs.difference)
        controls.push(control.difference)
        took.push(pairs.took)
      }
      const noise = Math.max(...controls.map(Math.abs))
      return [
        findingOf('a wrong passphrase', 'ms', roundsOf(took)),
        findingOf(
          'control: nobody’s words against nobody’s, size of the difference',
          'µs',
          roundsOf(controls.map(Math.abs)),
        ),
        findingOf(
          'somebody’s words against nobody’s, size of the difference',
          'µs',
          roundsOf(differences.map(Math.abs)),
          {
            atMost: Math.ceil(noise),
          },
        ),
      ]
    } finally {
      await db.close()
      rmSync(folder, { recursive: true })
    }
  },
}

const wrongWordsOfNobody = 'abacus abdomen abacus abdomen abacus abdomen abacus'

/** Begins as a member's does, so that their Account is found. */
async function wrongWordsOfSomebody(app: App): Promise<string> {
  const context = contextOf(app, 'bench')
  const { passphrase, ...proof } = await unusedPassphrase(context)
  await context.write((tx) => createAccount(tx, { proof, staffRole: null, totpSecret: null }))
  return [...passphrase.split(' ').slice(0, 2), ...wrongWordsOfNobody.split(' ').slice(2)].join(' ')
}

const contextOf = (app: App, network: string) =>
  app.contextFor({ viewer: visitor, languages: [], asker: { signIn: null, network } })

/** The median of the differences between neighbours, in microseconds, and of one of them, in milliseconds. */
async function compare(
  app: App,
  some: string,
  others: string,
): Promise<{ readonly difference: number; readonly took: number }> {
  const differences: number[] = []
  const all: number[] = []
  for (let n = 0; n < pairsARound; n += 1) {
    const isFirst = n % 2 === 0
    const first = await timed(app, isFirst ? some : others)
    const second = await timed(app, isFirst ? others : some)
    differences.push(isFirst ? first - second : second - first)
    all.push(first, second)
  }
  return { difference: median(differences) * 1000, took: median(all) }
}

/** From a network of its own each time, so that no limit stands in the way. */
let networks = 0
async function timed(app: App, passphrase: string): Promise<number> {
  networks += 1
  const context = contextOf(app, `network ${networks}`)
  const began = performance.now()
  const outcome = await signIn(context, { passphrase, totp: null, recoveryCode: null, asCookie: false })
  const took = performance.now() - began
  if (outcome.ok || outcome.error !== 'WRONG_PASSPHRASE') throw new Error('These words are wrong.')
  return took
}
