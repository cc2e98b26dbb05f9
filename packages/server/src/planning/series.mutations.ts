import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { SeriesType } from '../series/series.schema.ts'
import { cancelSessions, previewCancel } from './cancel-sessions.ts'
import { createSeries } from './create-series.ts'
import { editSessions, previewEdit } from './edit-sessions.ts'
import { asChange, asSeries, CancelSessionsInput, EditSessionsInput, SeriesInput } from './planning.inputs.ts'
import { SeriesPreviewType, SessionsEditType } from './planning.results.ts'
import { previewSeries } from './preview-series.ts'
import { reinstateSession } from './reinstate-session.ts'
import { updateSeries } from './update-series.ts'

const failuresOfEdit = [NotFound, NotAllowed, Conflict, InvalidInput] as const
const EditSessionsResult = resultType('EditSessionsResult', {
  description: 'What the edit did, or why it did nothing.',
  values: [SessionsEditType],
  failures: failuresOfEdit,
})

const asEdit = ({ session, scope, change, expectedVersion }: typeof EditSessionsInput.$inferInput) => ({
  session: parseId('ses', session),
  scope,
  change: asChange(change),
  expectedVersion: expectedVersion ?? null,
})

const asCancel = ({ session, expectedVersion, ...rest }: typeof CancelSessionsInput.$inferInput) => ({
  ...rest,
  session: parseId('ses', session),
  expectedVersion: expectedVersion ?? null,
})

builder.queryFields((t) => ({
  previewSeries: t.field({
    description: 'What a Series would give, before it is kept. For those who may plan its Group.',
    type: resultType('PreviewSeriesResult', {
      description: 'Its dates, or why there are none.',
      values: [SeriesPreviewType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: { input: t.arg({ type: SeriesInput, required: true, description: 'The Series.' }) },
    resolve: (_, { input }, context) => previewSeries(context, asSeries(input)).then(asResult),
  }),
  previewCancel: t.field({
    description: 'What calling off would do, without doing it. Those called off are told as orphaned.',
    type: resultType('PreviewCancelResult', {
      description: 'What it would do, or why it would do nothing.',
      values: [SessionsEditType],
      failures: failuresOfEdit,
    }),
    args: { input: t.arg({ type: CancelSessionsInput, required: true, description: 'Which ones, and why.' }) },
    resolve: (_, { input }, context) => previewCancel(context, asCancel(input)).then(asResult),
  }),
  previewEdit: t.field({
    description: 'What an edit would do, without doing it.',
    type: resultType('PreviewEditResult', {
      description: 'What it would do, or why it would do nothing.',
      values: [SessionsEditType],
      failures: failuresOfEdit,
    }),
    args: { input: t.arg({ type: EditSessionsInput, required: true, description: 'The edit.' }) },
    resolve: (_, { input }, context) => previewEdit(context, asEdit(input)).then(asResult),
  }),
}))

builder.mutationFields((t) => ({
  createSeries: t.field({
    description: 'Makes a Series and its Sessions.',
    type: resultType('CreateSeriesResult', {
      description: 'The new Series, or why there is none.',
      values: [SeriesType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: { input: t.arg({ type: SeriesInput, required: true, description: 'The Series.' }) },
    resolve: (_, { input }, context) => createSeries(context, asSeries(input)).then(asResult),
  }),
  updateSeries: t.field({
    description: 'Adds single dates to a Series, and leaves others out.',
    type: resultType('UpdateSeriesResult', {
      description: 'What it did, or why it did nothing.',
      values: [SessionsEditType],
      failures: failuresOfEdit,
    }),
    args: {
      id: t.arg.id({ required: true, description: 'Which Series.' }),
      addDates: t.arg({
        type: ['LocalDateTime'],
        description: 'Starts to add, on the clock of its zone. One that was left out is given back.',
      }),
      leaveOutDates: t.arg({ type: ['LocalDateTime'], description: 'Starts to leave out.' }),
      expectedVersion: t.arg.int({ description: 'Refused with Conflict where the Series has moved on.' }),
    },
    resolve: (_, { id, addDates, leaveOutDates, expectedVersion }, context) =>
      updateSeries(context, {
        id: parseId('ser', id),
        addDates: addDates ?? [],
        leaveOutDates: leaveOutDates ?? [],
        expectedVersion: expectedVersion ?? null,
      }).then(asResult),
  }),
  editSessions: t.field({
    description: 'Changes a Session, or its Series from it on or as a whole. What has started stays as it was.',
    type: EditSessionsResult,
    args: { input: t.arg({ type: EditSessionsInput, required: true, description: 'The edit.' }) },
    resolve: (_, { input }, context) => editSessions(context, asEdit(input)).then(asResult),
  }),
  cancelSessions: t.field({
    description:
      'Calls off a Session, or its Series from it on or as a whole. They stay for all to see, with the reason.',
    type: EditSessionsResult,
    args: { input: t.arg({ type: CancelSessionsInput, required: true, description: 'Which ones, and why.' }) },
    resolve: (_, { input }, context) => cancelSessions(context, asCancel(input)).then(asResult),
  }),
  reinstateSession: t.field({
    description: 'Gives a cancelled Session back, also in a Break. One whose day is gone becomes an additional date.',
    type: EditSessionsResult,
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { id }, context) => reinstateSession(context, parseId('ses', id)).then(asResult),
  }),
}))
