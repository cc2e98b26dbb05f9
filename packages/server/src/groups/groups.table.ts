import type { Audience, Confidentiality, GroupKind, Joining, LanguageSupport } from '@piiri/domain/groups/group'
import type { ContactPointId, GroupId } from '@piiri/domain/shared/id'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Text } from '@piiri/domain/shared/text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { bool, id, index, integer, json, localDate, table, text } from '../storage/kit.ts'

export const group = table(
  'activity_group', // `group` is a word of SQL.
  {
    id: id().$type<GroupId>(),
    slug: text().notNull().unique(),
    kind: text().notNull().$type<GroupKind>(),
    title: json<Text>().notNull(),
    summary: json<Text>().notNull(),
    description: json<Text>(),
    /** The title in the organisation's language, folded for the order of lists. */
    sortKey: text().notNull(),
    audience: text().notNull().$type<Audience>(),
    confidentiality: text().notNull().$type<Confidentiality>(),
    joining: text().notNull().$type<Joining>(),
    languages: json<readonly LanguageSupport[]>().notNull(),
    /** The tags of `languages`, separated by spaces, for filters. */
    languageTags: text().notNull(),
    /** Bits in the order of the domain's list. */
    features: integer().notNull(),
    timeZone: text().notNull().$type<TimeZone>(),
    /** No foreign key: contact points are a later slice, which this one does not know. */
    contactPointId: text().$type<ContactPointId>(),
    lastConfirmedOn: localDate().$type<LocalDate>(),
    isArchived: bool().notNull(),
    /** SEQUENCE of its Sessions as others come to know of them: more with each time that it is opened. */
    firstSequence: integer().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('activity_group_order').on(t.sortKey, t.id)],
)
