import { toRfc3339 } from '@piiri/domain/shared/instant'
import { addDays } from '@piiri/domain/shared/local-date'
import type { CountedSession } from '@piiri/sdk/lean'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Asking, type PeoplePage } from '../people/people-page.ts'
import { plansSomething } from '../people/plans-something.ts'
import { instantOf } from '../shared/told-times.ts'
import { startOfDay } from '../shared/zone-clock.ts'
import { CountAtDoor, CountedNumbers } from './count-at-door.tsx'
import { CountList } from './count-list.tsx'
import { takeSteps, writeCount } from './write-count.tsx'

const daysBack = 28

/** How many came to each date of the last weeks: those who plan count, staff reads. To all others there is no such page. */
export const countsPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!plansSomething(viewer)) return notFound
    const id = query.get('session')
    if (id === null)
      return { is: 'PAGE', title: words.counts.tab, content: <CountList asking={asking} {...await latest(asking)} /> }
    const session = await sessionToCount(asking, id)
    if (session === null) return notFound
    return {
      is: 'PAGE',
      title: words.counts.tab,
      content: <CountAtDoor asking={asking} session={session} />,
      times: [instantOf(session.start), instantOf(session.end)],
    }
  },

  async act(asking, sent) {
    const { query, surroundings } = asking
    const id = query.get('session')
    const session = id === null || !plansSomething(asking.viewer) ? null : await sessionToCount(asking, id)
    if (session === null) return notFound
    if (sent.does === 'write') return writeCount(asking, sent, session)
    if (sent.does !== 'step') return { is: 'GO', to: hrefOf(surroundings, 'COUNTS') }
    const answered = await takeSteps(asking, sent, session)
    if ('is' in answered) return answered
    if (sent.text('fragment') !== '')
      return { is: 'FRAGMENT', content: <CountedNumbers asking={asking} session={answered} /> }
    return { is: 'GO', to: hrefOf(surroundings, 'COUNTS', { session: session.id }) }
  },
}

/** Of Groups that the viewer plans, or reads as staff. */
async function sessionToCount({ piiri, viewer }: Asking, id: string): Promise<CountedSession | null> {
  const session = await piiri.attendance.ofSession(id)
  return session !== null && (session.group.viewerCanEdit || viewer.kind === 'STAFF') ? session : null
}

/** The latest first. */
async function latest({
  piiri,
  viewer,
  surroundings,
}: Asking): Promise<{ readonly sessions: readonly CountedSession[] }> {
  const { today, timeZone, now } = surroundings
  const own = viewer.memberships.flatMap(({ role, group }) =>
    role === 'FACILITATOR' || role === 'PEER_WORKER' ? [group.id] : [],
  )
  const sessions: CountedSession[] = []
  const period = { from: toRfc3339(startOfDay(addDays(today, -daysBack), timeZone)), until: toRfc3339(now) }
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof piiri.attendance.list>> = await piiri.attendance.list({
      in: period,
      groups: viewer.kind === 'STAFF' ? null : own,
      first: 100,
      after,
    })
    sessions.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return { sessions: sessions.toReversed() }
}
