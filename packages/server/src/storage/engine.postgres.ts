/**
 * PostgreSQL: a pool that can only read, serializable writers with retry, one connection that listens.
 * One writer per process, as on SQLite: more of them collide and run again more than they gain.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Engine, Run, Work } from './engine.ts'
import { DatabaseError, isRetryable, toDatabaseError } from './errors.ts'
import { channel, openListener } from './listener.postgres.ts'
import { appliedTo, assertByteOrder, explain } from './postgres-server.ts'

const attempts = 12
const retryLock = 4_201_338

/** int8 as a number (checked), json as text: drizzle's columns parse it, once. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return toSafeInteger
    if (oid === pg.types.builtins.JSON || oid === pg.types.builtins.JSONB) return (value: string) => value
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}
const toSafeInteger = (value: string): number => {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a number`)
  return number
}

/** Its error in the words of both engines. */
const known = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw toDatabaseError(error)
  })

const runner =
  (connection: pg.Pool | pg.PoolClient): Run =>
  async (plan, values) => {
    try {
      const { rows, rowCount } = await connection.query<unknown[]>({
        name: plan.name,
        text: plan.sql,
        values: [...values],
        rowMode: 'array',
        types,
      })
      return { rows, changes: rowCount ?? 0 }
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

type Options = { readonly readers?: number; readonly writers?: number }

export const openPostgres = async (url: string, { readers = 6, writers = 1 }: Options = {}): Promise<Engine> => {
  const common = { connectionString: url, connectionTimeoutMillis: 10_000 }
  const readPool = new pg.Pool({ ...common, max: readers, options: '-c default_transaction_read_only=on' })
  const writePool = new pg.Pool({
    ...common,
    connectionTimeoutMillis: 0, // Waiting for the one writer is a queue; the time limit of `write` ends it.
    max: writers,
  })
  for (const pool of [readPool, writePool]) pool.on('error', () => {}) // An idle connection died; the pool replaces it.
  const read = runner(readPool)
  try {
    await assertByteOrder(readPool)
  } catch (error) {
    await Promise.all([readPool.end(), writePool.end()])
    throw explain(url, error)
  }

  /** Ends the statement that a backend is running; not awaited, since its error comes out of the statement. */
  const cancel = (connection: pg.PoolClient): void => {
    const pid = 'processID' in connection ? connection.processID : undefined
    readPool.query({ name: 'cancel', text: 'select pg_cancel_backend($1)', values: [pid] }).catch(() => {})
  }
  const once = async <T>(work: Work<T>, signal: AbortSignal, inTurn: boolean): Promise<T> => {
    const connection = await writePool.connect().catch((error: unknown) => {
      throw explain(url, error)
    })
    let broken: Error | undefined
    const breaks = (failure: Error): void => {
      broken = failure
    }
    const giveUp = (): void => {
      cancel(connection)
      breaks(new Error('given up')) // The cancelling may come late, and must not meet the next unit.
    }
    signal.addEventListener('abort', giveUp)
    try {
      signal.throwIfAborted()
      // Before begin: a lock taken inside would wait on a snapshot that is old by the time it is granted.
      if (inTurn) await connection.query({ name: 'turn', text: 'select pg_advisory_lock($1)', values: [retryLock] })
      await connection.query('begin isolation level serializable')
      const result = await work(runner(connection), async (notice) => {
        const values = [channel, JSON.stringify(notice)]
        await connection.query({ name: 'notify', text: 'select pg_notify($1, $2)', values })
      })
      signal.removeEventListener('abort', giveUp)
      await connection.query('commit')
      return result
    } catch (error) {
      signal.removeEventListener('abort', giveUp)
      await connection.query('rollback').catch(breaks)
      throw toDatabaseError(error)
    } finally {
      if (inTurn && !broken) {
        const unlock = { name: 'done', text: 'select pg_advisory_unlock($1)', values: [retryLock] }
        await connection.query(unlock).catch(breaks)
      }
      connection.release(broken)
    }
  }
  const listener = openListener(common)
  return {
    read,
    /** Those that failed once take turns, across processes; only first attempts can still get in their way. */
    async transaction(work, signal) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(work, signal, attempt > 1)
        } catch (error) {
          if (attempt >= attempts || signal.aborted || !isRetryable(error)) throw error
          if (attempt > 1) await sleep(Math.random() * Math.min(2 ** attempt, 100))
        }
      }
    },
    listen: (onNotice) => known(listener.start(onNotice)),
    /** The whole snapshot: its horizon alone stays where it is when the older of two open transactions commits. */
    async dataVersion() {
      const query = { name: 'version', text: 'select pg_current_snapshot()::text', rowMode: 'array' } as const
      const { rows } = await known(readPool.query<[string]>(query))
      const [row] = rows
      if (!row) throw new DatabaseError('other', 'PostgreSQL gave no snapshot')
      return row[0]
    },
    applied: () => known(appliedTo(readPool)),
    async close() {
      await Promise.all([listener.stop(), readPool.end(), writePool.end()])
    },
  }
}
