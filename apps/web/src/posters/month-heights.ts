import type { ProgrammeSession } from '@piiri/sdk/lean'
import { timesInWords } from '../sessions/day-words.ts'
import { timesOf } from '../sessions/session-times.ts'
import type { Fact } from '../shared/fact-list.tsx'
import type { Surroundings } from '../shared/surroundings.ts'
import { bold, linesOf, sum } from './fit-sheets.ts'
import type { MeetingGroup } from './month-groups.ts'
import type { MonthRow, Week } from './month-rows.ts'
import { groupFacts, ownFacts, ownLanguages, topicInWords, type UsualFacts } from './poster-facts.ts'
import { languagesInWords } from './sheet-parts.tsx'

// Sizes and widths as in sheet.css, in hundredths of a sheet's width.
const text = 88
const dateColumn = 12.5
const timesColumn = 18
const title = { size: 2.9, line: 3.5 }
const topic = { size: 2.3, line: 2.9 }
const fact = { size: 1.85, line: 2.6 }
const gap = 1.7
const gapOfWeek = 0.7

export type Heights = {
  readonly surroundings: Surroundings
  readonly usualOf: (group: string) => UsualFacts
}

export const heightOfWeek = (week: Week, scale: number, heights: Heights): number =>
  gapOfWeek * scale + sum(week.map((row) => heightOfRow(row, scale, heights)))

function heightOfRow(row: MonthRow, scale: number, heights: Heights): number {
  if (row.is === 'DAY')
    return sum(row.sessions.map((session) => heightOfMeeting(session, scale, heights) + gap * scale))
  const of = columns(scale)
  const dates = row.from === row.to ? 0 : 1
  return scale * (linesOf(row.reason, title.size * bold * scale, of.words) * title.line + dates * topic.line + gap)
}

function heightOfMeeting(session: ProgrammeSession, scale: number, { surroundings, usualOf }: Heights): number {
  const { say, tag, timeZone } = surroundings
  const of = columns(scale)
  const usual = usualOf(session.group.id)
  const facts = ownFacts(session, usual, say)
  const languages = languagesInWords(ownLanguages(session, usual), say)
  const times = timesInWords(timesOf(session, timeZone), tag)
  const right =
    linesOf(session.group.title, title.size * bold * scale, of.words) * title.line +
    linesOf(topicInWords(session, say) ?? '', topic.size * scale, of.words) * topic.line +
    (linesOf(inOneLine(facts), fact.size * scale, of.words) + linesOf(languages, fact.size * scale, of.words)) *
      fact.line
  // A time that is longer than its column, of a Session over midnight, goes on below.
  const left = linesOf(times, title.size * scale, of.times + 1) * title.line
  return scale * Math.max(left, right, title.line)
}

const columns = (scale: number): { readonly times: number; readonly words: number } => ({
  times: timesColumn * scale,
  words: text - (dateColumn + timesColumn) * scale,
})

/** What holds whenever a Group meets: in two columns. */
export function heightOfGroups(groups: readonly MeetingGroup[], { say }: Surroundings): number {
  const column = groups.length === 1 ? text : text / 2 - 2
  const heights = groups.map(({ group, usual }) => {
    const facts = inOneLine(groupFacts(group, usual, say))
    return (
      linesOf(group.title, 2.2 * bold, column) * 2.8 +
      (linesOf(facts, 1.7, column) + linesOf(`    ${languagesInWords(usual.languages, say)}`, 1.7, column)) * 2.5
    )
  })
  const rows = groups.length === 1 ? 1 : Math.ceil(groups.length / 2)
  return heights.length === 0 ? 0 : 4 + rows * (Math.max(...heights) + 1.5)
}

/** Facts beside each other, each with its picture and some space. */
const inOneLine = (facts: readonly Fact[]): string => facts.map(({ words }) => `    ${words}`).join('')
