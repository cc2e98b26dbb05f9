import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { fileOf, serverOf } from './database-url.ts'
import { DatabaseError, isRetryable, toDatabaseError } from './errors.ts'
import { explain } from './sqlite-file.ts'

const scratch = mkdtempSync(join(tmpdir(), 'piiri-errors-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('errors of the database', () => {
  it('says what to do when no space is left', () => {
    const file = join(scratch, 'small.db')
    const connection = new Sqlite(file)
    connection.exec('create table t (x text)')
    connection.pragma('max_page_count = 3')
    const error = thrownBy(() => connection.prepare('insert into t values (?)').run('x'.repeat(50_000)))
    connection.close()
    expect(explain(file, error)).toMatchObject({
      fault: 'full',
      message: `no space left for the database ${file}: free some, then try again`,
    })
  })

  it('names a damaged file', () => {
    const damaged = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' })
    expect(explain('/srv/piiri.db', damaged)).toMatchObject({
      fault: 'unavailable',
      message: 'the database /srv/piiri.db is damaged: restore a backup',
    })
  })

  it.each([
    ['SQLITE_CONSTRAINT_UNIQUE', 'unique'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'reference'],
    ['SQLITE_CONSTRAINT_NOTNULL', 'invalid'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_ERROR', 'other'],
    ['23505', 'unique'],
    ['23503', 'reference'],
    ['22001', 'invalid'],
    ['40001', 'busy'],
    ['57014', 'busy'],
    ['53100', 'full'],
    ['28P01', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
    ['42601', 'other'],
  ])('reads %s as %s', (code, fault) => {
    expect(toDatabaseError(Object.assign(new Error('said the driver'), { code }))).toMatchObject({ fault })
  })

  it('gives back what is not the database’s', () => {
    const error = Object.assign(new Error('no such file'), { code: 'ENOENT' })
    expect(toDatabaseError(error)).toBe(error)
    expect(toDatabaseError('text')).toBe('text')
  })

  it('runs again what PostgreSQL says may succeed, and nothing else', () => {
    const known = (code: string) => toDatabaseError(Object.assign(new Error('x'), { code }))
    expect(['40001', '40P01'].map((code) => isRetryable(known(code)))).toEqual([true, true])
    expect(['57014', '23505', 'SQLITE_BUSY'].map((code) => isRetryable(known(code)))).toEqual([false, false, false])
    expect(isRetryable(new DatabaseError('busy', 'a write was given up'))).toBe(false)
  })
})

describe('the URL of a database', () => {
  it('names a file', () => {
    expect(fileOf('file:./data/piiri.db')).toBe(join(process.cwd(), 'data/piiri.db'))
    expect(fileOf('file:/srv/piiri.db')).toBe('/srv/piiri.db')
    expect(fileOf('file:///srv/a%20b.db')).toBe('/srv/a b.db')
    expect(fileOf('/srv/piiri.db')).toBe('/srv/piiri.db')
  })

  it('is said without user and password', () => {
    expect(serverOf('postgres://me:secret@db.example.org:5433/piiri?sslmode=require')).toBe('db.example.org:5433/piiri')
    expect(serverOf('postgres:///piiri')).toBe('localhost/piiri')
    expect(serverOf('not a url')).toBe('PIIRI_DATABASE_URL')
  })
})
