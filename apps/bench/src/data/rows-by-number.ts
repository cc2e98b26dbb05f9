import type { GroupKind } from '@piiri/domain/groups/group'
import { durationMinutes } from '@piiri/domain/shared/duration'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import type { GroupRow } from '@piiri/server/groups/groups.repository'
import type { SeasonRow } from '@piiri/server/seasons/seasons.repository'
import type { SeriesRow } from '@piiri/server/series/series.repository'
import type { VenueRow } from '@piiri/server/venues/venues.repository'
import { constant } from './constant.ts'
import { bytesOf, idOf } from './id-by-number.ts'

export const finnish = constant(parseLanguageTag('fi'))
export const helsinki = constant(parseTimeZone('Europe/Helsinki'))
const tags = ['en', 'th', 'ru', 'sv', 'es'].map((text) => constant(parseLanguageTag(text)))
const kinds: readonly GroupKind[] = ['PEER_GROUP', 'SELF_HELP', 'STUDY', 'CREATIVE', 'OUTINGS', 'OTHER']
const at = <T>(list: readonly T[], n: number): T => constant(list[n % list.length] ?? null)
const both = (fi: string, en: string) => ({ fi, en })

const languagesOf = (n: number): GroupRow['languages'] => [
  { language: finnish, kind: 'SPOKEN' },
  { language: at(tags, n), kind: 'INTERPRETED' },
]
const tagsOf = (n: number): string =>
  languagesOf(n)
    .map(({ language }) => language)
    .join(' ')

export const groupRow = (n: number): GroupRow => ({
  id: idOf('grp', n),
  slug: `group-${n}`,
  kind: at(kinds, n),
  title: both(`Keskiviikon keittiöpiiri ${n}`, `Wednesday kitchen circle ${n}`),
  summary: both(`Laitetaan ruokaa ja jutellaan, ryhmä ${n}.`, `We cook and talk, group ${n}.`),
  description: both(`Tule sellaisena kuin olet. Ryhmä ${n}.`, `Come as you are. Group ${n}.`),
  sortKey: `keskiviikon keittiopiiri ${String(n).padStart(5, '0')}`,
  audience: n % 2 === 0 ? 'COMMUNITY' : 'ANYONE',
  confidentiality: n % 10 === 9 ? 'CONFIDENTIAL' : 'OPEN',
  joining: n % 3 === 0 ? 'CONTACT_FIRST' : 'DROP_IN',
  languages: languagesOf(n),
  languageTags: tagsOf(n),
  features: n % 8,
  timeZone: helsinki,
  contactPointId: null,
  lastConfirmedOn: null,
  isArchived: false,
  firstSequence: 0,
  version: 1,
})

export const venueRow = (n: number): VenueRow => ({
  id: idOf('ven', n),
  name: both(`Kulmahuone ${n}`, `Corner room ${n}`),
  disclosure: at(['PUBLIC', 'PUBLIC', 'PUBLIC', 'COMMUNITY', 'GROUP_MEMBERS'] as const, n),
  address: `Esimerkkikatu ${n}`,
  postalCode: '00500',
  city: 'Helsinki',
  country: 'FI',
  district: at(['Kallio', 'Sörnäinen', 'Vallila'], n),
  latitude: 60.18 + n / 10_000,
  longitude: 24.95 + n / 10_000,
  directions: both(`Summeri ${n}.`, `Buzzer ${n}.`),
  access: n % 8,
  timeZone: helsinki,
  version: 1,
})

/** One that is published and one that is a draft, each as long as the programme. */
export const seasonRows = (from: LocalDate, to: LocalDate): readonly [SeasonRow, SeasonRow] => [
  { id: idOf('sea', 0), title: both('Kausi', 'Season'), from, to, status: 'PUBLISHED', publishedAt: null, version: 1 },
  { id: idOf('sea', 1), title: both('Luonnos', 'Draft'), from, to, status: 'DRAFT', publishedAt: null, version: 1 },
]
const seasonOf = (n: number): SeriesRow['seasonId'] => {
  if (n % 50 === 48) return idOf('sea', 1)
  return n % 2 === 0 ? idOf('sea', 0) : null
}

type Of = { readonly groups: number; readonly firstMonday: LocalDate; readonly expandedUntil: LocalDateTime }
export const seriesRow = (n: number, { groups, firstMonday, expandedUntil }: Of): SeriesRow => ({
  id: idOf('ser', n),
  key: bytesOf(`key ${n}`).subarray(0, 8).toString('base64url'),
  groupId: idOf('grp', n % groups),
  seasonId: seasonOf(n),
  start: constant(parseLocalDateTime(`${addDays(firstMonday, n % 7)}T${timeOf(n)}`)),
  durationMinutes: constant(durationMinutes(90 + (n % 4) * 15)),
  timeZone: helsinki,
  recurrence: 'FREQ=WEEKLY',
  excluded: [],
  added: [],
  venueId: idOf('ven', n % 50),
  features: n % 8,
  languages: languagesOf(n),
  languageTags: tagsOf(n),
  topic: n % 2 === 0 ? both(`Aihe ${n}`, `Topic ${n}`) : null,
  note: null,
  guestSpeakers: [],
  capacity: n % 4 === 0 ? 12 : null,
  registrationOpensBefore: null,
  continuesId: null,
  knownTo: 'ANYBODY',
  expandedUntil,
  version: 1,
})

/** Every quarter of an hour from 9.00 to 19.45. */
function timeOf(n: number): string {
  const minutes = 9 * 60 + ((n * 7) % 44) * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
