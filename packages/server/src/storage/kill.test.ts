import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { compileScript } from '../../test/compile-script.ts'
import { anExample, exampleMigrations } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { startScript } from '../../test/start-script.ts'
import { openDatabase } from './database.ts'
import { dialect } from './kit.ts'

const kills = Number(process.env['PIIRI_KILLS'] || 100)
const lanes = 2

/** Half are killed when they have begun to write, half while they may still be opening the database. */
type Moment = 'opening' | 'writing'

/** What a killed process had said that it wrote, and what is found of it by whoever opens the database next. */
const killOne = async (script: string, url: string, worker: string, when: Moment) => {
  const writer = startScript(script, [url, exampleMigrations, worker])
  await writer.says(when === 'writing' ? '\n0\n' : 'ready')
  const delayMs = Math.random() * 60
  await sleep(delayMs)
  writer.process.kill('SIGKILL')
  await writer.end
  const said = writer.output().split('\n').slice(1, -1) // What stands behind the last line break was not said whole.
  const db = await openDatabase({ url, migrations: exampleMigrations })
  try {
    const rows = await repo.venues(db.read)
    const found = rows.map(({ id }) => id.split('/')).filter(([by]) => by === worker)
    const halves = (half: string) => found.filter(([, , which]) => which === half).map(([, unit]) => Number(unit))
    const [first, second] = [halves('first'), halves('second')]
    const kept = new Set(first)
    return {
      delayMs,
      said: said.length,
      lost: said.filter((unit) => !kept.has(Number(unit))),
      isHalfDone: first.join() !== second.join(),
      unsaid: kept.size - said.length,
    }
  } finally {
    await db.close()
  }
}

describe(`kill -9 on ${dialect}`, () => {
  it(
    `loses nothing that was acknowledged and leaves nothing half done, killed ${kills} times`,
    { timeout: 5_000 + kills * 3_000 },
    async () => {
      const script = compileScript('example/write-until-killed.ts')
      const lane = async (name: number) => {
        const { db, url } = await anExample()
        await db.close() // Whoever comes after a killed process must find its log alone.
        const results: Awaited<ReturnType<typeof killOne>>[] = []
        for (let at = name; at < kills; at += lanes) {
          results.push(await killOne(script, url, `w${at}`, at % 4 < 2 ? 'writing' : 'opening'))
        }
        return results
      }
      const results = (await Promise.all(Array.from({ length: lanes }, (_, name) => lane(name)))).flat()
      expect(results).toHaveLength(kills)
      for (const { delayMs, lost, isHalfDone, unsaid } of results) {
        expect({ delayMs, lost, isHalfDone }).toEqual({ delayMs, lost: [], isHalfDone: false })
        expect([0, 1]).toContain(unsaid) // The one that was written when it was killed before it could say so.
      }
      // A test that killed only idle processes would show nothing.
      expect(results.filter(({ said }) => said > 0).length).toBeGreaterThanOrEqual(Math.floor(kills / 2))
    },
  )
})
