import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { Session } from '@piiri/domain/sessions/session.policy'
import { builder } from '../schema/builder.ts'
import { enumOf } from '../schema/enums.ts'
import { BreakType } from '../seasons/season.schema.ts'
import { SeriesType } from '../series/series.schema.ts'
import { SessionType } from '../sessions/session.schema.ts'
import type { Collision, CollisionKind } from './find-collisions.ts'
import type { ClockChange, PreviewedStart, SeriesPreview } from './preview-series.ts'
import type { SessionsEdit } from './tell-edit.ts'

const CollisionKindType = enumOf<CollisionKind>('CollisionKind', 'What a Session collides with.', {
  VENUE_TAKEN: 'Another Session at the same Venue.',
  IN_A_BREAK: 'A Break of its Season.',
  VIEWER_ELSEWHERE: 'A Session of another Group that the viewer is in.',
})
export const CollisionType = builder.objectRef<Collision>('Collision').implement({
  description:
    'Something at the same time as a Session. Told only where the viewer may see what it is with. It warns, it does not forbid.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CollisionKindType, description: 'What it is with.' }),
    session: t.id({
      nullable: true,
      description: 'The id of the Session that collides; null for one that is not made yet.',
      resolve: ({ sessionId }) => sessionId,
    }),
    start: t.expose('start', { type: 'Instant', description: 'When the Session that collides begins.' }),
    with: t.field({
      description: 'The Session that it is with.',
      type: SessionType,
      nullable: true,
      resolve: (collision): Disclosed<Session> | null => collision.with,
    }),
    break: t.field({
      description: 'The Break that it is in.',
      type: BreakType,
      nullable: true,
      resolve: (collision) => collision.break,
    }),
  }),
})

export const SessionsEditType = builder.objectRef<SessionsEdit>('SessionsEdit').implement({
  description: 'What an edit did, or would do.',
  fields: (t) => ({
    series: t.field({
      description: 'The Series that were changed or made.',
      type: [SeriesType],
      resolve: ({ series }) => series,
    }),
    changed: t.field({
      description: 'Sessions that are there and are not as they were, by start; new ones too.',
      type: [SessionType],
      resolve: ({ changed }) => changed,
    }),
    orphaned: t.field({
      description: 'Sessions that lose their day and have something of their own. They stay, CANCELLED.',
      type: [SessionType],
      resolve: ({ orphaned }) => orphaned,
    }),
    newCount: t.exposeInt('newCount', {
      description: 'How many of those changed are dates that were not there before.',
    }),
    withdrawnCount: t.exposeInt('withdrawnCount', {
      description: 'How many others lose their day: they are withdrawn (absent from lists, cancelled in feeds).',
    }),
    formerRecurrence: t.expose('formerRecurrence', {
      type: 'RecurrenceRule',
      nullable: true,
      description:
        'The rule that what was changed of a Series had before, from there on: to undo by ALL, where the rule was changed. Null where there was none.',
    }),
    collisions: t.field({
      description: 'What those that changed collide with: at most 200.',
      type: [CollisionType],
      resolve: ({ collisions }) => collisions,
    }),
  }),
})

const PreviewedStartType = builder.objectRef<PreviewedStart>('PreviewedStart').implement({
  description: 'One date that a rule would give.',
  fields: (t) => ({
    local: t.expose('local', { type: 'LocalDateTime', description: 'As the rule has it, on the clock of its zone.' }),
    start: t.expose('start', { type: 'Instant', description: 'When that is.' }),
    end: t.expose('end', { type: 'Instant', description: 'When it ends.' }),
  }),
})
const ClockChangeKindType = enumOf<ClockChange['kind']>('ClockChangeKind', 'What a clock does with a local time.', {
  SKIPPED: 'It never shows it: the offset before the gap counts.',
  REPEATED: 'It shows it twice: the first time counts.',
})
const ClockChangeType = builder.objectRef<ClockChange>('ClockChange').implement({
  description: 'A local time that the clock skips or repeats.',
  fields: (t) => ({
    local: t.expose('local', { type: 'LocalDateTime', description: 'The time as the rule has it.' }),
    kind: t.expose('kind', { type: ClockChangeKindType, description: 'What the clock does with it.' }),
    resolvedTo: t.expose('resolvedTo', { type: 'Instant', description: 'When it is taken to be.' }),
  }),
})
export const SeriesPreviewType = builder.objectRef<SeriesPreview>('SeriesPreview').implement({
  description: 'What a rule would give, before it is kept.',
  fields: (t) => ({
    recurrenceInWords: t.exposeString('recurrenceInWords', {
      description: '«Every Tuesday 14:00–16:00», in the language of the reader.',
    }),
    starts: t.field({
      description: 'The first of them, at most 200. Those in a Break are among them.',
      type: [PreviewedStartType],
      resolve: ({ starts }) => starts,
    }),
    totalCount: t.exposeInt('totalCount', {
      nullable: true,
      description: 'How many there are. Null where the rule has no end, or one more than thirty years ahead.',
    }),
    collisions: t.field({
      description: 'What the first of them collide with: at most 200.',
      type: [CollisionType],
      resolve: ({ collisions }) => collisions,
    }),
    clockChanges: t.field({
      description: 'Those of the first that the clock skips or repeats.',
      type: [ClockChangeType],
      resolve: ({ clockChanges }) => clockChanges,
    }),
  }),
})
