/** Audits for tests, and what somebody with the database alone can do to them. */
import { createHash } from 'node:crypto'
import type { Act } from '@piiri/domain/audit/acts'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Keys } from '../src/http/keys.ts'
import { entriesFrom, lowestNumber } from '../src/audit/audit.repository.ts'
import { recordAct, recordActForSystem } from '../src/audit/record-act.ts'
import type { Database } from '../src/storage/database.ts'
import type { Tx } from '../src/storage/query.ts'
import { now, someKeys } from './api.ts'
import { id, viewers } from './world.ts'

export const { facilitator, coordinator, administrator } = viewers

export type Recording = { readonly by?: Viewer | 'SYSTEM'; readonly keys?: Keys; readonly at?: Instant }
/** Writes an act down: by the coordinator, now, with the usual keys, where nothing else is said. */
export async function write(
  tx: Tx,
  act: Act,
  { by = coordinator, keys = someKeys, at = now }: Recording = {},
): Promise<void> {
  const context = { keys, clock: () => at }
  if (by === 'SYSTEM') return recordActForSystem(tx, context, act)
  return recordAct(tx, { ...context, viewer: by }, act)
}
export const record = (db: Database, act: Act, how?: Recording): Promise<void> => db.write((tx) => write(tx, act, how))

export const anAct: Act<'group.updated'> = {
  action: 'group.updated',
  group: id.group(1),
  subject: id.group(1),
  fields: ['title'],
}
/** The same act so many times, in one unit. */
export const recordMany = (db: Database, count: number): Promise<void> =>
  db.write(async (tx) => {
    for (let n = 0; n < count; n++) await write(tx, anAct)
  })

/** All that is stored of each entry. */
export const storedEntries = (db: Database) => entriesFrom(db.read, { number: lowestNumber, limit: 100_000 })

/** Changes the database past the program. */
export const tamper = (db: Database, ...statements: readonly string[]): Promise<void> =>
  db.write(async (tx) => {
    for (const sql of statements) await tx.run({ ...noPlan, sql, name: nameOf(sql) }, [])
  })
const noPlan = { parameters: [], bind: () => [], decode: (row: readonly unknown[]) => row }
const nameOf = (sql: string): string => createHash('sha1').update(sql).digest('base64url')

/** Makes it an audit in which nothing was ever written. */
export const emptyAudit = (db: Database): Promise<void> =>
  tamper(db, 'delete from "audit_entry"', 'delete from "audit_head"', 'delete from "audit_actor"')
