import type { Feature } from '@piiri/domain/groups/group'
import { durationMinutes } from '@piiri/domain/shared/duration'
import type { VenueId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { addMinutes, localDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import type { SeasonRow } from '../seasons/seasons.repository.ts'
import { storeSeries } from '../series/store-series.ts'
import { changeSession, type SessionChange } from '../sessions/change-session.ts'
import { expandSeries } from '../sessions/expand-series.ts'
import { expansionEnd } from '../sessions/horizon.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import { sessionsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'
import { guests, outings, reasons } from './events.seed.ts'
import type { groups } from './groups.seed.ts'
import type { venues } from './places.seed.ts'
import { plantCounts, plantWork, workOfOthers, workOfTuesdays } from './plant-taking-part.ts'
import { firstEveningIn, firstOn } from './seasons.seed.ts'
import { newId, type Soil } from './soil.ts'

type Ground = {
  readonly season: SeasonRow
  readonly today: LocalDate
  readonly groups: Record<keyof typeof groups, GroupRow>
  readonly venues: Record<keyof typeof venues, VenueId>
}
type Plan = {
  readonly group: GroupRow
  readonly venueId: VenueId
  readonly on: LocalDate
  /** Minutes after midnight. */
  readonly at: number
  readonly minutes: number
  readonly recurrence: string | null
  readonly topic?: Text
  readonly features?: readonly Feature[]
  readonly capacity?: number
}
const hour = 60

/** One season: the three groups' Series, the peer group's outings, and what differs on some of the days. */
export async function plantProgramme(tx: Tx, soil: Soil, ground: Ground): Promise<void> {
  const { season, groups, venues, today } = ground
  const plant = (plan: Plan): Promise<readonly SessionOfGroup[]> => plantSeries(tx, soil, ground, plan)
  const tuesdays = await plant({
    group: groups.peers,
    venueId: venues.house,
    on: firstOn(2, season.from),
    at: 14 * hour,
    minutes: 2 * hour,
    recurrence: 'FREQ=WEEKLY;BYDAY=TU',
  })
  const thursdays = await plant({
    group: groups.pro,
    venueId: venues.quietRoom,
    on: firstEveningIn(season),
    at: 17 * hour,
    minutes: 150,
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  })
  const fridays = await plant({
    group: groups.english,
    venueId: venues.house,
    on: firstOn(5, season.from),
    at: 14 * hour,
    minutes: 2 * hour,
    recurrence: 'FREQ=WEEKLY;BYDAY=FR',
  })
  for (const outing of outings) {
    const on = addDays(today, outing.inDays)
    if (on < season.from || season.to < on) continue
    const { topic, features, capacity } = outing
    const at = Number(outing.at.slice(0, 2)) * hour
    const minutes = outing.hours * hour
    await plant({
      group: groups.peers,
      venueId: venues.yard,
      on,
      at,
      minutes,
      recurrence: null,
      topic,
      features,
      capacity,
    })
  }
  await plantChanges(tx, soil, tuesdays, fridays)
  await plantWork(tx, soil, tuesdays, workOfTuesdays)
  await plantWork(tx, soil, thursdays, workOfOthers)
  await plantWork(tx, soil, fridays, workOfOthers)
  await plantCounts(tx, soil, tuesdays, 17)
  await plantCounts(tx, soil, thursdays, 8)
  await plantCounts(tx, soil, fridays, 11)
}

/** In a season that is over: on its ninth day of meeting; else on the coming ones. */
async function plantChanges(
  tx: Tx,
  { now }: Soil,
  tuesdays: readonly SessionOfGroup[],
  fridays: readonly SessionOfGroup[],
): Promise<void> {
  const open = (all: readonly SessionOfGroup[]): readonly SessionOfGroup[] => {
    const held = all.filter(({ session }) => session.status === 'SCHEDULED')
    const coming = held.filter(({ session }) => session.start > now)
    return coming.length > 0 ? coming : held.slice(8)
  }
  const change = async (found: SessionOfGroup | undefined, what: SessionChange): Promise<void> => {
    if (found !== undefined) await changeSession(tx, found, what, now)
  }
  const [first, second, third, fourth] = open(tuesdays)
  const [guestOfFirst, guestOfThird, guestOfFourth] = guests
  for (const [found, guest] of [
    [first, guestOfFirst],
    [third, guestOfThird],
    [fourth, guestOfFourth],
  ] as const)
    await change(found, {
      topic: guest.topic,
      guestSpeakers: [guest],
      features: [...featuresOf(found), 'GUEST_SPEAKER'],
    })
  if (second !== undefined)
    await change(second, { localStart: addMinutes(second.session.originalStart, hour), note: reasons.movedLater })
  const [, friday, later] = open(fridays)
  await change(friday, { cancelled: reasons.teacherAway })
  await change(later, {
    topic: { fi: 'Uutinen, joka jäi mieleen', en: 'A piece of news that stayed with you' },
  })
}
const featuresOf = (found: SessionOfGroup | undefined): readonly Feature[] =>
  found === undefined ? [] : featureBits.fromBits(found.session.features)

async function plantSeries(
  tx: Tx,
  { sessionIds, now, timeZone }: Soil,
  { season }: Ground,
  plan: Plan,
): Promise<readonly SessionOfGroup[]> {
  const minutes = durationMinutes(plan.minutes)
  if (minutes === null) throw new Error(`${plan.minutes} minutes are no length of a Session.`)
  const { group, venueId, recurrence, topic = null, capacity = null } = plan
  const stored = await storeSeries(
    tx,
    {
      id: newId('ser'),
      start: localDateTime(plan.on, plan.at),
      durationMinutes: minutes,
      timeZone,
      recurrence,
      excluded: [],
      added: [],
      venueId,
      features: plan.features ?? featureBits.fromBits(group.features),
      languages: group.languages,
      topic,
      note: null,
      guestSpeakers: [],
      capacity,
      registrationOpensBefore: null,
      continuesId: null,
    },
    { group, season },
  )
  await expandSeries(tx, sessionIds, stored, { until: expansionEnd(instant(now)), now })
  return sessionsOfSeriesForSystem(tx, { series: stored.series.id })
}
