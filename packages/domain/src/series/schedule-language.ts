import type { LocalDate } from '../shared/local-date.ts'
import type { RuleDescription } from './describe-rule.ts'

/** `clause` narrows down what is said before the times, and comes after them: `kun se on lauantai`. */
export type RulePhrase = { readonly days: string; readonly clause: string | null }

/** How a language says a schedule. */
export type ScheduleLanguage = {
  /** `Joka toinen torstai` */
  readonly rule: (description: RuleDescription) => RulePhrase
  /** `Tiistai 21. tammikuuta 2020` */
  readonly date: (date: LocalDate) => string
  /** `klo 17.00–19.30`. Minutes since the midnight before; `to` is beyond 1,440 where it is on the next day. */
  readonly times: (from: number, to: number) => string
  /** `10 kertaa` */
  readonly count: (count: number) => string
  /** `28. toukokuuta 2020 asti` */
  readonly until: (date: LocalDate) => string
}

/** `a, b ja c`. */
export const joined = (items: readonly string[], conjunction: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
