import { statisticsOf } from '@piiri/domain/attendance/statistics'
import type { SessionId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { InterpretingNeed } from '@piiri/domain/interpreting/interpreting-need.policy'
import {
  circlesOf,
  monthsOf,
  spanOfYears,
  sum,
  sumByLanguage,
  type MonthOfGroup,
} from '../attendance/counted-circles.ts'
import { datesToTell, maySeeStatistics } from '../attendance/tell-statistics.ts'
import type { Context } from '../schema/context.ts'
import type { Period } from '../schema/period.ts'
import { sessionsWithWishesIn, type SessionWithLanguages } from './interpreting-needs.repository.ts'
import { needsOfSessionsForSystem } from './needs-of-sessions.ts'

/** `wishes` is null where it is not told. */
export type UnmetNeed = {
  readonly language: LanguageTag
  readonly wishes: number | null
  readonly isSuppressed: boolean
}

/**
 * Interpreting that was wished for and not there, in a month, a quarter or years. Chosen by the rules of statistics, so that no number from 1 to 4 can be
 * computed from all answers: a language that is too small is not named. Null for whoever may not read statistics, and where the Period is not told.
 */
export async function tellUnmetNeeds(context: Context, period: Period): Promise<readonly UnmetNeed[] | null> {
  const { read, viewer, timeZone } = context
  const dates = datesToTell(context, period)
  if (!maySeeStatistics(viewer) || !dates.ok) return null
  const sessions = await sessionsWithWishesIn(read, viewer, spanOfYears(dates.value, timeZone))
  const needs = await needsOfSessionsForSystem(read, sessions)
  const told = statisticsOf(await circlesOf(unmetByMonth(sessions, needs, timeZone), 'LANGUAGES'), {
    months: dates.value.months,
    by: ['LANGUAGE'],
  })
  if (!told.ok) return null
  return told.value.flatMap(({ language, visits, isSuppressed }) =>
    language === null ? [] : [{ language, wishes: visits, isSuppressed }],
  )
}

/** As counts of visits are, for the same rules: each wish that was not met is one. */
const unmetByMonth = (
  sessions: readonly SessionWithLanguages[],
  needs: ReadonlyMap<SessionId, readonly InterpretingNeed[]>,
  zone: TimeZone,
): readonly MonthOfGroup[] =>
  monthsOf(sessions, zone, (some) => {
    const unmet = some.flatMap(({ id }) => (needs.get(id) ?? []).filter(({ isCovered }) => !isCovered))
    const byLanguage = sumByLanguage(unmet.map(({ language, wishedCount }) => ({ language, count: wishedCount })))
    return { visits: sum([...byLanguage.values()]), firstTimers: null, byLanguage }
  }).filter(({ visits }) => visits > 0)
