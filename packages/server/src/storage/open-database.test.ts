import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { anEmptyDatabase } from '../../test/database.ts'
import { compileScript } from '../../test/compile-script.ts'
import { exampleMigrations, times } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { startScript } from '../../test/start-script.ts'
import { openDatabase } from './database.ts'
import { DatabaseError } from './errors.ts'
import { dialect } from './kit.ts'
import { migrateDatabase } from './migrate-database.ts'

const scratch = mkdtempSync(join(tmpdir(), 'piiri-open-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const migrations = exampleMigrations
const refusal = async (url: string, folder = migrations): Promise<DatabaseError> => {
  const error: unknown = await openDatabase({ url, migrations: folder }).then(
    (db) => db.close(),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DatabaseError)) throw new Error(`not a refusal: ${error}`)
  expect(error.message).not.toContain('\n')
  return error
}
/** The example's migrations and one more. */
const oneMore = (statement: string): string => {
  const folder = mkdtempSync(join(scratch, 'more-'))
  cpSync(migrations, folder, { recursive: true })
  const journal = join(folder, dialect, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, { tag: '0002_more' }] }))
  writeFileSync(join(folder, dialect, '0002_more.sql'), statement)
  return folder
}

describe(`opening a database on ${dialect}`, () => {
  it('refuses one that is not migrated, and migrates it when asked', async () => {
    const url = await anEmptyDatabase()
    expect(await refusal(url)).toMatchObject({ fault: 'unmigrated', message: expect.stringContaining('piiri migrate') })
    const db = await openDatabase({ url, migrations, migrate: true })
    expect(await repo.venues(db.read)).toEqual([])
    await db.close()
  })

  it('refuses one that is newer, to open and to migrate', async () => {
    const url = await anEmptyDatabase()
    const newer = oneMore('create table later (id text primary key)')
    expect(await migrateDatabase(url, newer)).toHaveLength(3)
    expect(await refusal(url)).toMatchObject({ fault: 'newer', message: expect.stringContaining('0002_more') })
    await expect(migrateDatabase(url, migrations)).rejects.toMatchObject({ fault: 'newer' })
    const db = await openDatabase({ url, migrations: newer })
    await db.close()
  })

  it('applies each migration once, and only those that are missing', async () => {
    const url = await anEmptyDatabase()
    expect(await migrateDatabase(url, migrations)).toHaveLength(2)
    expect(await migrateDatabase(url, migrations)).toEqual([])
    expect(await migrateDatabase(url, oneMore('create table later (id text primary key)'))).toHaveLength(1)
  })

  it('keeps nothing of a migration that fails', async () => {
    const url = await anEmptyDatabase()
    await migrateDatabase(url, migrations)
    const broken = oneMore('create table later (id text primary key)--> statement-breakpoint\ncreate nonsense')
    await expect(migrateDatabase(url, broken)).rejects.toThrow('nonsense')
    const db = await openDatabase({ url, migrations })
    await db.close()
    expect(await migrateDatabase(url, oneMore('create table later (id text primary key)'))).toHaveLength(1)
  })

  it('migrates once when several processes begin at the same time', { timeout: 120_000 }, async () => {
    const script = compileScript('example/migrate.ts')
    for (let round = 0; round < 5; round++) {
      const url = await anEmptyDatabase()
      const scripts = times(3, () => startScript(script, [url, migrations]))
      await Promise.all(scripts.map((script) => script.says('ready')))
      for (const script of scripts) script.tell('go')
      const ends = await Promise.all(scripts.map((script) => script.end))
      expect(ends).toEqual(times(3, () => ({ code: 0, errors: '' })))
      const applied = scripts.map((script) => Number(/applied (\d+)/.exec(script.output())?.[1]))
      expect(applied.sort()).toEqual([0, 0, 2])
      const db = await openDatabase({ url, migrations })
      await db.close()
    }
  })

  if (dialect === 'sqlite') {
    it('says what to do where there is no usable file', async () => {
      const folder = join(scratch, 'folder')
      mkdirSync(folder)
      const noise = join(scratch, 'noise.db')
      writeFileSync(noise, 'x'.repeat(5000))
      expect((await refusal(`file:${folder}`)).message).toBe(
        `the database ${folder} is a folder: name a file in PIIRI_DATABASE_URL`,
      )
      expect((await refusal(`file:${noise}`)).message).toBe(
        `the database ${noise} is not a SQLite database: name another file in PIIRI_DATABASE_URL, or restore a backup`,
      )
      expect((await refusal(`file:${noise}/below/piiri.db`)).message).toContain(`cannot make the folder ${noise}/below`)
      expect((await refusal('file::memory:')).message).toContain('must name a file')
      expect((await refusal('mysql://localhost/piiri')).message).toContain('must begin with file: or postgres://')
    })

    it('says what to do where it may not write', async () => {
      const folder = mkdtempSync(join(scratch, 'locked-'))
      const script = startScript('example/migrate.ts', [`file:${folder}/new/piiri.db`, migrations], { LOCKED: folder })
      script.tell('go')
      const line = `cannot make the folder ${folder}/new (EACCES): let this user write there, or name another path in PIIRI_DATABASE_URL`
      expect(await script.end).toEqual({ code: 1, errors: `${line}\n` })
    })

    it('leaves a single file behind when it is closed', async () => {
      const file = join(scratch, 'closed.db')
      const db = await openDatabase({ url: `file:${file}`, migrations, migrate: true })
      await db.write((tx) => repo.addVenue(tx, { id: 'v', name: 'Sali' }))
      await db.close()
      expect([file, `${file}-wal`, `${file}-shm`].map((one) => existsSync(one))).toEqual([true, false, false])
    })

    it('keeps what refers to a table when a migration rebuilds it', async () => {
      const url = await anEmptyDatabase()
      const db = await openDatabase({ url, migrations, migrate: true })
      await db.write(async (tx) => {
        await repo.addGroup(tx, { id: 'g', name: 'Ryhmä', places: 10, open: true })
        await repo.addRegistration(tx, { groupId: 'g', person: 'p', at: 1 })
      })
      await db.close()
      const rebuilds = [
        'PRAGMA foreign_keys=OFF',
        'CREATE TABLE __new (id text PRIMARY KEY NOT NULL, name text NOT NULL, places integer NOT NULL, open integer NOT NULL)',
        'INSERT INTO __new SELECT * FROM course_group',
        'DROP TABLE course_group',
        'ALTER TABLE __new RENAME TO course_group',
        'PRAGMA foreign_keys=ON',
      ]
      const folder = oneMore(rebuilds.join('--> statement-breakpoint\n'))
      const rebuilt = await openDatabase({ url, migrations: folder, migrate: true })
      expect(await repo.takenIn(rebuilt.read, { id: 'g' })).toEqual({ taken: 1 })
      await rebuilt.close()
    })

    it('refuses a migration that would break references', async () => {
      const url = await anEmptyDatabase()
      const db = await openDatabase({ url, migrations, migrate: true })
      await db.write(async (tx) => {
        await repo.addGroup(tx, { id: 'g', name: 'Ryhmä', places: 10, open: true })
        await repo.addRegistration(tx, { groupId: 'g', person: 'p', at: 1 })
      })
      await db.close()
      await expect(migrateDatabase(url, oneMore('delete from course_group'))).rejects.toThrow('break 1 references')
    })
  }

  if (dialect === 'postgres') {
    it('says what to do where there is no usable server, and never the password', async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      server.close()
      await once(server, 'close')
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const url = new URL(await anEmptyDatabase())
      const { host } = url
      const nobody = await refusal(`postgres://me:secret-word@127.0.0.1:${port}/piiri`)
      expect(nobody).toMatchObject({
        fault: 'unavailable',
        message: `cannot use PostgreSQL at 127.0.0.1:${port}/piiri (ECONNREFUSED): see that it runs, and that PIIRI_DATABASE_URL names it`,
      })
      expect((await refusal(`postgres://postgres:postgres@${host}/nowhere`)).message).toContain(
        'make the database first',
      )
      expect((await refusal(`postgres://stranger:secret-word@${host}/postgres`)).message).toMatch(
        /check the user and password in PIIRI_DATABASE_URL$/,
      )
    })
  }
})
