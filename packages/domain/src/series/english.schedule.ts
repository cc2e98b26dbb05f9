import { englishCalendar, englishMonths, englishWeekdays } from '../shared/english.calendar.ts'
import type { Weekday } from '../shared/local-date.ts'
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
const and: Join = (items) => joined(items, 'and')
const or: Join = (items) => joined(items, 'or')
const span = (first: string, last: string, between: string): string =>
  first === last ? first : `${first}${between}${last}`

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const endings = ['th', 'st', 'nd', 'rd']
/** `1st`, `12th`, `23rd` */
const numeral = (number: number): string =>
  `${number}${Math.floor(number / 10) % 10 === 1 ? 'th' : (endings[number % 10] ?? 'th')}`
const ordinal = (number: number): string => words[number - 1] ?? numeral(number)
const fromEnd = (number: number): string => (number === -1 ? 'last' : `${ordinal(-number)} to last`)
/** `first`, `11th`, `second to last` */
const place = (number: number): string => (number > 0 ? ordinal(number) : fromEnd(number))

const weekdayName = (weekday: number): string => englishWeekdays[weekday - 1] ?? ''
/** `Tuesday and Thursday`, `Monday to Friday` */
const weekdayNames = (weekdays: readonly Weekday[], join: Join): string =>
  join(runsOf(weekdays).map(([first, last]) => span(weekdayName(first), weekdayName(last), ' to ')))
const monthName = (month: number): string => englishMonths[month - 1] ?? ''
/** `January, March and June–August` */
const monthNames = (months: readonly number[], join: Join): string =>
  join(runsOf(months).map(([first, last]) => span(monthName(first), monthName(last), '–')))
const inMonths = (months: readonly number[]): string => (months.length === 0 ? '' : ` in ${monthNames(months, and)}`)

/** `the 1st–3rd and 15th`, `the 1st and the last day` */
const dayPlaces = (days: readonly number[], join: Join): string =>
  join(
    runsOf(days).map(([first, last]) =>
      first < 0 ? `the ${fromEnd(first)} day` : `the ${span(numeral(first), numeral(last), '–')}`,
    ),
  )

const every = (interval: number, unit: string): string =>
  interval === 1 ? `Every ${unit}` : `Every ${ordinal(interval)} ${unit}`
const whenOn = (weekdays: readonly Weekday[]): string | null =>
  weekdays.length === 0 ? null : `when it falls on ${weekdayNames(weekdays, or)}`
const weeksFrom = (weekStart: Weekday | null): string | null =>
  weekStart === null ? null : `with weeks that start on ${weekdayName(weekStart)}`

function sayDays({ interval, months, weekdays, monthDays }: DaysDescription): RulePhrase {
  const onMonthDays = monthDays.length === 0 ? null : `when it is ${dayPlaces(monthDays, or)} of the month`
  const clause = [whenOn(weekdays), onMonthDays].filter((part) => part !== null).join(' and ')
  return { days: `${every(interval, 'day')}${inMonths(months)}`, clause: clause === '' ? null : clause }
}

function sayWeeks({ interval, months, weekdays, weekStart }: WeeksDescription): RulePhrase {
  const names = weekdayNames(weekdays, and)
  const isRange = runsOf(weekdays).some(([first, last]) => first !== last)
  const isShort = interval === 1 || (interval === 2 && weekdays.length === 1)
  const inWords = isShort ? every(interval, names) : `${every(interval, 'week')} on ${names}`
  return { days: `${interval === 1 && isRange ? names : inWords}${inMonths(months)}`, clause: weeksFrom(weekStart) }
}

function sayMonths({ interval, months, days }: MonthsDescription): RulePhrase {
  const month = every(interval, 'month')
  const clause = months.length === 0 ? null : `only in ${monthNames(months, and)}`
  const ofMonth = ` of ${month.toLowerCase()}`
  if (days.of === 'NUMBERED_WEEKDAYS' && interval === 1) {
    return { days: `Every ${and(days.days.map(numberedWeekday))} of the month`, clause }
  }
  if (days.of === 'POSITIONS') return { days: `${month} on ${positionsOf(days)}`, clause }
  if (days.of === 'MONTH_DAYS') {
    const clauses = [whenOn(days.onlyOn), clause].filter((part) => part !== null).join(', ')
    return { days: `On ${dayPlaces(days.monthDays, and)}${ofMonth}`, clause: clauses === '' ? null : clauses }
  }
  return { days: `On ${chosen(days)}${ofMonth}`, clause }
}

function sayYears({ interval, months, days }: YearsDescription): RulePhrase {
  const year = every(interval, 'year')
  const ofMonths = months.length === 0 ? ' of the year' : ` of ${and(months.map(monthName))}`
  if (days.of === 'MONTH_DAYS') {
    const isPlain = months.length === 1 && days.monthDays.every((day) => day > 0)
    const numbers = and(runsOf(days.monthDays).map(([first, last]) => span(`${first}`, `${last}`, '–')))
    const dates = isPlain ? `${numbers}${ofMonths.slice(3)}` : `${dayPlaces(days.monthDays, and)}${ofMonths}`
    return { days: `${year} on ${dates}`, clause: whenOn(days.onlyOn) }
  }
  if (days.of === 'WEEKS') {
    const weeks = runsOf(days.weeks).map(([first, last]) =>
      first < 0
        ? `the ${fromEnd(first)} week`
        : `${first === last ? 'week' : 'weeks'} ${span(`${first}`, `${last}`, '–')}`,
    )
    return {
      days: `${year} in ${and(weeks)} on ${weekdayNames(days.weekdays, and)}`,
      clause: weeksFrom(days.weekStart),
    }
  }
  if (days.of === 'POSITIONS') return { days: `${year} on ${positionsOf(days)}${inMonths(months)}`, clause: null }
  if (days.of === 'EACH_WEEKDAY') return { days: `${year} on ${chosen(days)}${inMonths(months)}`, clause: null }
  return { days: `${year} on ${chosen(days)}${ofMonths}`, clause: null }
}

const numberedWeekday = ({ ordinal: number, weekday }: NumberedWeekday): string =>
  `${place(number)} ${weekdayName(weekday)}`

/** `the first and last of the days Monday to Friday`, `the first of the 1st–3rd (Monday to Friday)` */
function positionsOf({ positions, weekdays, monthDays }: PositionChoice): string {
  const names = weekdayNames(weekdays, and)
  const days = dayPlaces(monthDays, and)
  const set = days === '' ? `the days ${names}` : `${days}${names === '' ? '' : ` (${names})`}`
  return `the ${and(positions.map(place))} of ${set}`
}

/** `the second Tuesday and last Friday`, `each Tuesday and Thursday`, `the 100th and last day` */
function chosen(days: DaysOfYear & { of: 'NUMBERED_WEEKDAYS' | 'EACH_WEEKDAY' | 'YEAR_DAYS' }): string {
  if (days.of === 'NUMBERED_WEEKDAYS') return `the ${and(days.days.map(numberedWeekday))}`
  if (days.of === 'EACH_WEEKDAY') return `each ${weekdayNames(days.weekdays, and)}`
  return `the ${and(days.yearDays.map(place))} day`
}

export const englishSchedule: ScheduleLanguage = {
  rule: (description) => {
    if (description.every === 'DAY') return sayDays(description)
    if (description.every === 'WEEK') return sayWeeks(description)
    return description.every === 'MONTH' ? sayMonths(description) : sayYears(description)
  },
  date: englishCalendar.fullDate,
  times: (from, to) => englishCalendar.times(from, to > 1440 ? to - 1440 : to) + (to > 1440 ? ' (the next day)' : ''),
  count: (count) => (count === 1 ? 'once' : `${count} times`),
  until: (date) => `until ${englishCalendar.longDate(date)}`,
}
