/** The one door to storage: `read` for queries, `write` for units of work, `publish` and `subscribe` for news of them. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { fileOf, serverOf } from './database-url.ts'
import type { DataVersion, Engine } from './engine.ts'
import { databaseUrl, dialect, dialectOf } from './kit.ts'
import { migrateDatabase } from './migrate-database.ts'
import { ourMigrations, readMigrations, refuseNewer, refuseUnmigrated } from './migrations.ts'
import type { Read, Tx } from './query.ts'
import { openSubscriptions, type Subscriber } from './subscriptions.ts'
import { openUnit, startTimer } from './write-unit.ts'

export type Database = {
  /** Single statements, each on its own snapshot of what is committed. */
  readonly read: Read
  /**
   * All of `work` or nothing. It may run more than once (PostgreSQL), so its only effects are on `tx`. It may not nest:
   * pass `tx` on. A statement that failed fails the whole unit, even if its error was caught. After `timeoutMs`, waiting for
   * its turn included, it is rolled back and rejects with a DatabaseError `busy`.
   */
  write<T>(work: (tx: Tx) => Promise<T>, options?: { readonly timeoutMs?: number }): Promise<T>
  publish(topic: string, payload: string): Promise<void>
  /** Hears this process, on PostgreSQL every process. `undefined` as payload: news may be missing, look again. */
  subscribe(topic: string, subscriber: Subscriber): () => void
  /**
   * Differs from every earlier answer of this object if anything was committed since, by any process; equal (`===`) means that
   * nothing was. SQLite answers at once, and notices what another process committed in the next turn of the event loop at the latest;
   * PostgreSQL answers after a round trip.
   */
  dataVersion(): DataVersion | Promise<DataVersion>
  close(): Promise<void>
}

export type OpenOptions = {
  /** `file:…` or `postgres://…`, of the dialect of PIIRI_DATABASE_URL, which is the default. */
  readonly url?: string
  /** A folder of drizzle-kit's migrations; the server's own by default. */
  readonly migrations?: string
  /** Migrates first. Without it, a database that lacks migrations is refused. */
  readonly migrate?: boolean
  /** The time limit of a `write`: 10,000 unless told. */
  readonly writeTimeoutMs?: number
  /** Told of every statement before it runs: for counting and logs. Gets text and name, never values. */
  readonly onStatement?: (statement: { readonly name: string; readonly sql: string }) => void
}

/** Opens a database. Refuses one that is newer than the program, or not migrated, with an error of one line. */
export const openDatabase = async (options: OpenOptions = {}): Promise<Database> => {
  const { url = databaseUrl, migrations = ourMigrations, migrate = false, writeTimeoutMs = 10_000 } = options
  if (dialectOf(url) !== dialect)
    throw new Error(`this process speaks ${dialect}: set PIIRI_DATABASE_URL before it starts`)
  if (migrate) await migrateDatabase(url, migrations)
  const engine = await openEngine(url)
  try {
    const [applied, known] = [await engine.applied(), readMigrations(migrations)]
    const where = dialect === 'sqlite' ? fileOf(url) : serverOf(url)
    refuseNewer(applied, known, where)
    refuseUnmigrated(applied, known, where)
    return await databaseOn(engine, writeTimeoutMs, options.onStatement)
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** Each engine is loaded only where it is used. */
const openEngine = async (url: string): Promise<Engine> =>
  dialect === 'sqlite'
    ? (await import('./engine.sqlite.ts')).openSqlite(fileOf(url))
    : (await import('./engine.postgres.ts')).openPostgres(url)

const databaseOn = async (
  engine: Engine,
  writeTimeoutMs: number,
  onStatement: OpenOptions['onStatement'],
): Promise<Database> => {
  const subscriptions = openSubscriptions()
  await engine.listen(subscriptions.tell)
  /** Set while the caller is inside a `write`, however deep. */
  const within = new AsyncLocalStorage<{ isOpen: boolean }>()
  const refuseInside = (what: string): void => {
    if (within.getStore()?.isOpen) throw new Error(`${what} inside write: use its tx`)
  }
  const write: Database['write'] = async (work, { timeoutMs = writeTimeoutMs } = {}) => {
    refuseInside('write')
    const timer = startTimer(timeoutMs)
    let hasStarted = false
    const done = engine.transaction(async (run, notify) => {
      timer.signal.throwIfAborted()
      hasStarted = true
      const unit = openUnit(observed(run, onStatement), notify)
      const scope = { isOpen: true }
      try {
        return await timer.race(within.run(scope, () => unit.run(work)))
      } finally {
        scope.isOpen = false
        await unit.end()
      }
    }, timer.signal)
    try {
      // Whoever still waits for a turn is told at once; a unit that has begun is rolled back first.
      return await timer.race(done).catch((error: unknown) => (hasStarted ? done : Promise.reject(error)))
    } finally {
      timer.stop()
    }
  }
  let closing: Promise<void> | undefined
  const read = observed(engine.read, onStatement)
  return {
    read: {
      run: (plan, values) => {
        refuseInside('read')
        return read(plan, values)
      },
    },
    write,
    publish: (topic, payload) => write((tx) => tx.publish(topic, payload)),
    subscribe: subscriptions.add,
    dataVersion: () => engine.dataVersion(),
    close: () => (closing ??= engine.close()),
  }
}

const observed = (run: Engine['read'], onStatement: OpenOptions['onStatement']): Engine['read'] =>
  onStatement === undefined
    ? run
    : (plan, values) => {
        onStatement(plan)
        return run(plan, values)
      }
