import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { isFailure } from '@piiri/sdk/lean'
import { signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troublesOf } from '../people/trouble-of.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { fieldOfPath } from './field-of-path.ts'
import { mayPlanGroup } from './may-plan-group.ts'
import { NewSeries } from './new-series.tsx'
import type { PlannedFor } from './planned-for.ts'
import { troubleOfValues } from './read-edit.ts'
import { readSeries } from './series-form.ts'
import { SeriesPreview, type Previewed } from './series-preview.tsx'
import { Typed } from './typed.tsx'

/** Something new in a Group: a Series, or a single date. For those who plan it. */
export const newSeriesPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const planned = await plannedFor(asking)
    return planned === null ? notFound : shown(asking, planned, { is: 'NOT_YET' })
  },

  async act(asking, sent) {
    const planned = await plannedFor(asking)
    if (planned === null) return notFound
    if (sent.text('fragment') !== '')
      return {
        is: 'FRAGMENT',
        content: <SeriesPreview asking={asking} previewed={await preview(asking, planned, sent)} sent={sent} />,
      }
    if (sent.text('show') !== '') return shown(asking, planned, await preview(asking, planned, sent), sent)
    return create(asking, planned, sent)
  },
}

async function plannedFor({ piiri, viewer, address, surroundings }: Asking): Promise<PlannedFor | null> {
  if (address.page !== 'NEW_SERIES') return null
  const group = await piiri.groups.asWritten(address.slug)
  if (group === null || !mayPlanGroup(viewer, group.id)) return null
  const [venues, seasons] = await Promise.all([piiri.venues.list(), piiri.seasons.planned()])
  return { group, venues, seasons: seasons.filter(({ to }) => to >= surroundings.today) }
}

function shown(asking: Asking, planned: PlannedFor, previewed: Previewed, sent: Sent | null = null): Answered {
  const content = (
    <NewSeries
      asking={asking}
      planned={planned}
      previewed={previewed}
      on={parseLocalDate(asking.query.get('on') ?? '')}
    />
  )
  return {
    is: 'PAGE',
    isDesk: true,
    title: asking.words.board.titles.newSeries,
    content: sent === null ? content : <Typed sent={sent}>{content}</Typed>,
  }
}

async function preview({ piiri }: Asking, { group }: PlannedFor, sent: Sent): Promise<Previewed> {
  const written = readSeries(sent, group)
  if ('field' in written) return { is: 'WRONG', wrong: written }
  return { is: 'FORESEEN', written, result: await piiri.series.preview(written.input) }
}

async function create(asking: Asking, { group }: PlannedFor, sent: Sent): Promise<Answered> {
  const { piiri, surroundings, words } = asking
  const written = readSeries(sent, group)
  if ('field' in written) return { is: 'TROUBLE', trouble: troubleOfValues(words.board.trouble, written) }
  const result = await piiri.series.create(written.input, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, (path) => fieldOfPath(sent, path))
  return {
    is: 'GO',
    to: writePageAddress({
      language: surroundings.language,
      page: 'PLANNED_SERIES',
      id: result.id,
      asked: 'done=created',
    }),
  }
}
