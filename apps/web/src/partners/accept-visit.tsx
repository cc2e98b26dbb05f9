import type { VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { momentOf } from '../sessions/session-times.ts'
import { ChooseDateOfVisit } from './choose-date-of-visit.tsx'
import { ChooseGroupOfVisit } from './choose-group-of-visit.tsx'

/** So many dates are offered at a time: of most Groups half a year. */
const datesOnPage = 24

/** First the Group, then one of its dates, with what the partner is told. */
export async function showAccept(asking: Asking, visit: VisitOfferCard): Promise<JSX.Element> {
  const { piiri, query, surroundings } = asking
  const groups = await piiri.groups.each({ first: 100 }).toArray(300)
  const group = groups.find(({ slug }) => slug === query.get('group'))
  if (group === undefined) return <ChooseGroupOfVisit asking={asking} visit={visit} groups={groups} />
  const after = query.get('after')
  const { nodes, pageInfo } = await piiri.groups.sessions(group.slug, {
    first: datesOnPage,
    ...(after !== null && { after }),
  })
  const dates = nodes.filter((one) => one.status === 'SCHEDULED' && momentOf(one, surroundings.now) === 'COMING')
  const later = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return <ChooseDateOfVisit asking={asking} visit={visit} group={group} dates={dates} later={later} />
}
