import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { instant, toRfc3339, type Instant } from '@piiri/domain/shared/instant'
import { localMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import ICAL from 'ical.js'
import { tzlib_get_ical_block } from 'timezones-ical-library'

export const inUtc = (at: Instant): ICAL.Time => ICAL.Time.fromDateTimeString(toRfc3339(at).replace(/\.\d+Z$/, 'Z'))

/**
 * On the zone's clock, so that phones show it beside the reader's own; in UTC in the night of a clock change, where readers of
 * calendars differ, and where the rules of the zone that go with the calendar are not at hand or say another instant than ours: theirs
 * and those of our own clock are of different makers and years.
 */
export function timeProperty(name: string, local: LocalDateTime, at: Instant, zone: TimeZone): ICAL.Property {
  const property = new ICAL.Property(name)
  const clock = rulesOf(zone)?.clock
  const asRead = ICAL.Time.fromDateTimeString(`${local}:00`)
  if (clock === undefined || !isSteady(at, zone) || instantOn(clock, asRead.clone()) !== at) {
    property.setValue(inUtc(at))
    return property
  }
  property.setParameter('tzid', zone)
  property.setValue(asRead)
  return property
}

function instantOn(clock: ICAL.Timezone, time: ICAL.Time): number {
  time.zone = clock
  return time.toUnixTime() * 1000
}

const nearby = 3 * 60 * 60 * 1000
/** No clock change is near: what the zone's clock shows then, every reader of calendars takes for the same instant. */
const isSteady = (at: Instant, zone: TimeZone): boolean =>
  localMinutes(toLocalTime(instant(at + nearby), zone)) - localMinutes(toLocalTime(instant(at - nearby), zone)) ===
  (2 * nearby) / 60_000

/** The rules of the zones that times of these components are in, each once. */
export function zonesOf(components: readonly ICAL.Component[]): readonly ICAL.Component[] {
  const names = components.flatMap((one) => one.getAllProperties().map((property) => property.getParameter('tzid')))
  return [...new Set(names)].flatMap((name) => {
    const block = typeof name === 'string' ? rules.get(name)?.block : undefined
    return block === undefined ? [] : [new ICAL.Component(ICAL.parse(block))]
  })
}

type Rules = { readonly block: string; readonly clock: ICAL.Timezone }
const rules = new Map<string, Rules | null>()
/** Null where they are not known. */
function rulesOf(zone: TimeZone): Rules | null {
  const known = rules.get(zone)
  if (known !== undefined) return known
  const read = readRules(zone)
  rules.set(zone, read)
  return read
}
/** Under the zone's own name: the library has one block for several zones, by the name of one of them. */
function readRules(zone: TimeZone): Rules | null {
  const [found] = [tzlib_get_ical_block(zone)].flat()
  if (typeof found !== 'string' || !found.startsWith('BEGIN:VTIMEZONE')) return null
  const block = found.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`)
  return { block, clock: new ICAL.Timezone(new ICAL.Component(ICAL.parse(block))) }
}
