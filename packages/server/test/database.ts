/** Databases for tests: each its own, migrated once for all and copied, closed and removed when the test file ends. */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { openDatabase, type Database, type OpenOptions } from '../src/storage/database.ts'
import { databaseUrl, dialect } from '../src/storage/kit.ts'
import { migrateDatabase } from '../src/storage/migrate-database.ts'
import { ourMigrations, readMigrations } from '../src/storage/migrations.ts'

export type TestDatabase = {
  readonly db: Database
  readonly url: string
  /** Another object on the same database, as another process would have it. */
  open(options?: OpenOptions): Promise<Database>
}

/** A fresh, migrated, empty database. Closed and removed at the end of the test file. */
export const aDatabase = async (options: OpenOptions = {}): Promise<TestDatabase> => {
  const migrations = options.migrations ?? ourMigrations
  const url = await copyOfTemplate(migrations)
  const open = async (more: OpenOptions = {}): Promise<Database> => {
    const db = await openDatabase({ migrations, ...options, ...more, url })
    opened.push(db)
    return db
  }
  return { db: await open(), url, open }
}

/** The URL of a database that does not exist yet, or is empty and not migrated. */
export const anEmptyDatabase = async (): Promise<string> => {
  if (dialect === 'sqlite') return `file:${join(folder(), `${randomUUID()}.db`)}`
  return createPostgres('template0')
}

const opened: Database[] = []
const created: string[] = []
afterAll(async () => {
  await Promise.all(opened.splice(0).map((db) => db.close()))
  for (const name of created.splice(0))
    await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`))
}) // Files of SQLite go with the run's folder.

const folder = (): string => {
  const path = process.env['PIIRI_TEST_FOLDER']
  if (!path) throw new Error('run the tests through vitest, whose global set-up makes a folder')
  return path
}
const copyOfTemplate = async (migrations: string): Promise<string> => {
  const ids = readMigrations(migrations).map(({ id }) => id)
  const key = createHash('sha256').update(ids.join()).digest('hex').slice(0, 12)
  return dialect === 'sqlite' ? copySqlite(migrations, key) : createPostgres(await postgresTemplate(migrations, key))
}

const copySqlite = async (migrations: string, key: string): Promise<string> => {
  const template = join(folder(), `template-${key}.db`)
  if (!existsSync(template)) {
    const mine = join(folder(), `${randomUUID()}.db`)
    await migrateDatabase(`file:${mine}`, migrations)
    renameSync(mine, template) // Whole at once, whichever of the test processes comes first.
  }
  const copy = join(folder(), `${randomUUID()}.db`)
  copyFileSync(template, copy)
  return `file:${copy}`
}

const postgresTemplate = async (migrations: string, key: string): Promise<string> => {
  const name = `piiri_template_${key}`
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const making = `${name}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making} template template0`)
    await migrateDatabase(urlOf(making), migrations)
    await client.query(`alter database ${making} rename to ${name}`)
  })
  return name
}
const createPostgres = async (template: string): Promise<string> => {
  const name = `piiri_test_${randomUUID().replaceAll('-', '')}`
  await asAdmin((client) => client.query(`create database ${name} template ${template}`))
  created.push(name)
  return urlOf(name)
}
const urlOf = (name: string): string => {
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return url.href
}
const asAdmin = async (work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
