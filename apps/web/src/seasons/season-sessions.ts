import { addDays } from '@piiri/domain/shared/local-date'
import type { Instant } from '@piiri/domain/shared/instant'
import { localDateTime } from '@piiri/domain/shared/local-date-time'
import type { Piiri, PlannedSession, SeasonToPlan } from '@piiri/sdk/lean'
import { dateOf } from '../shared/told-times.ts'
import { instantAt } from '../shared/zone-clock.ts'

/** What is asked for at once: the API tells of 400 days at most. */
const mostDays = 366

/** A Season with each of its Sessions that the viewer may know, by start. */
export type SeasonAtWork = { readonly season: SeasonToPlan; readonly sessions: readonly PlannedSession[] }

/** Reads a Season and its Sessions. Null where the viewer knows of none of that id. */
export async function readSeason(piiri: Piiri, id: string): Promise<SeasonAtWork | null> {
  const season = await piiri.seasons.get(id)
  return season === null ? null : { season, sessions: await sessionsOf(piiri, season) }
}

async function sessionsOf(piiri: Piiri, { series, from, to }: SeasonToPlan): Promise<readonly PlannedSession[]> {
  if (series.length === 0) return []
  const ids = new Set(series.map(({ id }) => id))
  const zone = series[0]?.timeZone ?? 'UTC'
  const groups = [...new Set(series.map(({ group }) => group.id))]
  const found: PlannedSession[] = []
  // A day more on either side: its Series may be in other zones.
  const last = addDays(dateOf(to), 2)
  for (let day = addDays(dateOf(from), -1); day < last; day = addDays(day, mostDays)) {
    const end = addDays(day, mostDays)
    const period = {
      from: told(instantAt(localDateTime(day, 0), zone)),
      until: told(instantAt(localDateTime(end < last ? end : last, 0), zone)),
    }
    for (let after: string | null = null, more = true; more;) {
      const page = await piiri.sessions.planned({ in: period, groups, first: 100, after })
      found.push(...page.nodes.filter((session) => session.series !== null && ids.has(session.series.id)))
      more = page.pageInfo.hasNextPage
      after = page.pageInfo.endCursor
    }
  }
  return found
}

const told = (at: Instant): string => new Date(at).toISOString()

type Break = SeasonToPlan['breaks'][number]

/** What a Break takes: Sessions that it has called off, by its reason. */
export const takenBy = ({ from, to, reason }: Break, sessions: readonly PlannedSession[]): readonly PlannedSession[] =>
  sessions.filter(
    ({ localStart, status, cancellationReason }) =>
      status === 'CANCELLED' &&
      cancellationReason === reason &&
      localStart.slice(0, 10) >= from &&
      localStart.slice(0, 10) <= to,
  )

/** Those that are held. */
export const heldOf = (sessions: readonly PlannedSession[]): readonly PlannedSession[] =>
  sessions.filter(({ status }) => status === 'SCHEDULED')
