import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { firstOfMonth, monthName, spanOf } from '../sessions/calendar-span.ts'

export const papers = ['A4', 'A3'] as const
export type Paper = (typeof papers)[number]

/** What a poster is of. A Group is named by its id alone: no address that is printed, kept or looked at over a shoulder tells which one. */
export type PosterSubject = MonthSubject | { readonly of: 'GROUP'; readonly id: string }
type MonthSubject = { readonly of: 'MONTH'; readonly first: LocalDate }

export type PosterQuery = {
  readonly subject: PosterSubject
  readonly paper: Paper
  readonly isDiscreet: boolean
  /** Whether the address asked for something that there is not, in whose place something else is shown. */
  readonly isMisread: boolean
}

/** Towards the end of a month, the poster that somebody wants is the next month's. */
const daysAhead = 10

/**
 * Reads what an address asks for. What it cannot read, and a month that is too far away to be known, gives the poster that most are after, and is said.
 * Whatever `discreet` says but `0`, it is heard: better a poster that tells too little.
 */
export function readPosterQuery(asked: URLSearchParams, today: LocalDate): PosterQuery {
  const subject = subjectOf(asked.get('of') ?? '', today)
  const paper = paperOf(asked.get('paper') ?? '')
  return {
    subject: subject ?? usualSubject(today),
    paper: paper ?? 'A4',
    isDiscreet: !['', '0'].includes(asked.get('discreet') ?? ''),
    isMisread: subject === null || paper === null,
  }
}

/** The opposite: what an address says behind its `?`. */
export const askedOf = ({
  subject,
  paper,
  isDiscreet,
}: Pick<PosterQuery, 'subject' | 'paper' | 'isDiscreet'>): Readonly<Record<string, string>> => ({
  of: nameOf(subject),
  ...(paper !== 'A4' && { paper }),
  ...(isDiscreet && { discreet: '1' }),
})

/** `2026-12`, or a Group's id. */
export const nameOf = (subject: PosterSubject): string =>
  subject.of === 'MONTH' ? monthName(subject.first) : subject.id

export const usualSubject = (today: LocalDate): MonthSubject => ({
  of: 'MONTH',
  first: spanOf('MONTH', addDays(today, daysAhead), today).first,
})

/** Null for what there is not. */
function subjectOf(name: string, today: LocalDate): PosterSubject | null {
  if (name === '') return usualSubject(today)
  if (/^[a-z][\w-]{0,99}$/i.test(name)) return { of: 'GROUP', id: name }
  const first = firstOfMonth(name)
  return first !== null && spanOf('MONTH', first, today).first === first ? { of: 'MONTH', first } : null
}

function paperOf(name: string): Paper | null {
  return name === '' ? 'A4' : (papers.find((paper) => paper === name.toUpperCase()) ?? null)
}
