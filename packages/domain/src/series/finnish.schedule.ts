import { finnishCalendar, finnishMonthStems, finnishWeekdays } from '../shared/finnish.calendar.ts'
import { twoDigits, type Weekday } from '../shared/local-date.ts'
import {
  runsOf,
  type DaysDescription,
  type DaysOfYear,
  type MonthsDescription,
  type NumberedWeekday,
  type PositionChoice,
  type WeeksDescription,
  type YearsDescription,
} from './describe-rule.ts'
import { joined, type RulePhrase, type ScheduleLanguage } from './schedule-language.ts'

type Join = (items: readonly string[]) => string
const ja: Join = (items) => joined(items, 'ja')
const tai: Join = (items) => joined(items, 'tai')
const span = (first: string, last: string): string => (first === last ? first : `${first}–${last}`)

/** Nominative: mikä. Genitive: minkä. Essive: minä, milloin. */
type Case = 'NOMINATIVE' | 'GENITIVE' | 'ESSIVE'
const ordinals: readonly Readonly<Record<Case, string>>[] = [
  { NOMINATIVE: 'ensimmäinen', GENITIVE: 'ensimmäisen', ESSIVE: 'ensimmäisenä' },
  { NOMINATIVE: 'toinen', GENITIVE: 'toisen', ESSIVE: 'toisena' },
  { NOMINATIVE: 'kolmas', GENITIVE: 'kolmannen', ESSIVE: 'kolmantena' },
  { NOMINATIVE: 'neljäs', GENITIVE: 'neljännen', ESSIVE: 'neljäntenä' },
  { NOMINATIVE: 'viides', GENITIVE: 'viidennen', ESSIVE: 'viidentenä' },
  { NOMINATIVE: 'kuudes', GENITIVE: 'kuudennen', ESSIVE: 'kuudentena' },
  { NOMINATIVE: 'seitsemäs', GENITIVE: 'seitsemännen', ESSIVE: 'seitsemäntenä' },
  { NOMINATIVE: 'kahdeksas', GENITIVE: 'kahdeksannen', ESSIVE: 'kahdeksantena' },
  { NOMINATIVE: 'yhdeksäs', GENITIVE: 'yhdeksännen', ESSIVE: 'yhdeksäntenä' },
  { NOMINATIVE: 'kymmenes', GENITIVE: 'kymmenennen', ESSIVE: 'kymmenentenä' },
]
const ordinal = (number: number, as: Case): string => ordinals[number - 1]?.[as] ?? `${number}.`
const lastIn: Readonly<Record<Case, string>> = {
  NOMINATIVE: 'viimeinen',
  GENITIVE: 'viimeisen',
  ESSIVE: 'viimeisenä',
}
/** `viimeinen`, `toiseksi viimeinen`, `11:nneksi viimeinen` */
function fromEnd(number: number, as: Case): string {
  if (number === -1) return lastIn[as]
  const translative = ordinals[-number - 1]?.GENITIVE.replace(/n$/, 'ksi') ?? `${-number}:nneksi`
  return `${translative} ${lastIn[as]}`
}
const place = (number: number, as: Case): string => (number > 0 ? ordinal(number, as) : fromEnd(number, as))
/** `1.–3., 15. ja viimeinen päivä` */
const dayPlaces = (days: readonly number[], as: Case, join: Join): string => {
  const places = runsOf(days).map(([first, last]) => (first < 0 ? fromEnd(first, as) : span(`${first}.`, `${last}.`)))
  return `${join(places)} ${as === 'ESSIVE' ? 'päivänä' : 'päivä'}`
}

const nominative = (weekday: number): string => finnishWeekdays[weekday - 1] ?? ''
const essive = (weekday: number): string => `${nominative(weekday)}na`
const distributive = (weekday: number): string => (weekday === 3 ? 'keskiviikkoisin' : `${nominative(weekday)}sin`)
const elative = (weekday: number): string => (weekday === 3 ? 'keskiviikosta' : `${nominative(weekday)}sta`)
const illative = (weekday: number): string => (weekday === 3 ? 'keskiviikkoon' : `${nominative(weekday)}hin`)
/** `tiistai ja torstai`, `maanantai–perjantai` */
const weekdayNames = (weekdays: readonly Weekday[], join: Join): string =>
  join(runsOf(weekdays).map(([first, last]) => span(nominative(first), nominative(last))))
/** `maanantaista keskiviikkoon ja perjantaisin` */
const onWeekdays = (weekdays: readonly Weekday[], single: (weekday: number) => string): string =>
  ja(runsOf(weekdays).map(([first, last]) => (first === last ? single(first) : `${elative(first)} ${illative(last)}`)))

const stem = (month: number): string => finnishMonthStems[month - 1] ?? ''
/** `tammi-, maalis- ja `: what several months share is written once, after the last. */
const stems = (items: readonly string[]): string =>
  ja(items.map((item, index) => (index < items.length - 1 ? `${item}-` : item)))
/** ` tammi-, maalis- ja kesä–elokuussa` */
const inMonths = (months: readonly number[]): string =>
  months.length === 0 ? '' : ` ${stems(runsOf(months).map(([first, last]) => span(stem(first), stem(last))))}kuussa`

const every = (interval: number, unit: string, as: Case): string =>
  interval === 1 ? `Joka ${unit}` : `Joka ${ordinal(interval, as)} ${unit}`
const whenOn = (weekdays: readonly Weekday[]): string | null =>
  weekdays.length === 0 ? null : `kun se on ${weekdayNames(weekdays, tai)}`
const weeksFrom = (weekStart: Weekday | null): string | null =>
  weekStart === null ? null : `kun viikko alkaa ${elative(weekStart)}`

function sayDays({ interval, months, weekdays, monthDays }: DaysDescription): RulePhrase {
  const onMonthDays = monthDays.length === 0 ? null : `kun se on kuukauden ${dayPlaces(monthDays, 'NOMINATIVE', tai)}`
  const clause = [whenOn(weekdays), onMonthDays].filter((part) => part !== null).join(' ja ')
  return { days: `${every(interval, 'päivä', 'NOMINATIVE')}${inMonths(months)}`, clause: clause === '' ? null : clause }
}

function sayWeeks({ interval, months, weekdays, weekStart }: WeeksDescription): RulePhrase {
  const isRange = runsOf(weekdays).some(([first, last]) => first !== last)
  const isShort = (interval === 1 && !isRange) || (interval === 2 && weekdays.length === 1)
  const adverbs = onWeekdays(weekdays, distributive)
  const inWords = isShort
    ? every(interval, weekdayNames(weekdays, ja), 'NOMINATIVE')
    : `${every(interval, 'viikko', 'NOMINATIVE')} ${adverbs}`
  const days = interval === 1 && isRange ? adverbs.charAt(0).toUpperCase() + adverbs.slice(1) : inWords
  return { days: `${days}${inMonths(months)}`, clause: weeksFrom(weekStart) }
}

function sayMonths({ interval, months, days }: MonthsDescription): RulePhrase {
  const month = every(interval, 'kuukauden', 'GENITIVE')
  const only = months.length === 0 ? null : `vain${inMonths(months)}`
  if (days.of === 'NUMBERED_WEEKDAYS') return { days: `${month} ${numbered(days.days, 'NOMINATIVE')}`, clause: only }
  if (days.of === 'POSITIONS') return { days: `${month} ${positionsOf(days, 'NOMINATIVE')}`, clause: only }
  if (days.of === 'EACH_WEEKDAY') return { days: `${month} jokainen ${weekdayNames(days.weekdays, ja)}`, clause: only }
  const clause = [whenOn(days.onlyOn), only].filter((part) => part !== null).join(', ')
  return {
    days: `${month} ${dayPlaces(days.monthDays, 'NOMINATIVE', ja)}`,
    clause: clause === '' ? null : clause,
  }
}

function sayYears({ interval, months, days }: YearsDescription): RulePhrase {
  const words = `${every(interval, 'vuosi', 'NOMINATIVE')} ${daysOfYear(days, months)}`
  if (days.of === 'MONTH_DAYS') return { days: words, clause: whenOn(days.onlyOn) }
  return { days: words, clause: days.of === 'WEEKS' ? weeksFrom(days.weekStart) : null }
}

/** When in a year: `24.–26. joulukuuta`, `toukokuun toisena sunnuntaina`, `viikolla 20 maanantaina` */
function daysOfYear(days: DaysOfYear, months: readonly number[]): string {
  const scope = months.length === 0 ? 'vuoden' : `${stems(months.map(stem))}kuun`
  if (days.of === 'YEAR_DAYS') return `vuoden ${ja(days.yearDays.map((day) => place(day, 'ESSIVE')))} päivänä`
  if (days.of === 'NUMBERED_WEEKDAYS') return `${scope} ${numbered(days.days, 'ESSIVE')}`
  if (days.of === 'EACH_WEEKDAY') return `${onWeekdays(days.weekdays, distributive)}${inMonths(months)}`
  if (days.of === 'POSITIONS') return `${scope} ${positionsOf(days, 'ESSIVE')}`
  if (days.of === 'WEEKS') return `${ja(runsOf(days.weeks).map(inWeeks))} ${onWeekdays(days.weekdays, essive)}`
  const isPlain = months.length === 1 && days.monthDays.every((day) => day > 0)
  if (!isPlain) return `${scope} ${dayPlaces(days.monthDays, 'ESSIVE', ja)}`
  const dates = ja(runsOf(days.monthDays).map(([first, last]) => span(`${first}.`, `${last}.`)))
  return `${dates} ${scope.replace(/kuun$/, 'kuuta')}`
}

const inWeeks = ([first, last]: readonly [number, number]): string => {
  if (first < 0) return `vuoden ${fromEnd(first, 'ESSIVE').replace(/viimeisenä$/, 'viimeisellä')} viikolla`
  return first === last ? `viikolla ${first}` : `viikoilla ${first}–${last}`
}

const numbered = (days: readonly NumberedWeekday[], as: 'NOMINATIVE' | 'ESSIVE'): string =>
  ja(
    days.map(
      ({ ordinal: number, weekday }) =>
        `${place(number, as)} ${as === 'ESSIVE' ? essive(weekday) : nominative(weekday)}`,
    ),
  )

/** `ensimmäinen ja viimeinen päivistä maanantai–perjantai` */
function positionsOf({ positions, weekdays, monthDays }: PositionChoice, as: Case): string {
  const numbers = ja(
    runsOf(monthDays).map(([first, last]) =>
      first < 0 ? fromEnd(first, 'NOMINATIVE') : span(`${first}.`, `${last}.`),
    ),
  )
  const names = weekdayNames(weekdays, ja)
  const set = numbers !== '' && names !== '' ? `${numbers} (${names})` : `${numbers}${names}`
  return `${ja(positions.map((number) => place(number, as)))} päivistä ${set}`
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}.${twoDigits(minutes % 60)}`

export const finnishSchedule: ScheduleLanguage = {
  rule: (description) => {
    if (description.every === 'DAY') return sayDays(description)
    if (description.every === 'WEEK') return sayWeeks(description)
    return description.every === 'MONTH' ? sayMonths(description) : sayYears(description)
  },
  date: (date) => {
    const words = finnishCalendar.fullDate(date)
    return words.charAt(0).toUpperCase() + words.slice(1)
  },
  times: (from, to) =>
    to > 1440 ? `klo ${clock(from)}–${clock(to - 1440)} (seuraavana päivänä)` : `klo ${clock(from)}–${clock(to)}`,
  count: (count) => (count === 1 ? 'kerran' : `${count} kertaa`),
  until: (date) => `${finnishCalendar.longDate(date)} asti`,
}
