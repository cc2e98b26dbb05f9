import { addDays, parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import { neighbours, spanOf, type Span } from '../sessions/calendar-span.ts'
import { writePageAddress } from '../pages/page-address.ts'

type BoardView = 'WEEK' | 'MONTH'
/** What of the board somebody looks at: all of it is in the address. */
export type BoardQuery = {
  readonly view: BoardView
  /** A day of what is shown; null: today. */
  readonly on: LocalDate | null
  /** The slug of a Group; null: all of them. */
  readonly group: string | null
}

export const readBoardQuery = (asked: URLSearchParams): BoardQuery => ({
  view: asked.get('view') === 'month' ? 'MONTH' : 'WEEK',
  on: parseLocalDate(asked.get('on') ?? ''),
  group: asked.get('group') || null,
})

export function hrefOfBoard(language: InterfaceLanguage, { view, on, group }: BoardQuery): string {
  const asked = new URLSearchParams({
    ...(view === 'MONTH' && { view: 'month' }),
    ...(on !== null && { on }),
    ...(group !== null && { group }),
  })
  return writePageAddress({ language, page: 'BOARD', asked: String(asked) })
}

export const spanOfBoard = ({ view, on }: BoardQuery, today: LocalDate): Span => spanOf(view, on, today)

/** What is before and after; null beyond what can be asked for. */
export const besides = ({ view }: BoardQuery, span: Span, today: LocalDate) => neighbours(view, span, today)

/** A day of the same stretch, for the other view: today, where it is in it. */
export const dayWithin = ({ first, end }: Span, today: LocalDate): LocalDate =>
  first <= today && today < end ? today : addDays(first, 3)
