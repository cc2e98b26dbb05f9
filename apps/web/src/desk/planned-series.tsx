import { formatDate, formatSpan } from '@piiri/domain/shared/format-dates'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { PlannedSession, SeriesAsPlanned } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { DeskNote } from './desk-note.tsx'
import { InputField } from './input-field.tsx'
import { wayBack } from './way-back.ts'

type Planned = {
  readonly asking: Asking
  readonly series: SeriesAsPlanned
  readonly dates: readonly PlannedSession[]
}

export function PlannedSeries({ asking, series, dates }: Planned): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.series
  const { language } = surroundings
  const to = (id: string): string => writePageAddress({ language, page: 'PLANNED_SERIES', id, asked: '' })
  return (
    <div class="people-page desk">
      <DeskLinks asking={asking} />
      <PageHead title={series.recurrenceInWords} lead={series.group.title} />
      <DeskNote asking={asking} />
      <ul class="fact-list">
        <Fact icon="calendar-range">{series.season === null ? say.noSeason : series.season.title}</Fact>
        {series.venue !== null && <Fact icon="map-pin">{series.venue.name}</Fact>}
        {series.topic !== null && <Fact icon="message-circle">{series.topic}</Fact>}
      </ul>
      <p class="links-in-row">
        <a class="onward" href={wayBack(asking)}>
          {words.board.session.back}
        </a>
        {series.continues !== null && (
          <a class="onward" href={to(series.continues.id)}>
            {say.continues}
          </a>
        )}
        {series.continuedBy !== null && (
          <a class="onward" href={to(series.continuedBy.id)}>
            {say.continuedBy}
            <Icon name="arrow-right" />
          </a>
        )}
      </p>
      <Form does="dates">
        <input type="hidden" name="version" value={String(series.version)} />
        <section class="form-part">
          <h2>{say.coming}</h2>
          {dates.length === 0 ? (
            <p class="soft">{say.noneComing}</p>
          ) : (
            <Coming asking={asking} series={series} dates={dates} />
          )}
        </section>
        <LeftOut asking={asking} series={series} />
        <section class="form-part">
          <h2>{say.add}</h2>
          <div class="fields-in-row times-fields">
            <InputField type="date" name="add" label={say.addDate} min={surroundings.today} />
            <InputField type="time" name="begin" label={say.addBegin} value={series.start.slice(11, 16)} />
          </div>
        </section>
        <button class="button" type="submit">
          {say.save}
        </button>
      </Form>
    </div>
  )
}

type FactShape = { readonly icon: 'calendar-range' | 'map-pin' | 'message-circle'; readonly children: string }
const Fact = ({ icon, children }: FactShape): JSX.Element => (
  <li>
    <Icon name={icon} />
    {children}
  </li>
)

function Coming({ asking, series, dates }: Planned): JSX.Element {
  const { words, surroundings } = asking
  const { language, tag, say } = surroundings
  const chosen = useTried()?.fields ?? []
  const back = writePageAddress({ language, page: 'PLANNED_SERIES', id: series.id, asked: '' })
  return (
    <ul class="dates-to-leave">
      {dates.map(({ id, originalStart, localStart, localEnd, status, topic, isMoved }) => {
        const when = formatSpan(localTimeOf(localStart), localTimeOf(localEnd), tag, 'SHORT_WITH_YEAR')
        const asked = String(new URLSearchParams({ back }))
        return (
          <li key={id} class="date-row" data-state={status === 'CANCELLED' ? 'cancelled' : undefined}>
            <a href={writePageAddress({ language, page: 'PLANNED_SESSION', id, asked })}>
              {status === 'CANCELLED' ? <s>{when}</s> : when}
            </a>
            {status === 'CANCELLED' && <span class="chip">{say.session.cancelled}</span>}
            {isMoved && <span class="chip">{say.session.moved}</span>}
            {topic !== null && <span class="soft">{topic}</span>}
            <label class="check">
              <input
                type="checkbox"
                name="out"
                value={originalStart}
                checked={chosen.some(([name, value]) => name === 'out' && value === originalStart)}
              />
              {words.board.series.leaveOut} <span class="visually-hidden">{when}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

/** Dates that were left out, and can be had back. */
function LeftOut({ asking: { words, surroundings }, series }: Omit<Planned, 'dates'>): JSX.Element | null {
  const coming = series.excluded.filter((local) => dayOf(localTimeOf(local)) >= surroundings.today)
  if (coming.length === 0) return null
  const say = words.board.series
  return (
    <section class="form-part">
      <h2>{say.leftOut}</h2>
      <ul class="dates-to-leave">
        {coming.map((local) => (
          <li key={local} class="date-row">
            <label class="check">
              <input type="checkbox" name="back" value={local} />
              {say.takeBack(formatDate(dayOf(localTimeOf(local)), surroundings.tag, 'SHORT_WITH_YEAR'))}
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
