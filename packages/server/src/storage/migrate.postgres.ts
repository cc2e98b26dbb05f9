import pg from 'pg'
import { serverOf } from './database-url.ts'
import { refuseNewer, type Migration } from './migrations.ts'
import { appliedTo, assertByteOrder, explain } from './postgres-server.ts'

const migrationLock = 4_201_337

/** Applies what is missing, each migration in a transaction, under a lock that other processes wait for. */
export const migratePostgres = async (url: string, known: readonly Migration[]): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  const applied: string[] = []
  try {
    await client.connect()
    await assertByteOrder(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const had = await appliedTo(client)
    refuseNewer(had, known, serverOf(url))
    await client.query('create table if not exists migration (id text primary key)')
    for (const { id, statements } of known) {
      if (had.includes(id)) continue
      await client.query('begin')
      for (const statement of statements) await client.query(statement)
      await client.query('insert into migration values ($1)', [id])
      await client.query('commit')
      applied.push(id)
    }
    return applied
  } catch (error) {
    throw explain(url, error)
  } finally {
    await client.end().catch(() => {}) // Also ends the lock and an open transaction.
  }
}
