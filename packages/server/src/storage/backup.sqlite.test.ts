import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDatabase } from '../../test/database.ts'
import { aContactPoint } from '../../test/world.ts'
import { addContactPoint, listContactPoints } from '../contact/contact-points.repository.ts'
import { backupSqlite } from './backup.sqlite.ts'
import { fileOf } from './database-url.ts'
import { openDatabase, type Database } from './database.ts'
import { dialect } from './kit.ts'

const add = (db: Database, n: number) => db.write((tx) => addContactPoint(tx, aContactPoint(n)))
const countIn = async (db: Database) => (await listContactPoints(db.read)).length
/** A database in use, and where its backup is to be. */
async function inUse() {
  const { db, url } = await aDatabase()
  const file = fileOf(url)
  const folder = `${file}.backups`
  mkdirSync(folder)
  return { db, file, folder, copy: join(folder, 'copy.db') }
}

describe.runIf(dialect === 'sqlite')('a backup', () => {
  it('has what is committed, and nothing of what is written meanwhile or later', async () => {
    const { db, file, copy } = await inUse()
    await add(db, 1)
    await db.write(async (tx) => {
      await addContactPoint(tx, aContactPoint(2))
      backupSqlite(file, copy)
    })
    await add(db, 3)
    const restored = await openDatabase({ url: `file:${copy}` })
    expect([await countIn(restored), await countIn(db)]).toEqual([1, 3])
    await add(restored, 4)
    await restored.close()
  })
  it('is one file, its owner’s alone, and leaves nothing beside it or the database', async () => {
    const { db, file, folder, copy } = await inUse()
    await add(db, 1)
    await db.close()
    backupSqlite(file, copy)
    expect(readdirSync(folder)).toEqual(['copy.db'])
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const beside = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}-`))
    expect(beside).toEqual([])
  })
  it('does not replace a file', async () => {
    const { file, copy } = await inUse()
    writeFileSync(copy, 'kept')
    expect(() => backupSqlite(file, copy)).toThrow(/^the backup \S+copy\.db is there already: name another file$/)
    expect(readFileSync(copy, 'utf8')).toBe('kept')
  })
  it('is refused where it cannot be written', async () => {
    const { file, folder } = await inUse()
    expect(() => backupSqlite(file, join(folder, 'missing', 'copy.db'))).toThrow(/cannot be written \(ENOENT\)/)
  })
  it('leaves no file behind where the database cannot be read', async () => {
    const { folder, copy } = await inUse()
    const broken = join(folder, 'broken.db')
    writeFileSync(broken, 'no database at all, though it is long enough to be read as one'.repeat(100))
    expect(() => backupSqlite(broken, copy)).toThrow(/broken\.db is not a SQLite database/)
    expect(() => backupSqlite(join(folder, 'missing.db'), copy)).toThrow(/missing\.db cannot be opened/)
    expect([existsSync(copy), existsSync(join(folder, 'missing.db'))]).toEqual([false, false])
  })
})
