import type { DateVote, IdeaStatus } from '@piiri/domain/ideas/idea-status'
import type { DurationMinutes } from '@piiri/domain/shared/duration'
import type {
  AccountId,
  DateOptionId,
  GroupId,
  IdeaId,
  IdeaTaskId,
  MembershipId,
  PartnerId,
  SeriesId,
} from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import { group } from '../groups/groups.table.ts'
import { account } from '../people/accounts.table.ts'
import { membership } from '../people/memberships.table.ts'
import { series } from '../series/series.table.ts'
import {
  bool,
  id,
  index,
  instant,
  integer,
  json,
  localDateTime,
  primaryKey,
  ref,
  table,
  text,
  uniqueIndex,
} from '../storage/kit.ts'

/** One that was withdrawn or hidden is no row any more. */
export const idea = table(
  'idea',
  {
    id: id().$type<IdeaId>(),
    /** Null where it is for the whole community. */
    groupId: ref(() => group.id).$type<GroupId>(),
    /** Null for a partner's, and once it is forgotten whose it was. */
    proposerId: ref(() => account.id).$type<AccountId>(),
    /** The partner that proposed it, and reads it; null once that is removed. No foreign key: partners are a later slice. */
    partnerId: text().$type<PartnerId>(),
    title: text().notNull(),
    description: text().notNull(),
    contentLanguage: text().notNull().$type<LanguageTag>(),
    status: text().notNull().$type<IdeaStatus>(),
    declineReason: json<Text>(),
    seriesId: ref(() => series.id).$type<SeriesId>(),
    /** Days since 1970 of when it was proposed, negative: lists begin with what is new. More of the time is not kept. */
    newestFirst: integer().notNull(),
    /** Those who support it besides the rows that say who: of them only the number is left. */
    keptSupporters: integer().notNull(),
    /** When it became DONE or DECLINED; null before that, and again once it is forgotten who took part. */
    closedAt: instant().$type<Instant>(),
    version: integer().notNull(),
  },
  (t) => [
    index('idea_newest').on(t.newestFirst, t.id),
    index('idea_group').on(t.groupId, t.newestFirst, t.id),
    index('idea_proposer').on(t.proposerId),
    index('idea_partner').on(t.partnerId, t.newestFirst, t.id),
    index('idea_closed_at').on(t.closedAt),
    index('idea_status').on(t.status, t.id),
  ],
)
const ofAccount = () =>
  ref(() => account.id)
    .notNull()
    .$type<AccountId>()
const ofIdea = () =>
  ref(() => idea.id, 'cascade')
    .notNull()
    .$type<IdeaId>()

export const ideaSupport = table('idea_support', { ideaId: ofIdea(), accountId: ofAccount() }, (t) => [
  primaryKey({ columns: [t.ideaId, t.accountId] }),
  index('idea_support_account').on(t.accountId),
])
export const ideaTask = table(
  'idea_task',
  {
    id: id().$type<IdeaTaskId>(),
    ideaId: ofIdea(),
    number: integer().notNull(),
    title: text().notNull(),
    isDone: bool().notNull(),
  },
  (t) => [uniqueIndex('idea_task_number').on(t.ideaId, t.number)],
)
/** One a task at most. */
export const ideaTaskTaker = table(
  'idea_task_taker',
  {
    taskId: ref(() => ideaTask.id, 'cascade')
      .notNull()
      .$type<IdeaTaskId>(),
    /** Null where they were erased since: it stays taken until those who plan free it, so that nothing tells whose it was. */
    accountId: ref(() => account.id).$type<AccountId>(),
    /** What they are in the Idea's Group, where they are in it: the task is free again as they leave. */
    membershipId: ref(() => membership.id, 'cascade').$type<MembershipId>(),
  },
  (t) => [
    primaryKey({ columns: [t.taskId] }),
    index('idea_task_taker_account').on(t.accountId),
    index('idea_task_taker_membership').on(t.membershipId),
  ],
)
export const dateOption = table(
  'date_option',
  {
    id: id().$type<DateOptionId>(),
    ideaId: ofIdea(),
    start: localDateTime().notNull().$type<LocalDateTime>(),
    durationMinutes: integer().notNull().$type<DurationMinutes>(),
    /** Votes besides the rows that say whose. */
    keptYes: integer().notNull(),
    keptMaybe: integer().notNull(),
  },
  (t) => [uniqueIndex('date_option_start').on(t.ideaId, t.start, t.durationMinutes)],
)
export const dateVote = table(
  'date_vote',
  {
    dateOptionId: ref(() => dateOption.id, 'cascade')
      .notNull()
      .$type<DateOptionId>(),
    accountId: ofAccount(),
    vote: text().notNull().$type<DateVote>(),
  },
  (t) => [primaryKey({ columns: [t.dateOptionId, t.accountId] }), index('date_vote_account').on(t.accountId)],
)
