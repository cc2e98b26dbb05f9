import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from '../bench.ts'
import { contend, piiriAt, piiriOn, type Start } from '../contenders/contend.ts'
import type { Contender } from '../contenders/start-contender.ts'
import { databaseFile, markOf } from '../data/database-files.ts'
import type { Size } from '../data/programme.ts'
import { aMillion, rangeOf } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { measureInTurn } from '../load/measure-in-turn.ts'
import { installPeer } from '../peers/install-peer.ts'
import { startPostgres } from '../peers/server.postgres.ts'
import { askFrom, type Range, type Way } from '../question.ts'
import { ratios } from '../statistics.ts'

/** PostGraphile and Piiri on the same rows in PostgreSQL, and Piiri on SQLite, as it is run by default. */
export const postgraphile: BenchRow = {
  name: 'postgraphile',
  async run({ pace, folder, monday, say }) {
    const size = aMillion(monday)
    const [file, range] = [await databaseFile(folder, size, say), rangeOf(size)]
    const script = installPeer(join(folder, '../peers'), say)
    const data = join(folder, `postgres-${markOf(size)}`)
    if (!existsSync(`${data}.filled`)) rmSync(data, { recursive: true, force: true }) // Its filling was broken off.
    const postgres = await startPostgres(data)
    try {
      await fillOnce(`${data}.filled`, postgres.url, size, say)
      const starts: Readonly<Record<'peer' | 'onPostgres' | 'onSqlite', Start>> = {
        peer: [script, [], { PEER_DATABASE_URL: postgres.url }],
        onPostgres: piiriAt(postgres.url),
        onSqlite: piiriOn(file),
      }
      return await contend(starts, async ({ peer, onPostgres, onSqlite }) => {
        await mustAgree({ postgraphile: peer, own: onPostgres, persisted: onSqlite }, range)
        say('PostGraphile …')
        const of = { range, questions: 'varied' } as const
        const measured = await measureInTurn(
          {
            peer: { contender: peer, way: 'postgraphile', ...of },
            own: { contender: onPostgres, way: 'own', ...of },
            persisted: { contender: onPostgres, way: 'persisted', ...of },
            ownOnSqlite: { contender: onSqlite, way: 'own', ...of },
            persistedOnSqlite: { contender: onSqlite, way: 'persisted', ...of },
          },
          pace,
        )
        const toPeer = (name: keyof typeof measured) => ratios(measured[name].perSecond, measured.peer.perSecond)
        return [
          findingOf('PostGraphile 5.1 on PostgreSQL', 'per second', measured.peer.perSecond),
          findingOf('Piiri on PostgreSQL, document of one’s own', 'per second', measured.own.perSecond),
          findingOf('Piiri on PostgreSQL, persisted document', 'per second', measured.persisted.perSecond),
          findingOf('Piiri on SQLite, document of one’s own', 'per second', measured.ownOnSqlite.perSecond),
          findingOf('Piiri on SQLite, persisted document', 'per second', measured.persistedOnSqlite.perSecond),
          findingOf('own document on PostgreSQL / PostGraphile', 'ratio', toPeer('own'), { atLeast: 1.8 }),
          findingOf('persisted document on PostgreSQL / PostGraphile', 'ratio', toPeer('persisted'), { atLeast: 3 }),
          findingOf('own document on SQLite / PostGraphile', 'ratio', toPeer('ownOnSqlite'), { atLeast: 1.8 }),
          findingOf('persisted document on SQLite / PostGraphile', 'ratio', toPeer('persistedOnSqlite'), {
            atLeast: 3,
          }),
        ]
      })
    } finally {
      await postgres.stop()
    }
  },
}

async function fillOnce(mark: string, url: string, size: Size, say: (line: string) => void): Promise<void> {
  if (existsSync(mark)) return
  say('filling PostgreSQL …')
  const script = fileURLToPath(new URL('../peers/fill-postgres.child.js', import.meta.url))
  const child = fork(script, [JSON.stringify(size)], { env: { ...process.env, PIIRI_DATABASE_URL: url }, execArgv: [] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('PostgreSQL could not be filled.')
  writeFileSync(mark, '')
}

/** Rejects where one of them answers other Sessions: then they do not do the same work. */
async function mustAgree(contenders: Readonly<Partial<Record<Way, Contender>>>, { from }: Range): Promise<void> {
  const answers = await Promise.all(
    Object.entries(contenders).map(async ([way, { url }]) => {
      const { path, method, headers, body } = askFrom(way as Way, from) // The keys of a record of ways are ways.
      const response = await fetch(`${url}${path}`, { method, headers: { ...headers }, ...(body && { body }) })
      return (await response.text()).match(/ses_[\w-]{22}/g)?.join() ?? ''
    }),
  )
  if (answers.some((ids) => ids === '' || ids !== answers[0]))
    throw new Error('The contenders answer different Sessions.')
}
