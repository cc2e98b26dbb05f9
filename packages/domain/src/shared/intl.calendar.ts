import type { Calendar } from './calendar.ts'
import type { LanguageTag } from './language-tag.ts'
import { addDays, civilFromDays, dayNumber, type LocalDate } from './local-date.ts'

const minute = 60_000
const day = 1440 * minute
/** 1970-01-05. */
const someMonday = civilFromDays(4)

/** What the engine knows of a language, or null where it knows nothing: it would answer in the language of the machine. */
export function intlCalendar(language: LanguageTag): Calendar | null {
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return null
  const format = (options: Intl.DateTimeFormatOptions): ((date: LocalDate) => string) => {
    const formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    return (date) => formatter.format(dayNumber(date) * day)
  }
  const week = Array.from({ length: 7 }, (_, index) => addDays(someMonday, index))
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  const time = (minutes: number): string => clock.format(minutes * minute)
  return {
    weekdays: week.map(format({ weekday: 'long' })),
    shortWeekdays: week.map(format({ weekday: 'short' })),
    month: format({ month: 'long', year: 'numeric' }),
    longDate: format(long),
    fullDate: format({ weekday: 'long', ...long }),
    shortDate: format(short),
    shortDateWithYear: format({ ...short, year: 'numeric' }),
    times: (from, to) => `${time(from)}–${time(to)}`,
    time,
    beforeTime: ', ',
  }
}
