import type { HolidayPlace, PublicHolidays } from '@piiri/domain/seasons/holiday-breaks'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import type { Text } from '@piiri/domain/shared/text'
import Holidays from 'date-holidays'

/** Languages in which names are asked for. The library answers a Sámi request in Finnish, silently: do not add one. */
const languages = ['fi', 'sv', 'en']

/**
 * The public holidays of a country or a region of it, as `date-holidays` knows them, on the country's own calendar. An unknown country
 * has none. Loads 38 MB: only planning and the seed import this file.
 */
export const publicHolidays: PublicHolidays = ({ country, region }, year) => {
  const book = bookOf({ country, region })
  const named = new Map<string, Record<string, string>>()
  for (const language of languages)
    for (const { date, name, type } of book.getHolidays(year, language)) {
      if (type !== 'public') continue
      const day = date.slice(0, 10)
      named.set(day, { ...named.get(day), [language]: name })
    }
  return [...named].flatMap(([day, name]): { date: NonNullable<ReturnType<typeof parseLocalDate>>; name: Text }[] => {
    const date = parseLocalDate(day)
    return date === null ? [] : [{ date, name }]
  })
}

const bookOf = ({ country, region }: HolidayPlace) =>
  region === null ? new Holidays(country) : new Holidays(country, region)

/** Whether anything is known of a country, or a region of it. */
export function knowsHolidaysOf({ country, region }: HolidayPlace): boolean {
  const book = new Holidays()
  if (!Object.hasOwn(book.getCountries(), country)) return false
  return region === null || Object.hasOwn(book.getStates(country) ?? {}, region)
}
