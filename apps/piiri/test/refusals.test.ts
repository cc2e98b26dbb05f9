import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { migrateDatabase } from '@piiri/server/storage/migrate-database'
import { ourMigrations } from '@piiri/server/storage/migrations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, aFreePort, run, serve, type End } from './program.ts'
import { slugs } from './questions.ts'

/** What somebody reads whom the program refuses: one line, and no stack. */
function lineOf({ err, out }: End): string {
  expect(out).toBe('')
  expect(err).toMatch(/^[^\n]+\n$/)
  expect(err).not.toMatch(/^\s+at |Error:/m)
  return err.trimEnd()
}

let taken: Server
let port = ''
beforeAll(async () => {
  taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  port = String((taken.address() as AddressInfo).port) // It listens on a port.
})
afterAll(() => void taken.close())

describe.concurrent('a port that is taken', () => {
  it('is told, with another one to choose, before anything is done: the next start is the first', async () => {
    const folder = aFolder()
    const refused = await run(folder, ['start'], { PORT: port })
    expect(lineOf(refused)).toBe(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${Number(port) + 1}.`,
    )
    expect(refused.code).toBe(1)
    const started = await serve(folder)
    expect(await slugs(started.url)).toHaveLength(3)
    expect(started.facts.accounts).toHaveLength(8)
    await started.stop()
  })
  it('is told of the metrics', async () => {
    const refused = await run(aFolder(), ['start'], { PIIRI_METRICS_PORT: port })
    expect(lineOf(refused)).toMatch(`Port ${port} is taken. Stop what uses it, or choose another: PIIRI_METRICS_PORT=`)
    expect(refused.code).toBe(1)
  })
})

describe.concurrent('a database that cannot be used', () => {
  // By what is in the way, not by permissions: these tests may run as root, whom no mode stops.
  it.each<[string, (folder: string) => string, RegExp]>([
    [
      'a file has the name of its folder',
      (folder) => {
        writeFileSync(join(folder, 'file'), '')
        return join(folder, 'file/piiri.db')
      },
      /^cannot make the folder \S+file \(E[A-Z]+\): let this user write there, or name another path in PIIRI_DATABASE_URL$/,
    ],
    [
      'a folder has its name',
      (folder) => {
        mkdirSync(join(folder, 'piiri.db'))
        return join(folder, 'piiri.db')
      },
      /^the database \S+piiri\.db is a folder: name a file in PIIRI_DATABASE_URL$/,
    ],
    [
      'it is a text',
      (folder) => {
        writeFileSync(join(folder, 'piiri.db'), 'A diary, of some length, that nobody wants to lose.\n'.repeat(100))
        return join(folder, 'piiri.db')
      },
      /^the database \S+piiri\.db is not a SQLite database: name another file in PIIRI_DATABASE_URL, or restore a backup$/,
    ],
    ...(process.platform === 'linux'
      ? ([
          [
            'its folder takes no files',
            () => '/proc/piiri.db',
            /^the database \/proc\/piiri\.db cannot be opened for writing \(SQLITE_[A-Z]+\): let this user write/,
          ],
        ] satisfies [string, () => string, RegExp][])
      : []),
  ])('is told, and left as it is: %s', async (_, prepare, line) => {
    const folder = aFolder()
    const path = prepare(folder)
    const before = contentOf(folder)
    const refused = await run(folder, ['start'], { PIIRI_DATABASE_URL: `file:${path}` })
    expect(lineOf(refused)).toMatch(line)
    expect(refused.code).toBe(1)
    expect(contentOf(folder)).toEqual(before)
  })

  it('is told when a newer program has migrated it, and left as it is', async () => {
    const folder = aFolder()
    const path = await migratedByNewerProgram(folder)
    const before = readFileSync(path)
    for (const command of ['start', 'migrate', 'serve']) {
      const refused = await run(folder, [command], { PIIRI_DATABASE_URL: `file:${path}` })
      expect(lineOf(refused)).toMatch(
        /^the database \S+ is newer than this program \(it has 9999_later-\w+\): run the version that migrated it, or restore a backup from before$/,
      )
      expect(refused.code).toBe(1)
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is told without its password where no server answers', async () => {
    const PIIRI_DATABASE_URL = `postgres://piiri:correct-horse@127.0.0.1:${await aFreePort()}/piiri`
    for (const command of ['start', 'serve']) {
      const line = lineOf(await run(aFolder(), [command], { PIIRI_DATABASE_URL }))
      expect(line).toContain('127.0.0.1')
      expect(line).not.toContain('correct-horse')
    }
  })
})

it.concurrent('keys that are broken are told before anything else is made', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'keys.json'), '{}')
  const refused = await run(folder, ['start'], { PIIRI_KEYS: './keys.json' })
  expect(lineOf(refused)).toBe(
    './keys.json is no file of keys. Restore it from a backup, or name another in PIIRI_KEYS.',
  )
  expect(readdirSync(folder)).toEqual(['keys.json'])
})

it.concurrent('keys that are not those of the database are told, with what to do, and change nothing', async () => {
  const folder = aFolder()
  expect(await run(folder, ['seed'])).toMatchObject({ code: 0 })
  const before = readFileSync(join(folder, 'data/piiri.db'))
  for (const command of ['start', 'serve', 'seed']) {
    const refused = await run(folder, [command], { PIIRI_KEYS: './other.json' })
    expect(lineOf(refused)).toBe(
      'The keys in ./other.json are not those that this database is used with. Put the file of its keys there, or name it in PIIRI_KEYS; docs/operating.md says what to do if it is lost.',
    )
    expect(refused.code).toBe(1)
  }
  expect(readFileSync(join(folder, 'data/piiri.db')).equals(before)).toBe(true)
  expect(await (await serve(folder)).stop()).toMatchObject({ code: 0 })
})

it.concurrent.each(['start', 'serve', 'migrate', 'seed'])(
  '%s tells a wrong variable by its name, ends with 2, makes nothing',
  async (command) => {
    const folder = aFolder()
    const refused = await run(folder, [command], { PIIRI_TIME_ZONE: 'Mars/Olympus' })
    expect(lineOf(refused)).toBe('PIIRI_TIME_ZONE must be a time zone such as Europe/Helsinki.')
    expect(refused.code).toBe(2)
    expect(readdirSync(folder)).toEqual([])
  },
)

it.concurrent('tells programs a refusal as one JSON object', async () => {
  const refused = await run(aFolder(), ['start', '--json'], { PORT: 'http' })
  expect(JSON.parse(lineOf(refused))).toEqual({ error: 'PORT must be a number from 0 to 65535.' })
  expect(refused.code).toBe(2)
})

/** Every file of the database's surroundings, with its content; the keys are made first, and are whole. */
const contentOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'data')
    .map(
      (entry) => [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name), 'base64') : 'a folder'] as const,
    )

/** By this program with one migration more, as the next version will have it. */
async function migratedByNewerProgram(folder: string): Promise<string> {
  const migrations = join(folder, 'migrations')
  cpSync(ourMigrations, migrations, { recursive: true })
  const journal = join(migrations, 'sqlite/meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] } // As drizzle-kit writes it.
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, { tag: '9999_later' }] }))
  writeFileSync(join(migrations, 'sqlite/9999_later.sql'), 'create table later (id text primary key) strict;')
  const path = join(folder, 'piiri.db')
  await migrateDatabase(`file:${path}`, migrations)
  return path
}
