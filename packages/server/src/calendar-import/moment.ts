import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { parseInstant, type Instant } from '@piiri/domain/shared/instant'
import { localDateTime, parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { FindZone } from './find-zone.ts'
import type { Property } from './property.ts'
import { changed, trouble, type Reading, type Remark } from './remark.ts'

/** A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5). `zone`: null for one that floats. */
export type Moment =
  | { readonly kind: 'DATE'; readonly date: LocalDate }
  | { readonly kind: 'LOCAL'; readonly local: LocalDateTime; readonly zone: TimeZone | null }
  | { readonly kind: 'INSTANT'; readonly at: Instant }

const date = /^(\d{4})(\d\d)(\d\d)$/
const time = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)([0-5]\d|60)(Z?)$/i

/** Reads one value of a property. Seconds are cut, and told of. */
export function readMoment(
  written: string,
  property: Property,
  findZone: FindZone,
  remarks: Remark[],
): Reading<Moment> {
  const invalid = trouble('TIME_INVALID', property.line, property.name)
  const [, ...day] = date.exec(written) ?? []
  if (day.length > 0) {
    const parsed = parseLocalDate(day.join('-'))
    return parsed === null ? invalid : { ok: true, value: { kind: 'DATE', date: parsed } }
  }
  const [, year, month, dayOfMonth, hour, minute, second, utc] = time.exec(written) ?? []
  const local = parseLocalDateTime(`${year}-${month}-${dayOfMonth}T${hour}:${minute}`)
  if (local === null) return invalid
  if (second !== '00') remarks.push(changed('SECONDS_CUT', property.line, property.name))
  if (utc !== '') {
    const at = parseInstant(`${local}:00Z`)
    return at === null ? invalid : { ok: true, value: { kind: 'INSTANT', at } }
  }
  const name = property.parameter('TZID')
  if (name === null) return { ok: true, value: { kind: 'LOCAL', local, zone: null } }
  const zone = findZone(name, property.line)
  return zone === null
    ? trouble('ZONE_UNKNOWN', property.line, name)
    : { ok: true, value: { kind: 'LOCAL', local, zone } }
}

/** What a zone's clock shows then; a date begins at its midnight. */
export function localIn(moment: Moment, zone: TimeZone): LocalDateTime {
  if (moment.kind === 'DATE') return localDateTime(moment.date, 0)
  if (moment.kind === 'INSTANT') return toLocalTime(moment.at, zone)
  return moment.zone === null || moment.zone === zone
    ? moment.local
    : toLocalTime(resolveLocalTime(moment.local, moment.zone), zone)
}

/** `zone`: where a date, and a time that floats, are. */
export function instantOf(moment: Moment, zone: TimeZone): Instant {
  if (moment.kind === 'INSTANT') return moment.at
  const isElsewhere = moment.kind === 'LOCAL' && moment.zone !== null
  return resolveLocalTime(localIn(moment, isElsewhere ? moment.zone : zone), isElsewhere ? moment.zone : zone)
}
