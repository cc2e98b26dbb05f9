import type { LanguageCount } from '@piiri/domain/attendance/attendance-count.policy'
import type { SessionId } from '@piiri/domain/shared/id'
import { session } from '../sessions/sessions.table.ts'
import { integer, json, primaryKey, ref, table } from '../storage/kit.ts'

/** One a Session at most. Numbers: who came is written nowhere. */
export const attendanceCount = table(
  'attendance_count',
  {
    sessionId: ref(() => session.id)
      .notNull()
      .$type<SessionId>(),
    total: integer().notNull(),
    firstTimers: integer(),
    byLanguage: json<readonly LanguageCount[]>().notNull(),
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId] })],
)
