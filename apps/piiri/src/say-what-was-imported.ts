import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import { scheduleInWords } from '@piiri/domain/series/schedule-in-words'
import type { Fate, ImportedCalendar } from '@piiri/server/calendar-import/import-calendar'
import type { FileTrouble, Remark } from '@piiri/server/calendar-import/remark'
import { wordsOfFaults, wordsOfRemarks } from './words-of-remarks.ts'

type ToldEvent = ImportedCalendar['events'][number]
type ToldSeries = ToldEvent['series'][number]
type Kind = Fate | Remark['kind']
/** What became of something in the file. `code` is null of an event: its kind says all. */
type Line = { readonly line: number; readonly kind: Kind; readonly code: string | null; readonly words: string }

const kinds: Readonly<Record<Kind, string>> = {
  TAKEN: 'taken',
  THERE_ALREADY: 'there already',
  DIFFERS: 'differs',
  CHANGED: 'changed',
  NOT_KEPT: 'not kept',
  LEFT_OUT: 'left out',
}
const widest = Math.max(...Object.values(kinds).map(({ length }) => length))

/** All that there is to say of an import, as facts for programs and line by line for people: the same whether it was tried or done. */
export function tellImport(
  { events, remarks }: ImportedCalendar,
  { isTrial }: { readonly isTrial: boolean },
): { readonly facts: object; readonly words: string } {
  const ofRemarks = [...remarks, ...events.flatMap((event) => (event.fate === 'TAKEN' ? event.remarks : []))].map(
    lineOf,
  )
  // An event before its remarks, where both are of one line.
  const lines = [...events.flatMap(linesOfEvent), ...ofRemarks].toSorted((a, b) => a.line - b.line)
  const count = (fate: Fate): number => events.filter((event) => event.fate === fate).length
  const series = events.filter(({ fate }) => fate === 'TAKEN').flatMap((event) => event.series)
  const sessions = series.reduce((sum, { dateCount }) => sum + dateCount, 0)
  const counts = {
    taken: { events: count('TAKEN'), series: series.length, sessions },
    thereAlready: count('THERE_ALREADY'),
    differing: count('DIFFERS'),
    leftOut: remarks.filter(({ kind }) => kind === 'LEFT_OUT').length,
  }
  const width = String(lines.at(-1)?.line ?? 1).length
  const told = lines.map(
    ({ line, kind, words }) => `line ${String(line).padStart(width)}  ${kinds[kind].padEnd(widest)}  ${words}`,
  )
  return { facts: { isTrial, ...counts, lines }, words: [...told, sum(counts, isTrial)].join('\n') }
}

/** Why nothing was taken of a file, in one line. */
export const sayFault = (file: string, { code, line, about }: FileTrouble): string =>
  `${file}, line ${line}: ${wordsOfFaults[code](shown(about ?? ''))}. Nothing was changed.`

type Counts = {
  readonly taken: { readonly events: number; readonly sessions: number }
  readonly thereAlready: number
  readonly differing: number
  readonly leftOut: number
}
function sum({ taken, thereAlready, differing, leftOut }: Counts, isTrial: boolean): string {
  const others = [
    thereAlready > 0 && `${thereAlready} there already`,
    differing > 0 && `${differing} left as they are`,
    leftOut > 0 && `${leftOut} left out`,
  ].filter((part) => part !== false)
  const events = `${counted(taken.events, 'event')} with ${counted(taken.sessions, 'session')}`
  return `${isTrial ? 'Would take' : 'Took'} ${[events, ...others].join(', ')}.${isTrial ? ' Nothing was changed.' : ''}`
}

const lineOf = ({ line, kind, code, about }: Remark): Line => ({
  line,
  kind,
  code,
  words: wordsOfRemarks[code](shown(about ?? '')),
})

function linesOfEvent({ line, fate, summary, series }: ToldEvent): readonly Line[] {
  const title = titleOf(summary)
  const say = (words: string, at = line): Line => ({ line: at, kind: fate, code: null, words })
  if (fate === 'THERE_ALREADY') return [say(title)]
  if (fate === 'DIFFERS')
    return [say(`${title}: it was taken before, and the file has it otherwise now; left as it is`)]
  return series.map((one) => say(`${titleOf(one.summary)}: ${sayDates(one)}`, one.line))
}

const titleOf = (summary: string | null): string => (summary === null ? 'no title' : JSON.stringify(summary))

/** `Every Tuesday 14:00–16:00, 12 dates, 1 moved`. */
function sayDates(series: ToldSeries): string {
  const { zone, rule, changes, dateCount } = series
  const goesOn = rule !== null && rule.count === null && rule.until === null
  const own = [
    [changes.filter(({ localStart, calledOff }) => localStart !== undefined && !calledOff).length, 'moved'],
    [changes.filter(({ calledOff }) => calledOff !== undefined).length, 'called off'],
    [changes.filter(({ localStart, calledOff }) => localStart === undefined && !calledOff).length, 'changed otherwise'],
  ] as const
  return [
    `${scheduleInWords(series, english)} (${zone})`,
    `${counted(dateCount, 'date')}${goesOn ? ' so far, and on' : ''}`,
    ...own.flatMap(([count, how]) => (count === 0 ? [] : [`${count} ${how}`])),
  ].join(', ')
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
const english: LanguageTag = parseLanguageTag('en') ?? fail()
function fail(): never {
  throw new Error('English has a tag.')
}

/** A file's own words, without what a terminal would obey. */
const shown = (about: string): string => about.replace(/\p{C}/gu, '?').slice(0, 120)
