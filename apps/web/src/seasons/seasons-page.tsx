import { plannedGroups } from '../groups/planned-groups.ts'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { notFound, type Answered, type Asking, type PeoplePage } from '../people/people-page.ts'
import { signInFirst } from '../people/people-links.ts'
import { plansSomething } from '../people/plans-something.ts'
import { actOnSeasons } from './act-on-seasons.tsx'
import { CopySeasonPage } from './copy-season-page.tsx'
import { PublishCheck } from './publish-check.tsx'
import { SeasonComparison } from './season-comparison.tsx'
import { ChangeSeasonPage, NewSeasonPage } from './season-form.tsx'
import { SeasonList } from './season-list.tsx'
import { SeasonPlan } from './season-plan.tsx'
import { readSeason } from './season-sessions.ts'

/** Seasons, drafts too: those who plan read them, staff plan them. To all others there is no such page. */
export const seasonsPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    if (!plansSomething(asking.viewer)) return notFound
    const { query } = asking
    const id = query.get('season')
    if (id !== null) return showSeason(asking, id)
    if (query.get('do') === null) return listOf(asking)
    return isStaffViewer(asking.viewer) ? page(asking, <NewSeasonPage asking={asking} />) : notFound
  },
  act: async (asking, sent) => (isStaffViewer(asking.viewer) ? actOnSeasons(asking, sent) : notFound),
}

async function listOf(asking: Asking): Promise<Answered> {
  const seasons = await asking.piiri.seasons.planned()
  return page(asking, <SeasonList asking={asking} seasons={seasons} />)
}

async function showSeason(asking: Asking, id: string): Promise<Answered> {
  const { piiri, query } = asking
  const plan = await readSeason(piiri, id)
  if (plan === null) return notFound
  const beside = query.get('beside')
  if (beside !== null) return compare(asking, id, beside)
  const wanted = query.get('do')
  if (wanted !== null && !isStaffViewer(asking.viewer)) return notFound
  if (wanted === 'change') return page(asking, <ChangeSeasonPage asking={asking} season={plan.season} />)
  if (wanted === 'copy') return page(asking, <CopySeasonPage asking={asking} plan={plan} />)
  if (wanted === 'publish' && plan.season.status === 'DRAFT')
    return page(asking, <PublishCheck asking={asking} plan={plan} />)
  return page(asking, <SeasonPlan asking={asking} plan={plan} groups={await plannedGroups(asking)} />)
}

async function compare(asking: Asking, id: string, beside: string): Promise<Answered> {
  const [next, former] = await Promise.all([readSeason(asking.piiri, id), readSeason(asking.piiri, beside)])
  if (next === null || former === null) return notFound
  return page(asking, <SeasonComparison asking={asking} former={former} next={next} />)
}

const page = ({ words }: Asking, content: Extract<Answered, { readonly is: 'PAGE' }>['content']): Answered => ({
  is: 'PAGE',
  title: words.planning.seasons.tab,
  content,
})
