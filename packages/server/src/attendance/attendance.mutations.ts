import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { SessionType } from '../sessions/session.schema.ts'
import { recordAttendance } from './record-attendance.ts'

const LanguageCountInput = builder.inputType('LanguageCountInput', {
  description: 'How many people of one language.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'Which language.' }),
    count: t.int({ required: true, description: 'How many of those who came.' }),
  }),
})
const AttendanceInput = builder.inputType('AttendanceInput', {
  description: 'How many came to a Session: numbers, never names. What was counted before is replaced.',
  fields: (t) => ({
    session: t.id({ required: true, description: 'A Session that has begun.' }),
    total: t.int({ required: true, description: 'All who came: from 0 to 2000.' }),
    firstTimers: t.int({ description: 'Those of them who came for the first time. Left out where nobody asked.' }),
    byLanguage: t.field({
      type: [LanguageCountInput],
      description: 'Those of them whose language was noticed: each language once, not more than came in all.',
    }),
    expectedVersion: t.int({
      description: 'Refused with Conflict where somebody has counted meanwhile; 0 for a Session without a count.',
    }),
  }),
})

builder.mutationField('recordAttendance', (t) =>
  t.field({
    description: 'Writes down how many came. For those who plan the Group, who were there; staff reads it.',
    type: resultType('AttendanceResult', {
      description: 'The Session with its count, or why not.',
      values: [SessionType],
      failures: [NotFound, NotAllowed, Conflict, InvalidInput],
    }),
    args: { input: t.arg({ type: AttendanceInput, required: true, description: 'The count.' }) },
    resolve: (_, { input: { session, firstTimers, byLanguage, expectedVersion, total } }, context) =>
      recordAttendance(context, {
        session: parseId('ses', session),
        total,
        firstTimers: firstTimers ?? null,
        byLanguage: byLanguage ?? [],
        expectedVersion: expectedVersion ?? null,
      }).then(asResult),
  }),
)
