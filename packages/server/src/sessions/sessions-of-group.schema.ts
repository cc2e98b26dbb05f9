import type { GroupId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import { GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see } from '../schema/context.ts'
import { forwardArgs, page } from '../schema/paging.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { listSessions, longestSession } from './list-sessions.ts'
import { boxOfSession } from './session-boxes.ts'
import { everySession, SessionConnection, SessionType } from './session.schema.ts'
import { nextColumns, nextSessions } from './next-sessions.repository.ts'

/** One query for however many Groups. */
const nextSessionOf = batch(async (groups: readonly GroupId[], { read, viewer, now, horizon }) => {
  const seen = conditionSql(sessionPolicy.thing.allows(viewer), nextColumns)
  const rows = await nextSessions(read, { seen }, { groups, now, earliest: instant(now - longestSession), horizon })
  return inOrderOf(groups, new Map(rows.map((row) => [row.group.id, boxOfSession(row)])))
})

builder.objectFields(GroupType, (t) => ({
  nextSession: t.field({
    description: 'The next SCHEDULED one up to the horizon, or the one that is now on.',
    type: SessionType,
    nullable: true,
    resolve: async ({ id }, _, context) => see(context, await nextSessionOf(context, id)),
  }),
  sessions: t.field({
    description: 'Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on.',
    type: SessionConnection,
    args: { in: t.arg({ type: PeriodInput, description: 'Those that start in it.' }), ...forwardArgs(t.arg) },
    resolve: ({ id }, { in: period, ...args }, context) =>
      page(
        context,
        'number',
        listSessions(context, { ...everySession, groups: [id] }, period ? checkPeriod(period, context.now) : null),
        args,
      ),
  }),
}))
