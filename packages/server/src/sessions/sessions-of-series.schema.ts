import { mayPlan } from '@piiri/domain/groups/may-plan'
import { translationsOf } from '@piiri/domain/shared/translations'
import { builder } from '../schema/builder.ts'
import { forwardArgs, page } from '../schema/paging.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { TranslationType } from '../schema/translation.ts'
import { loadSeries, SeriesType } from '../series/series.schema.ts'
import { listSessions } from './list-sessions.ts'
import { everySession, GuestSpeakerType, SessionConnection, SessionType } from './session.schema.ts'

builder.objectField(SeriesType, 'sessions', (t) =>
  t.field({
    description: 'Its Sessions by start. Without `in`: from now on, up to the horizon.',
    type: SessionConnection,
    args: { in: t.arg({ type: PeriodInput, description: 'Those that start in it.' }), ...forwardArgs(t.arg) },
    resolve: ({ id, groupId }, { in: period, ...args }, context) =>
      page(
        context,
        'number',
        listSessions(
          context,
          { ...everySession, groups: [groupId], series: [id] },
          period ? checkPeriod(period, context.now) : null,
        ),
        args,
      ),
  }),
)
builder.objectFields(SeriesType, (t) => ({
  guestSpeakers: t.field({
    description: 'Who comes to speak, unless a Session says otherwise.',
    type: [GuestSpeakerType],
    resolve: ({ guestSpeakers }) => guestSpeakers,
  }),
  topicTranslations: t.field({
    description: 'Its topic in all its languages, as it was written. Empty for those who may not plan it.',
    type: [TranslationType],
    resolve: ({ groupId, topic }, _, { viewer }) => (mayPlan(viewer, groupId) ? translationsOf(topic) : []),
  }),
  noteTranslations: t.field({
    description: 'Its note in all its languages, as it was written. Empty for those who may not plan it.',
    type: [TranslationType],
    resolve: ({ groupId, note }, _, { viewer }) => (mayPlan(viewer, groupId) ? translationsOf(note) : []),
  }),
}))
builder.objectFields(SessionType, (t) => ({
  series: t.field({
    description: 'The Series that it is an occurrence of.',
    type: SeriesType,
    nullable: true,
    resolve: ({ seriesId }, _, context) => loadSeries(context, seriesId),
  }),
  capacity: t.exposeInt('capacity', {
    nullable: true,
    description: 'How many places it has; null where none is needed. For those who may plan it.',
  }),
  topicTranslations: t.field({
    description: 'Its topic in all its languages, as it was written. Empty for those who may not plan it.',
    type: [TranslationType],
    resolve: ({ groupId, topic }, _, { viewer }) => (mayPlan(viewer, groupId) ? translationsOf(topic) : []),
  }),
  noteTranslations: t.field({
    description: 'Its note in all its languages, as it was written. Empty for those who may not plan it.',
    type: [TranslationType],
    resolve: ({ groupId, note }, _, { viewer }) => (mayPlan(viewer, groupId) ? translationsOf(note) : []),
  }),
  cancellationReasonTranslations: t.field({
    description: 'Why it is not held, in all languages, as it was written. Empty for those who may not plan it.',
    type: [TranslationType],
    resolve: ({ groupId, cancellationReason }, _, { viewer }) =>
      mayPlan(viewer, groupId) ? translationsOf(cancellationReason) : [],
  }),
  viewerCanEdit: t.boolean({
    description: 'Whether the viewer plans its Group, and it has not started.',
    resolve: ({ groupId, start }, _, { viewer, now }) => mayPlan(viewer, groupId) && start > now,
  }),
}))
