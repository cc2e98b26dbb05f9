import type { GroupFilter, GroupPage, Period, SessionFilter, SessionPage } from '../generated/operations.ts'

type Asked<Value> = readonly Value[] | null | undefined

const isAmong = <Value>(asked: Asked<Value>, has: readonly Value[]): boolean =>
  asked == null || asked.some((one) => has.includes(one))
const hasAll = <Value>(asked: Asked<Value>, has: readonly Value[]): boolean =>
  asked == null || asked.every((one) => has.includes(one))
const isSaid = (asked: string | null | undefined, texts: readonly (string | null)[]): boolean =>
  asked == null || texts.join(' ').toLowerCase().includes(asked.toLowerCase())

export const groupFits = (group: GroupPage, filter: GroupFilter | null | undefined): boolean => {
  const languages = group.languages.map(({ language }) => language)
  return (
    isAmong(filter?.kinds, [group.kind]) &&
    isAmong(filter?.joining, [group.joining]) &&
    isAmong(filter?.languages, languages) &&
    hasAll(filter?.features, group.features) &&
    isSaid(filter?.text, [group.title, group.summary, group.description])
  )
}

export const sessionFits = (session: SessionPage, filter: SessionFilter | null | undefined): boolean => {
  const { group, venue, topic, guestSpeakers } = session
  const languages = session.languages.map(({ language }) => language)
  const guests = guestSpeakers.flatMap((guest) => [guest.title, guest.topic, guest.organisation])
  return (
    isAmong(filter?.groups, [group.id]) &&
    isAmong(filter?.kinds, [group.kind]) &&
    isAmong(filter?.statuses, [session.status]) &&
    isAmong(filter?.languages, languages) &&
    hasAll(filter?.features, session.features) &&
    hasAll(filter?.access, venue?.access ?? []) &&
    isSaid(filter?.text, [topic, ...guests, group.title, group.summary])
  )
}

/** A Period is half-open, and selects by start. */
export const startsIn = (start: string, period: Period | null | undefined): boolean =>
  period == null || (Date.parse(period.from) <= Date.parse(start) && Date.parse(start) < Date.parse(period.until))

const dayMs = 86_400_000

/** A Season's last day is its own. */
export const runsIn = (
  season: { readonly from: string; readonly to: string },
  period: Period | null | undefined,
): boolean =>
  period == null ||
  (Date.parse(season.from) < Date.parse(period.until) && Date.parse(period.from) < Date.parse(season.to) + dayMs)
