import { isFailure } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { plansSomething } from '../people/plans-something.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { actOnGroup } from './act-on-group.ts'
import { EndGroupPage } from './end-group-page.tsx'
import { GroupFactsPage } from './group-facts-page.tsx'
import { GroupTextsPage } from './group-texts-page.tsx'
import { makeGroup } from './make-group.ts'
import { NewGroupPage } from './new-group-page.tsx'
import { PlannedGroupList } from './planned-group-list.tsx'
import { groupToPlan, plannedGroups } from './planned-groups.ts'
import { textsIn, withLanguage } from './written-texts.ts'

/** What Groups say of themselves, for those who plan them. To all others there is no such page. */
export const plannedGroupsPage: PeoplePage = {
  async show(asking) {
    const { viewer, query } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!plansSomething(viewer)) return notFound
    const slug = query.get('group')
    if (slug !== null) return showGroup(asking, slug)
    if (query.get('do') === 'new') return isStaffViewer(viewer) ? newGroup(asking) : notFound
    return page(asking, <PlannedGroupList asking={asking} groups={await plannedGroups(asking)} />)
  },

  async act(asking, sent) {
    const { viewer, query } = asking
    if (!plansSomething(viewer)) return notFound
    if (sent.does === 'confirm') return confirm(asking, sent)
    if (sent.does === 'create') return isStaffViewer(viewer) ? makeGroup(asking, sent) : notFound
    const slug = query.get('group')
    const group = slug === null ? null : await groupToPlan(asking, slug)
    if (group === null) return notFound
    if (sent.does === 'texts' && sent.text('more') !== '') {
      const texts = withLanguage(textsIn(sent), sent.text('add'))
      return page(asking, <GroupTextsPage asking={asking} group={group} texts={texts} />)
    }
    return actOnGroup(asking, sent, group)
  },
}

const page = ({ words }: Asking, content: JSX.Element): Answered => ({
  is: 'PAGE',
  title: words.planning.groups.tab,
  content,
})

async function showGroup(asking: Asking, slug: string): Promise<Answered> {
  const { piiri, query, viewer } = asking
  const group = await groupToPlan(asking, slug)
  if (group === null) return notFound
  const part = query.get('part')
  if (part === 'facts') {
    const contactPoints = await piiri.contactPoints.list()
    return page(asking, <GroupFactsPage asking={asking} group={group} contactPoints={contactPoints} />)
  }
  if (part !== 'end') return page(asking, <GroupTextsPage asking={asking} group={group} />)
  if (!isStaffViewer(viewer)) return notFound
  const { nodes, pageInfo } = await piiri.groups.sessions(slug, { first: 100 })
  const coming = nodes.filter(({ status }) => status === 'SCHEDULED').length
  return page(
    asking,
    <EndGroupPage asking={asking} group={group} coming={{ count: coming, isMore: pageInfo.hasNextPage }} />,
  )
}

const newGroup = async (asking: Asking): Promise<Answered> =>
  page(asking, <NewGroupPage asking={asking} contactPoints={await asking.piiri.contactPoints.list()} />)

async function confirm(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.groups.confirm(sent.text('id'), sent.options)
  if (isFailure(result)) return troubleOf(result, asking)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'PLANNED_GROUPS', { done: 'group-confirmed' }) }
}
