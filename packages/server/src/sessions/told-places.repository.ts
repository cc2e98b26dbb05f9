import { and, asc, eq, exists, gt, gte, isNotNull, isNull, ne, not, sql, type SQL } from 'drizzle-orm'
import { programmeChange } from '../changes/programme-changes.table.ts'
import { alias, as, atMost, byBytes, greater, q } from '../storage/kit.ts'
import type { Params } from '../storage/query.ts'

/** A row of what is written down of changes, by which a list in the order of changes knows one of its things. */
export const told = alias(programmeChange, 'told')
const later = alias(programmeChange, 'later_told')
const ofGroup = alias(programmeChange, 'told_of_group')

/** What a list is of. */
type Listed = 'sessionId' | 'seriesId'
const goes = { sessionId: 'SESSION_HIDDEN', seriesId: 'SERIES_HIDDEN' } as const
/** Whether `told` is the last that visitors were told of its thing. */
export const isLastOf = (thing: Listed) =>
  and(
    isNotNull(told[thing]),
    isNotNull(told.version),
    not(
      exists(
        q
          .select({ one: sql`1` })
          .from(later)
          .where(and(eq(later[thing], told[thing]), isNotNull(later.version), gt(later.number, told.number))),
      ),
    ),
  )
/** Such a list has it. */
export const isInLists = (thing: Listed) => and(isLastOf(thing), ne(told.event, goes[thing]))
const isNoMore = (thing: Listed) => and(isLastOf(thing), eq(told.event, goes[thing]))

/** When it was last changed in the programme's order: it, or its Group with what is told of Venues. */
const lastChange: SQL<number> = greater(
  sql`${told.version}`,
  sql`coalesce((${q
    .select({ version: sql`max(${ofGroup.version})` })
    .from(ofGroup)
    .where(and(eq(ofGroup.groupId, told.groupId), isNull(ofGroup.sessionId), isNull(ofGroup.seriesId)))}), 0)`,
)

/** Where something stands in a list. */
export type Place<Id extends string = string> = { readonly id: Id; readonly modified: number }
export type After = { readonly afterModified: number; readonly afterId: string; readonly limit: number }
const placesAfter = <Id extends string>(
  p: Params<After>,
  thing: Listed,
  { modified, which }: { readonly modified: SQL<number>; readonly which: SQL | undefined },
) =>
  q
    .select({ id: sql<Id>`${told[thing]}`, modified })
    .from(told)
    .where(
      and(which, sql`(${modified}, ${byBytes(told[thing])}) > (${as(told.version, p.afterModified)}, ${p.afterId})`),
    )
    .orderBy(asc(modified), asc(byBytes(told[thing])))
    .limit(atMost(p.limit))

/**
 * What a list has, in the order of changes: after one of its things. What is gone through is what is written down of changes: no more than what lists have and
 * what happened in 30 days. Whether somebody may know of them is not asked here.
 */
export const listedPlaces = <Id extends string>(p: Params<After>, thing: Listed) =>
  placesAfter<Id>(p, thing, { modified: lastChange, which: isInLists(thing) })
/** What it has no more, since a time. */
export const hiddenPlaces = <Id extends string>(p: Params<After & { since: number }>, thing: Listed) =>
  placesAfter<Id>(p, thing, {
    modified: sql<number>`${told.version}`,
    which: and(gte(told.at, as(told.at, p.since)), isNoMore(thing)),
  })
