import { toRfc3339 } from '@piiri/domain/shared/instant'
import { addDays, daysInMonth, type LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import {
  eachSession,
  groupBySlug,
  listContactPoints,
  listSeasons,
  type Client,
  type ContactPointCard,
  type GroupInList,
  type GroupPage,
  type GroupSession,
  type ProgrammeSession,
  type SeasonWithBreaks,
} from '@piiri/sdk/lean'
import { startOfDay } from '../shared/zone-clock.ts'

/** What a poster is made of: all of it as a visitor is told it. */
export type PosterMatter = MonthMatter | GroupMatter
export type MonthMatter = {
  readonly of: 'MONTH'
  readonly first: LocalDate
  readonly sessions: readonly ProgrammeSession[]
  readonly seasons: readonly SeasonWithBreaks[]
  readonly contactPoints: readonly ContactPointCard[]
  /** Whether there are more Sessions than any poster holds. */
  readonly isCut: boolean
}
export type GroupMatter = {
  readonly of: 'GROUP'
  readonly group: GroupPage
  readonly sessions: readonly GroupSession[]
}

export const mostSessions = 300
/** More dates than a sheet holds, cancelled ones among them. */
const mostDates = 60

/** `visitor`: the API as somebody asks it who is not signed in. A poster is read by whoever walks past. */
export async function loadMonth(visitor: Client, first: LocalDate, zone: TimeZone): Promise<MonthMatter> {
  const end = addDays(first, daysInMonth(first))
  const span = { from: toRfc3339(startOfDay(first, zone)), until: toRfc3339(startOfDay(end, zone)) }
  const [sessions, seasons, contactPoints] = await Promise.all([
    eachSession(visitor, { in: span, filter: null, first: 100 }).toArray(mostSessions + 1),
    listSeasons(visitor, { in: span }),
    listContactPoints(visitor),
  ])
  const kept = sessions.slice(0, mostSessions)
  return {
    of: 'MONTH',
    first,
    sessions: kept.filter(isHeld),
    seasons,
    contactPoints,
    isCut: sessions.length > kept.length,
  }
}

/** Null where a visitor finds no such Group in the list of those that meet. */
export async function loadGroup(
  visitor: Client,
  groups: readonly GroupInList[],
  id: string,
): Promise<GroupMatter | null> {
  const slug = groups.find((group) => group.id === id)?.slug
  const group = slug === undefined ? null : await groupBySlug(visitor, slug, { sessionsFirst: mostDates })
  if (group === null) return null
  // A confidential Group's dates are on no poster, whoever may know them.
  const sessions = group.confidentiality === 'CONFIDENTIAL' ? [] : group.sessions.nodes.filter(isHeld)
  return { of: 'GROUP', group, sessions }
}

/** A poster hangs for weeks: what is cancelled is not on it, and what is cancelled later is told behind its code. */
const isHeld = ({ status }: Pick<GroupSession, 'status'>): boolean => status === 'SCHEDULED'
