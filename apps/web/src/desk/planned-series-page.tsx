import { localDateTime, minuteOfDay, parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import { isFailure, type PlannedSession, type SeriesAsPlanned, type UpdateSeriesResult } from '@piiri/sdk/lean'
import { signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troublesOf } from '../people/trouble-of.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { instantAt } from '../shared/zone-clock.ts'
import { mayPlanGroup } from './may-plan-group.ts'
import { PlannedSeries } from './planned-series.tsx'
import { meanwhile, trouble } from './read-edit.ts'
import { countsOf } from './tell-done.ts'

/** A Series: its dates to come, those to add and to leave out, and what it goes on from. For those who plan it. */
export const plannedSeriesPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const series = await seriesOf(asking)
    if (series === null) return notFound
    return {
      is: 'PAGE',
      isDesk: true,
      title: asking.words.board.titles.series,
      content: <PlannedSeries asking={asking} series={series} dates={await datesOf(asking, series)} />,
    }
  },

  async act(asking, sent) {
    const series = await seriesOf(asking)
    if (series === null) return notFound
    return sent.does === 'dates' ? changeDates(asking, series, sent) : { is: 'GO', to: addressOf(asking, series, '') }
  },
}

async function seriesOf({ piiri, viewer, address }: Asking): Promise<SeriesAsPlanned | null> {
  if (address.page !== 'PLANNED_SERIES') return null
  const series = await piiri.series.get(address.id)
  return series !== null && mayPlanGroup(viewer, series.group.id) ? series : null
}

/** The API tells of at most 400 days at once. */
const spanMs = 390 * 86_400_000
const most = 100

/** Those of its Group that are to come and are of it, from its first one on. */
async function datesOf(
  { piiri, surroundings }: Asking,
  { id, group, start, added, timeZone }: SeriesAsPlanned,
): Promise<readonly PlannedSession[]> {
  const [first = start] = [start, ...added].toSorted()
  const from = instant(Math.max(surroundings.now, instantAt(localTimeOf(first), timeZone)))
  const period = { from: toRfc3339(from), until: toRfc3339(instant(from + spanMs)) }
  const found: PlannedSession[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await piiri.sessions.planned({ in: period, groups: [group.id], first: 100, after })
    found.push(...nodes.filter(({ series }) => series?.id === id))
    if (!pageInfo.hasNextPage || found.length >= most) return found.slice(0, most)
    after = pageInfo.endCursor
  }
}

async function changeDates(asking: Asking, series: SeriesAsPlanned, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  if (sent.text('version') !== String(series.version)) return meanwhile(asking)
  const leaveOutDates = valuesOf(sent, 'out')
  const add = parseLocalDate(sent.text('add'))
  const begin = parseLocalDateTime(`2020-01-01T${sent.text('begin')}`) ?? localTimeOf(series.start)
  const addDates = [...valuesOf(sent, 'back'), ...(add === null ? [] : [localDateTime(add, minuteOfDay(begin))])]
  if (leaveOutDates.length + addDates.length === 0) return trouble(words.board.series.noneChosen)
  const input = { id: series.id, addDates, leaveOutDates, expectedVersion: series.version }
  const result = await piiri.series.update(input, sent.options)
  if (result.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(result)) return troublesOf(result, asking, ([name]) => (name === 'addDates' ? 'add' : null))
  return { is: 'GO', to: addressOf(asking, series, doneOf(asking, series, { addDates, leaveOutDates }, result)) }
}

const valuesOf = (sent: Sent, field: string): readonly string[] =>
  sent.fields.flatMap(([name, value]) => (name === field && parseLocalDateTime(value) !== null ? [value] : []))

type Dates = { readonly addDates: readonly string[]; readonly leaveOutDates: readonly string[] }
type Changed = Extract<UpdateSeriesResult, { readonly __typename: 'SessionsEdit' }>

function doneOf({ undos, viewer }: Asking, series: SeriesAsPlanned, dates: Dates, result: Changed): string {
  const now = result.series.find(({ id }) => id === series.id)
  if (now === undefined) return 'done=nothing'
  const undo = undos.keep(viewer.account?.id ?? '', {
    done: { is: 'DATES', ...countsOf(result) },
    inverse: { is: 'DATES', series: series.id, addDates: dates.leaveOutDates, leaveOutDates: dates.addDates },
    former: { id: series.id, version: series.version ?? 0 },
    expected: { id: series.id, version: now.version ?? 0 },
  })
  return `done=did.${undo}`
}

const addressOf = ({ surroundings }: Asking, { id }: SeriesAsPlanned, asked: string): string =>
  writePageAddress({ language: surroundings.language, page: 'PLANNED_SERIES', id, asked })
