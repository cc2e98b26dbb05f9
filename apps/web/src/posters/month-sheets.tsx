import { formatDate, formatMonth } from '@piiri/domain/shared/format-dates'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { capitalised, timesInWords } from '../sessions/day-words.ts'
import { noFilter } from '../sessions/programme-query.ts'
import { timesOf } from '../sessions/session-times.ts'
import { FactList } from '../shared/fact-list.tsx'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { fitSheets } from './fit-sheets.ts'
import type { MonthMatter } from './load-poster.ts'
import { groupsIn, usualIn, type MeetingGroup } from './month-groups.ts'
import { heightOfGroups, heightOfRow, type Heights } from './month-heights.ts'
import { rowsOf, weeksOf, type BreakRow, type DayRow, type Week } from './month-rows.ts'
import { groupFacts, ownFacts, ownLanguages, topicInWords, type UsualFacts } from './poster-facts.ts'
import type { Paper } from './poster-query.ts'
import { AsOf, ContactsOnSheet, DateOnSheet, LanguagesOnSheet } from './sheet-parts.tsx'
import { frontPage, Sheet, SheetFoot } from './sheet.tsx'

type Shown = { readonly matter: MonthMatter; readonly paper: Paper; readonly words: PosterMessages }

/** A month: each day on which something is on, then, once a Group, what holds whenever it meets. */
export function MonthSheets({ matter, paper, words }: Shown): JSX.Element {
  const surroundings = useSurroundings()
  const { tag, language, origin, timeZone } = surroundings
  const groups = groupsIn(matter.sessions)
  const rows = rowsOf(matter, timeZone)
  const heights: Heights = {
    surroundings,
    usualOf: (id) => usualIn(groups, id),
    firstOfWeeks: new Set(weeksOf(rows).map(([row]) => row)),
  }
  const { size, sheets } = fitSheets({
    parts: rows,
    heightOf: (row, one) => heightOfRow(row, one, heights),
    head: { AIRY: 22, COMPACT: 16 },
    laterHead: 8,
    foot: 20,
    end: heightOfGroups(groups, surroundings),
  })
  const query = { view: 'MONTH', from: matter.first, filter: noFilter } as const
  const address = `${origin}${writePageAddress({ language, page: 'PROGRAMME', query })}`
  const [month = '', year = ''] = capitalised(formatMonth(matter.first, tag)).split(' ')
  return (
    <>
      {sheets.map((rowsOfSheet, at) => (
        <Sheet key={at} paper={paper} size={size} label={words.sheet.page(at + 1, sheets.length)} ground="MARK">
          <MonthHead month={month} year={year} words={words} page={{ at: at + 1, of: sheets.length }} />
          <div class="sheet-main">
            {matter.sessions.length === 0 && at === 0 && <p class="sheet-nothing">{words.sheet.nothing}</p>}
            <ol class="sheet-weeks">
              {weeksOf(rowsOfSheet).map((week) => (
                <WeekOnSheet key={week[0]?.date} week={week} words={words} usualOf={heights.usualOf} />
              ))}
            </ol>
          </div>
          {at === sheets.length - 1 && <GroupsOnSheet groups={groups} />}
          <SheetFoot address={address} scan={words.sheet.scanMonth} typed={frontPage(surroundings)}>
            <ContactsOnSheet contacts={matter.contactPoints.slice(0, 2)} />
            <AsOf words={words} />
          </SheetFoot>
        </Sheet>
      ))}
    </>
  )
}

type Head = {
  readonly month: string
  readonly year: string
  readonly words: PosterMessages
  readonly page: { readonly at: number; readonly of: number }
}

function MonthHead({ month, year, words, page }: Head): JSX.Element {
  const { say } = useSurroundings()
  if (page.at > 1)
    return (
      <header class="sheet-head-later">
        <h2>
          {month} {year}
        </h2>
        <p>{words.sheet.page(page.at, page.of)}</p>
      </header>
    )
  return (
    <header class="sheet-head">
      <p class="sheet-lead">{say.programme.lead}</p>
      <h2 class="sheet-month">
        {month} <span class="sheet-year">{year}</span>
      </h2>
    </header>
  )
}

type WeekShown = {
  readonly week: Week
  readonly words: PosterMessages
  readonly usualOf: (group: string) => UsualFacts
}

const WeekOnSheet = ({ week, words, usualOf }: WeekShown): JSX.Element => (
  <li class="sheet-week">
    <ol>
      {week.map((row) =>
        row.is === 'BREAK' ? (
          <BreakOnSheet key={`${row.from} ${row.reason}`} row={row} words={words} />
        ) : (
          <DayOnSheet key={row.date} row={row} usualOf={usualOf} />
        ),
      )}
    </ol>
  </li>
)

function BreakOnSheet({ row, words }: { readonly row: BreakRow; readonly words: PosterMessages }): JSX.Element {
  const { tag } = useSurroundings()
  return (
    <li class="sheet-day sheet-break">
      <DateOnSheet date={row.date} />
      <div class="sheet-meeting">
        <p class="sheet-times">{row.isAbout === 'NOTHING_IS_ON' ? words.sheet.closed : words.sheet.pause}</p>
        <div>
          <p class="sheet-title">{capitalised(row.reason)}</p>
          {row.from !== row.to && <p class="sheet-topic">{spanInWords(row, tag)}</p>}
        </div>
      </div>
    </li>
  )
}

/** `ke 23.12. – to 31.12.` */
const spanInWords = ({ from, to }: Pick<BreakRow, 'from' | 'to'>, tag: Surroundings['tag']): string =>
  `${formatDate(from, tag, 'SHORT')} – ${formatDate(to, tag, 'SHORT')}`

function DayOnSheet({ row, usualOf }: Pick<WeekShown, 'usualOf'> & { readonly row: DayRow }): JSX.Element {
  const { tag, timeZone, say } = useSurroundings()
  return (
    <li class="sheet-day">
      <DateOnSheet date={row.date} />
      <ul class="sheet-meetings">
        {row.sessions.map((session) => (
          <li key={session.id} class="sheet-meeting">
            <p class="sheet-times">
              <time dateTime={session.start}>{timesInWords(timesOf(session, timeZone), tag)}</time>
            </p>
            <div>
              <p class="sheet-title" lang={session.group.contentLanguage}>
                {session.group.title}
              </p>
              <Topic session={session} />
              <FactList facts={ownFacts(session, usualOf(session.group.id), say)} />
              <Languages languages={ownLanguages(session, usualOf(session.group.id))} />
            </div>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Topic({ session }: { readonly session: DayRow['sessions'][number] }): JSX.Element | null {
  const { say } = useSurroundings()
  const words = topicInWords(session, say)
  if (words === null) return null
  return (
    <p class="sheet-topic" lang={session.contentLanguage}>
      {words}
    </p>
  )
}

const Languages = ({ languages }: Pick<UsualFacts, 'languages'>): JSX.Element | null =>
  languages.length === 0 ? null : (
    <ul class="fact-list">
      <LanguagesOnSheet languages={languages} />
    </ul>
  )

const GroupsOnSheet = ({ groups }: { readonly groups: readonly MeetingGroup[] }): JSX.Element | null => {
  const { say } = useSurroundings()
  if (groups.length === 0) return null
  return (
    <ul class="sheet-groups">
      {groups.map(({ group, usual }) => (
        <li key={group.id}>
          <h3 lang={group.contentLanguage}>{group.title}</h3>
          <ul class="fact-list">
            {groupFacts(group, usual, say).map(({ icon, words }) => (
              <li key={words}>
                <Icon name={icon} />
                {words}
              </li>
            ))}
            <LanguagesOnSheet languages={usual.languages} />
          </ul>
        </li>
      ))}
    </ul>
  )
}
