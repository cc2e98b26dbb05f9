/** What went wrong in the database, in words both engines share. */
export type Fault =
  | 'unique' // a unique or primary key already holds the value
  | 'reference' // a foreign key points nowhere, or is still pointed at
  | 'invalid' // not null, check, or a value the column cannot hold
  | 'busy' // lock, serialization, pool or time limit: the same write may succeed later
  | 'full' // no space left
  | 'unavailable' // no connection, or a file that cannot be opened
  | 'newer' // migrated by a newer program
  | 'unmigrated' // migrations are missing
  | 'other'

export class DatabaseError extends Error {
  readonly fault: Fault
  /** The name of the unique, primary key or check constraint, where the engine tells it; the same on both engines. */
  readonly constraint?: string

  constructor(
    fault: Fault,
    message: string,
    { cause, constraint }: { cause?: unknown; constraint?: string | undefined } = {},
  ) {
    super(message, { cause })
    this.name = 'DatabaseError'
    this.fault = fault
    if (constraint !== undefined) this.constraint = constraint
  }
}

const sqlite: readonly (readonly [RegExp, Fault])[] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)/, 'unique'],
  [/^SQLITE_CONSTRAINT_(FOREIGNKEY|TRIGGER)/, 'reference'],
  [/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/, 'invalid'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(CANTOPEN|IOERR|CORRUPT|NOTADB|READONLY)/, 'unavailable'],
]
const postgres: readonly (readonly [RegExp, Fault])[] = [
  [/^23505/, 'unique'],
  [/^(23503|23001)/, 'reference'],
  [/^(23|22)/, 'invalid'],
  [/^(40001|40P01|55P03|57014|53300)/, 'busy'],
  [/^53100/, 'full'],
  [/^(08|28|3D|57P|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_)/, 'unavailable'],
]

/** pg says these without a code. */
const lost = /Connection terminated|timeout exceeded when trying to connect/

/** Reads a driver's error. Gives back errors that are not the database's unchanged. */
export const toDatabaseError = (error: unknown): unknown => {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error
  const code = codeOf(error)
  if (code === undefined) return lost.test(error.message) ? faulty('unavailable', error) : error
  const isSqlite = code.startsWith('SQLITE_')
  const fault = (isSqlite ? sqlite : postgres).find(([pattern]) => pattern.test(code))?.[1]
  if (fault !== undefined) return faulty(fault, error)
  return isSqlite || /^[0-9A-Z]{5}$/.test(code) ? faulty('other', error) : error
}

/** The driver's own code: `SQLITE_FULL`, `40001`, `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** PostgreSQL's "run it again": serialization failure or deadlock. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof DatabaseError && error.fault === 'busy' && codeOf(error.cause)?.startsWith('40') === true

const faulty = (fault: Fault, cause: Error): DatabaseError =>
  new DatabaseError(fault, `${fault}: ${cause.message}`, { cause, constraint: constraintOf(cause) })

/** PostgreSQL has a field for it; SQLite writes the name of a check or of an expression's index into its message. */
const constraintOf = (error: Error): string | undefined => {
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint
  return (
    /^CHECK constraint failed: (\w+)$/.exec(error.message)?.[1] ??
    /constraint failed: index '(\w+)'/.exec(error.message)?.[1]
  )
}
