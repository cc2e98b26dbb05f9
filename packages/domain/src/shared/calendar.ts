import type { LocalDate } from './local-date.ts'

/** How a language writes dates and times. Minutes are counted from midnight; 1,440 is the midnight that ends the day. */
export type Calendar = {
  /** From Monday. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  /** `tammikuu 2020` */
  readonly month: (date: LocalDate) => string
  /** `14. tammikuuta 2020` */
  readonly longDate: (date: LocalDate) => string
  /** `tiistai 14. tammikuuta 2020` */
  readonly fullDate: (date: LocalDate) => string
  /** `ti 14.1.` */
  readonly shortDate: (date: LocalDate) => string
  /** `ti 14.1.2020` */
  readonly shortDateWithYear: (date: LocalDate) => string
  /** `klo 14–16` */
  readonly times: (from: number, to: number) => string
  /** `klo 14` */
  readonly time: (minutes: number) => string
  /** Between a date and its time. */
  readonly beforeTime: string
}
