/** A small schema with everything that the storage seam promises in it; its migrations stand beside it. */
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  localDateTime,
  orLast,
  primaryKey,
  ref,
  sequence,
  table,
  text,
  uniqueIndex,
} from '../../src/storage/kit.ts'
import { sql } from 'drizzle-orm'

export { searchDoc } from '../../src/storage/search.ts'

export const venue = table('venue', { id: id(), name: text().notNull() })
export const group = table(
  'course_group',
  { id: id(), name: text().notNull(), places: integer().notNull(), open: bool().notNull() },
  (t) => [check('course_group_places', sql`${t.places} >= 0`)],
)
export const session = table(
  'session',
  {
    id: id(),
    groupId: ref(() => group.id).notNull(),
    venueId: ref(() => venue.id),
    start: localDateTime(),
    startKey: orLast('start'),
    details: json<{ note: string } | string>(),
    cancelled: bool(),
    languageTags: text().notNull().default(''),
    features: integer().notNull().default(0),
    changedAt: instant().notNull(),
  },
  (t) => [index('session_start').on(t.startKey, t.id), index('session_group').on(t.groupId)],
)

export const registration = table(
  'registration',
  {
    groupId: ref(() => group.id, 'cascade').notNull(),
    person: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.person] })],
)
export const counter = table('counter', { id: id(), value: integer().notNull() }, (t) => [
  uniqueIndex('counter_value').on(t.id, t.value),
])
export const outbox = table('outbox', {
  seq: sequence(),
  message: text().notNull(),
  worker: text(),
  claimedUntil: instant().notNull().default(0),
})
