// Compiled by `tsc`, never run: each line that is expected to fail is one way to forget the policy.
import { groupPolicy, type Group, type GroupFacts } from '@piiri/domain/groups/group.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { among } from '@piiri/domain/shared/condition'
import type { Disclosed, Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Policy } from '@piiri/domain/shared/policy'
import { builder } from '../../src/schema/builder.ts'
import { writeCalendar, type CalendarEntry, type CalendarHead } from '../../src/calendar/write-calendar.ts'
import { GroupType } from '../../src/groups/group.schema.ts'
import { eventOfEntry } from '../../src/open-data/event-of-entry.ts'
import { SessionType } from '../../src/sessions/session.schema.ts'
import type { FactColumns } from '../../src/storage/condition-sql.ts'
import { inList } from '../../src/storage/kit.ts'
import { group } from '../../src/groups/groups.table.ts'

declare const box: Undisclosed<Session>
declare const row: Session
declare const seen: Disclosed<Session>
declare const seenGroup: Disclosed<Group>
declare const rawGroup: Group
declare const head: CalendarHead
declare const pages: EventPages

export const fields = () =>
  builder.queryFields((t) => ({
    good: t.field({ type: SessionType, resolve: () => seen }),
    // @ts-expect-error A box is not an answer.
    boxed: t.field({ type: SessionType, resolve: () => box }),
    // @ts-expect-error Nor is a row that nobody disclosed.
    raw: t.field({ type: SessionType, resolve: () => row }),
    // @ts-expect-error Nor in a list.
    list: t.field({ type: [SessionType], resolve: () => [row] }),
    // @ts-expect-error Nor is another type's thing.
    other: t.field({ type: GroupType, resolve: () => seen }),
    group: t.field({ type: GroupType, resolve: () => seenGroup }),
  }))

const entry: CalendarEntry = { session: seen, group: seenGroup, venue: null }
export const calendar = writeCalendar(head, [entry], () => '')
// @ts-expect-error A calendar takes nothing that nobody disclosed either.
export const leaking = writeCalendar(head, [{ session: row, group: rawGroup, venue: null }], () => '')

// @ts-expect-error Nor does open data.
export const leakingEvent = eventOfEntry({ session: row, group: rawGroup, venue: null }, () => '', pages)

// @ts-expect-error Nothing can be read of a box.
export const topic = box.topic
// @ts-expect-error A box of one thing is no box of another.
export const wrong: Undisclosed<Group> = box

// @ts-expect-error A column without a row in the policy.
export const incomplete: Policy<Group & { readonly phone: string | null }, GroupFacts> = groupPolicy
export const unhideable: Policy<Group, GroupFacts> = {
  ...groupPolicy,
  // @ts-expect-error A title is neither nullable nor a list: it cannot be hidden alone.
  fields: { ...groupPolicy.fields, title: groupPolicy.thing },
}
// @ts-expect-error A fact that the thing does not have.
export const misspelt = among<GroupFacts, 'groop'>('groop', [])
// @ts-expect-error A fact that no query knows how to reach.
export const columns: FactColumns<GroupFacts> = { group: (list) => inList(group.id, list) }
