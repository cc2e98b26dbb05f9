import type { ProgrammeSession } from '@piiri/sdk/lean'
import { timesInWords } from '../sessions/day-words.ts'
import { timesOf } from '../sessions/session-times.ts'
import type { Surroundings } from '../shared/surroundings.ts'
import { bold, linesOf, linesOfPieces, sum, widthOf, type Size } from './fit-sheets.ts'
import type { MeetingGroup } from './month-groups.ts'
import type { BreakRow, MonthRow } from './month-rows.ts'
import { groupFacts, ownFacts, ownLanguages, topicInWords, type UsualFacts } from './poster-facts.ts'
import { languagesInWords } from './sheet-parts.tsx'

// Sizes and widths as in sheet.css, in hundredths of a sheet's width.
const text = 88
const dateColumn = 12.5
const timesColumn = 18
/** The day of the month. */
const number = 3.9
const title = { size: 2.9, line: 3.5 }
const topic = { size: 2.3, line: 2.9 }
const fact = { size: 1.85, line: 2.6 }
const gaps = { AIRY: 1.7, COMPACT: 1.2 } as const
const gapOfWeek = 0.7

export type Heights = {
  readonly surroundings: Surroundings
  readonly usualOf: (group: string) => UsualFacts
  /** Those rows that begin a week. */
  readonly firstOfWeeks: ReadonlySet<MonthRow | undefined>
}

export function heightOfRow(row: MonthRow, size: Size, heights: Heights): number {
  const { scale, layout } = size
  const between = (gaps[layout] + (heights.firstOfWeeks.has(row) ? gapOfWeek : 0)) * scale
  if (row.is === 'BREAK') return heightOfBreak(row, scale) + between
  const inside = gaps[layout] * scale * (row.sessions.length - 1)
  return sum(row.sessions.map((session) => heightOfMeeting(session, size, heights))) + inside + between
}

function heightOfBreak({ reason, from, to }: BreakRow, scale: number): number {
  const lines = linesOf(reason, title.size * bold * scale, columns(scale).words)
  return scale * Math.max(number, lines * title.line + (from === to ? 0 : topic.line))
}

function heightOfMeeting(
  session: ProgrammeSession,
  { scale, layout }: Size,
  { surroundings, usualOf }: Heights,
): number {
  const { say, tag, timeZone } = surroundings
  const of = columns(scale)
  const usual = usualOf(session.group.id)
  const said: Said = {
    title: session.group.title,
    topic: topicInWords(session, say) ?? '',
    facts: ownFacts(session, usual, say).map(({ words }) => words),
    languages: languagesInWords(ownLanguages(session, usual), say),
  }
  const right = layout === 'AIRY' ? airy(said, scale, of.words) : compact(said, scale, of.words)
  // A time that is longer than its column, of a Session over midnight, goes on below.
  const left = linesOf(timesInWords(timesOf(session, timeZone), tag), title.size * scale, of.times + 1) * title.line
  return scale * Math.max(left, right, number)
}

type Said = {
  readonly title: string
  readonly topic: string
  readonly facts: readonly string[]
  readonly languages: string
}

const airy = (said: Said, scale: number, width: number): number =>
  linesOf(said.title, title.size * bold * scale, width) * title.line +
  linesOf(said.topic, topic.size * scale, width) * topic.line +
  (linesOf(inOneLine(said.facts), fact.size * scale, width) + linesOf(said.languages, fact.size * scale, width)) *
    fact.line

function compact(said: Said, scale: number, width: number): number {
  const small = [...said.facts, said.languages]
    .filter((words) => words !== '')
    .map((words) => widthOf(withIcon(words), fact.size))
  const pieces = [
    widthOf(said.title, title.size * bold),
    ...(said.topic === '' ? [] : [widthOf(said.topic, topic.size)]),
    ...small,
  ]
  return (
    linesOfPieces(
      pieces.map((piece) => piece * scale),
      width,
      2 * scale,
    ) * title.line
  )
}

const columns = (scale: number): { readonly times: number; readonly words: number } => ({
  times: timesColumn * scale,
  words: text - (dateColumn + timesColumn) * scale,
})

/** What holds whenever a Group meets: in two columns. */
export function heightOfGroups(groups: readonly MeetingGroup[], { say }: Surroundings): number {
  const column = groups.length === 1 ? text : text / 2 - 2
  const heights = groups.map(({ group, usual }) => {
    const facts = inOneLine(groupFacts(group, usual, say).map(({ words }) => words))
    return (
      linesOf(group.title, 2.2 * bold, column) * 2.8 +
      (linesOf(facts, 1.7, column) + linesOf(withIcon(languagesInWords(usual.languages, say)), 1.7, column)) * 2.5
    )
  })
  const rows = groups.length === 1 ? 1 : Math.ceil(groups.length / 2)
  return heights.length === 0 ? 0 : 4 + rows * (Math.max(...heights) + 1.5)
}

/** Facts beside each other, each with its picture and some space. */
const inOneLine = (facts: readonly string[]): string => facts.map(withIcon).join('')
const withIcon = (words: string): string => `    ${words}`
