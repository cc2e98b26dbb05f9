import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { GroupSession } from '@piiri/sdk/lean'
import { instantOf } from '../shared/told-times.ts'
import type { Page } from './page.ts'

/** When the first of what a page tells of begins, and the last of it ends; none where it tells of no time. */
export function timesShown(page: Page): readonly Instant[] {
  const shown = sessionsOf(page)
  if (shown.length === 0) return []
  return [
    instant(Math.min(...shown.map(({ start }) => instantOf(start)))),
    instant(Math.max(...shown.map(({ end }) => instantOf(end)))),
  ]
}

type Shown = Pick<GroupSession, 'start' | 'end'>

function sessionsOf(page: Page): readonly Shown[] {
  if (page.page === 'PROGRAMME') return [...page.sessions, ...page.groups.flatMap(nextOf)]
  if (page.page === 'SESSION') return [page.session, ...page.session.group.sessions.nodes]
  if (page.page === 'GROUP') return [...page.group.sessions.nodes, ...nextOf(page.group)]
  return page.page === 'GROUPS' ? page.groups.flatMap(nextOf) : []
}

const nextOf = ({ nextSession }: { readonly nextSession: Shown | null }): readonly Shown[] =>
  nextSession === null ? [] : [nextSession]
