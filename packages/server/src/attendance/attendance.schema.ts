import type { AttendanceCount, LanguageCount } from '@piiri/domain/attendance/attendance-count.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see } from '../schema/context.ts'
import { SessionType } from '../sessions/session.schema.ts'
import { findAttendance } from './attendance-counts.repository.ts'

const attendanceOfSession = batch(async (ids: readonly SessionId[], { read, viewer }) =>
  inOrderOf(ids, await findAttendance(read, viewer, ids)),
)

const LanguageCountType = builder.objectRef<LanguageCount>('LanguageCount').implement({
  description: 'How many people of one language.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'Which language.' }),
    count: t.exposeInt('count', { description: 'How many of those who came.' }),
  }),
})
const AttendanceCountType = builder.objectRef<Disclosed<AttendanceCount>>('AttendanceCount').implement({
  description: 'How many came to a Session: numbers, never names.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Rises with every change.' }),
    total: t.exposeInt('total', { description: 'All who came.' }),
    firstTimers: t.exposeInt('firstTimers', {
      nullable: true,
      description: 'Those of them who came for the first time. Null where nobody asked.',
    }),
    byLanguage: t.field({
      type: [LanguageCountType],
      description: 'Those of them whose language was written down.',
      resolve: ({ byLanguage }) => byLanguage,
    }),
  }),
})

builder.objectField(SessionType, 'attendance', (t) =>
  t.field({
    description: 'How many came. Null for all but those who plan its Group and staff, and where nobody counted.',
    type: AttendanceCountType,
    nullable: true,
    resolve: async ({ id }, _, context) => see(context, await attendanceOfSession(context, id)),
  }),
)
