/** SQLite in WAL mode: one writer connection behind a queue, one reader that cannot write and is never blocked by it. */
import { performance } from 'node:perf_hooks'
import type Sqlite from 'better-sqlite3'
import type { Engine, Notice, Run } from './engine.ts'
import { DatabaseError } from './errors.ts'
import type { Plan, Result } from './plan.ts'
import { constraintIn } from './sqlite-constraint.ts'
import { explain, openFile, patienceMs, untilFree } from './sqlite-file.ts'

type Statement = Sqlite.Statement<unknown[], unknown[]>
const none: Result['rows'] = []

/**
 * Statements run on this thread and resolve in microtasks, so a chain of awaited ones would keep timers and requests
 * waiting for its end. Once 5 ms of a turn of the event loop are spent, the next statement waits for the next turn.
 */
let spentSince: number | undefined
let nextTurn: Promise<void> | undefined
const breathe = async (): Promise<void> => {
  while (isSpent()) await nextTurn
}
const isSpent = (): boolean => {
  nextTurn ??= new Promise((resolve) => {
    setImmediate(() => {
      spentSince = nextTurn = undefined
      resolve()
    })
  })
  return performance.now() - (spentSince ??= performance.now()) > 5
}

/** Runs plans on one connection, each prepared once. */
const runner = (connection: Sqlite.Database, file: string): Run => {
  const statements = new Map<Plan, Statement>()
  const prepare = (plan: Plan): Statement => {
    const statement = connection.prepare<unknown[], unknown[]>(plan.sql)
    if (statement.reader) statement.raw(true)
    statements.set(plan, statement)
    return statement
  }
  return async (plan, values) => {
    if (isSpent()) await breathe()
    try {
      const statement = statements.get(plan) ?? prepare(plan)
      if (!statement.reader) return { rows: none, changes: statement.run(values).changes }
      const rows = statement.all(values)
      return { rows, changes: rows.length }
    } catch (error) {
      throw faultOf(connection, file, error)
    }
  }
}
const faultOf = (connection: Sqlite.Database, file: string, error: unknown): unknown => {
  const known = explain(file, error)
  if (!(known instanceof DatabaseError) || known.constraint !== undefined) return known
  const constraint = constraintIn(connection, known.cause)
  return constraint === undefined
    ? known
    : new DatabaseError(known.fault, known.message, { cause: known.cause, constraint })
}

/**
 * `synchronous = full`: what was acknowledged survives a power cut. Nothing may run ANALYZE or `pragma optimize`: this build has
 * STAT4, with which joins whose parameters vary are planned anew and take many times as long.
 */
/** `secure_delete`: what is erased is overwritten, not only let go. */
const writerPragmas = ['foreign_keys = on', 'journal_mode = wal', 'synchronous = full', 'secure_delete = on']
const readerPragmas = ['foreign_keys = on', 'query_only = on']

export const openSqlite = async (file: string): Promise<Engine> => {
  const end = performance.now() + patienceMs
  const isLate = () => performance.now() > end
  // Two processes that open at once can meet while the journal mode changes, where SQLite does not wait.
  const writer = await untilFree(() => openFile(file, writerPragmas), isLate)
  try {
    return engineOn(file, writer, await untilFree(() => openFile(file, readerPragmas), isLate))
  } catch (error) {
    writer.close()
    throw error
  }
}

const engineOn = (file: string, writer: Sqlite.Database, reader: Sqlite.Database): Engine => {
  writer.pragma('busy_timeout = 0') // It would block the event loop, and two writers in one process for certain.
  const [read, write] = [runner(reader, file), runner(writer, file)]
  const version = openVersion(reader)
  let queue: Promise<unknown> = Promise.resolve()
  let deliver: (notice: Notice) => void = () => {}

  const control = (command: string): void => {
    try {
      writer.exec(command)
    } catch (error) {
      throw explain(file, error)
    }
  }
  const transact: Engine['transaction'] = async (work, signal) => {
    const notices = new Map<string, Notice>() // The same notice once per commit, as PostgreSQL does.
    await untilFree(
      () => control('begin immediate'),
      () => signal.aborted,
    )
    try {
      const result = await work(write, async (notice) => void notices.set(JSON.stringify(notice), notice))
      control('commit')
      version.forget()
      for (const notice of notices.values()) setImmediate(() => deliver(notice))
      return result
    } catch (error) {
      if (writer.inTransaction) control('rollback')
      throw error
    }
  }
  return {
    read,
    transaction(work, signal) {
      const turn = queue.then(() => transact(work, signal))
      queue = turn.catch(() => {})
      return turn
    },
    async listen(onNotice) {
      deliver = onNotice
    },
    dataVersion: version.current,
    applied: async () => appliedTo(writer),
    async close() {
      await queue
      reader.close()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
}

/**
 * Asking SQLite takes locks of the operating system, which cost as much as all the rest of an answer from a cache: so it is asked once a turn
 * of the event loop, and after each commit of this process. Who asks within a turn asked before anybody was answered in it.
 */
const openVersion = (reader: Sqlite.Database): { current: () => number; forget: () => void } => {
  const version = reader.prepare<[], number>('pragma data_version').pluck()
  let known: number | undefined
  const forget = (): void => {
    known = undefined
  }
  return {
    current() {
      if (known !== undefined) return known
      setImmediate(forget)
      return (known = version.get() ?? 0)
    },
    forget,
  }
}

/** Ids of the migrations that a database has; none if it never had any. */
export const appliedTo = (connection: Sqlite.Database): readonly string[] => {
  const exists = connection.prepare("select 1 from sqlite_schema where type = 'table' and name = 'migration'").get()
  if (exists === undefined) return []
  return connection.prepare<[], string>('select id from migration order by id').pluck().all()
}
