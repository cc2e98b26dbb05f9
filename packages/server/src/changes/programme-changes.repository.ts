import type { Instant } from '@piiri/domain/shared/instant'
import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import { alias, as, atMost, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params } from '../storage/query.ts'
import { changesOfLists } from './change-kind.ts'
import { programmeChange } from './programme-changes.table.ts'

export type ProgrammeChangeRow = typeof programmeChange.$inferSelect
/** So many are read at once. */
const mostChanges = 500

export const addChange = change<New<typeof programmeChange>>(() =>
  q.insert(programmeChange).values(columnsOf(programmeChange)),
)
/** The next changes after a number, in the order of commits: at most 500. */
export const changesAfter = all((p: Params<{ number: number }>) =>
  q
    .select()
    .from(programmeChange)
    .where(gt(programmeChange.number, as(programmeChange.number, p.number)))
    .orderBy(asc(programmeChange.number))
    .limit(atMost(mostChanges)),
)

/** The same of what visitors may be told of: what else there is between takes no time that could be told. */
export const openChangesAfter = all((p: Params<{ number: number }>) =>
  q
    .select()
    .from(programmeChange)
    .where(
      and(
        gt(programmeChange.number, as(programmeChange.number, p.number)),
        isNotNull(programmeChange.version),
        notInArray(programmeChange.event, [...changesOfLists]),
      ),
    )
    .orderBy(asc(programmeChange.number))
    .limit(atMost(mostChanges)),
)

const later = alias(programmeChange, 'later')
const same = (column: 'sessionId' | 'seriesId' | 'groupId' | 'seasonId') =>
  or(eq(later[column], programmeChange[column]), and(isNull(later[column]), isNull(programmeChange[column])))
/**
 * Erases those of long ago but the last public one of each thing, by which lists in the order of changes are ordered. That a Session or a Series was hidden is
 * forgotten too: one of which nothing is written down is in no such list.
 */
export const removeChangesUntil = change((p: Params<{ until: Instant }>) =>
  q.delete(programmeChange).where(
    and(
      lte(programmeChange.at, as(programmeChange.at, p.until)),
      or(
        isNull(programmeChange.version),
        inArray(programmeChange.event, ['SESSION_HIDDEN', 'SERIES_HIDDEN']),
        exists(
          q
            .select({ one: sql`1` })
            .from(later)
            .where(
              and(
                isNotNull(later.version),
                gt(later.number, programmeChange.number),
                same('sessionId'),
                same('seriesId'),
                same('groupId'),
                same('seasonId'),
              ),
            ),
        ),
      ),
    ),
  ),
)
