import { toRfc3339 } from '@piiri/domain/shared/instant'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import {
  eachGroup,
  eachMaterial,
  eachSession,
  getSession,
  groupBySlug,
  listContactPoints,
  listGroups,
  PiiriError,
  type Client,
  type ProgrammeSession,
} from '@piiri/sdk/lean'
import { groupsWithMaterials } from '../materials/groups-with-materials.ts'
import { spanOf } from '../sessions/calendar-span.ts'
import type { ProgrammeQuery } from '../sessions/programme-query.ts'
import { startOfDay } from '../shared/zone-clock.ts'
import type { PublicAddress } from './page-address.ts'
import type { Failure, Page } from './page.ts'

type Asking = {
  readonly piiri: Client
  readonly today: LocalDate
  readonly timeZone: TimeZone
  readonly signal?: AbortSignal
}
/** More than anybody reads on one page; a list goes on at the day where it was cut. */
const mostSessions = 300

/**
 * Everything that a page shows, in one request where the API has it so. What is not there, or not for visitors, is NOT_FOUND; what did not
 * go well is FAILED. Throws when it is aborted, and when the sign-in by which it is asked for has ended.
 */
export async function loadPage(address: PublicAddress, asking: Asking): Promise<Page> {
  try {
    return await load(address, asking)
  } catch (error) {
    if (!(error instanceof PiiriError) || error.code === 'ABORTED' || hasEnded(error)) throw error
    return { page: 'FAILED', reason: failureOf(error), requestId: error.requestId ?? null }
  }
}

async function load(address: PublicAddress, asking: Asking): Promise<Page> {
  const { piiri, signal } = asking
  const options = { signal }
  switch (address.page) {
    case 'PROGRAMME':
      return loadProgramme(address.query, asking)
    case 'SESSION': {
      const session = await getSession(piiri, address.id, { datesFirst: 7 }, options)
      return session === null ? notFound : { page: 'SESSION', session }
    }
    case 'GROUPS': {
      const groups = await eachGroup(piiri, { first: 50 }, options).toArray(mostSessions)
      return { page: 'GROUPS', groups }
    }
    case 'GROUP': {
      const group = await groupBySlug(piiri, address.slug, { sessionsFirst: 6, materialsFirst: 3 }, options)
      return group === null ? notFound : { page: 'GROUP', group }
    }
    case 'MATERIALS':
      return { page: 'MATERIALS', groups: await groupsWithMaterials(piiri, options) }
    case 'GROUP_MATERIALS':
      return loadMaterials(address.slug, asking)
    case 'CONTACT':
      return { page: 'CONTACT', contactPoints: await listContactPoints(piiri, options) }
    case 'ABOUT':
      return { page: 'ABOUT' }
  }
}

/** The Groups are asked for beside the Sessions: some of them have no Session that a visitor may know. */
async function loadProgramme({ view, from, filter }: ProgrammeQuery, asking: Asking): Promise<Page> {
  const { piiri, today, timeZone, signal } = asking
  const { first, end } = spanOf(view, from, today)
  const pages = eachSession(
    piiri,
    {
      in: { from: toRfc3339(startOfDay(first, timeZone)), until: toRfc3339(startOfDay(end, timeZone)) },
      filter: compact(filter),
      first: 100,
    },
    { signal },
  ).pages()
  const collect = async (): Promise<{ readonly sessions: readonly ProgrammeSession[]; readonly isCut: boolean }> => {
    const sessions: ProgrammeSession[] = []
    for await (const { nodes, pageInfo } of pages) {
      sessions.push(...nodes)
      if (sessions.length >= mostSessions) return { sessions, isCut: pageInfo.hasNextPage }
    }
    return { sessions, isCut: false }
  }
  const [found, groups] = await Promise.all([collect(), listGroups(piiri, { first: 50 }, { signal })])
  return { page: 'PROGRAMME', ...found, groups: groups.nodes }
}

async function loadMaterials(slug: string, { piiri, signal }: Asking): Promise<Page> {
  const group = await groupBySlug(piiri, slug, { sessionsFirst: 1, materialsFirst: 100 }, { signal })
  if (group === null) return notFound
  const { nodes, pageInfo } = group.materials
  const more = pageInfo.hasNextPage
    ? await eachMaterial(piiri, { group: slug, first: 100, after: pageInfo.endCursor }, { signal }).toArray(400)
    : []
  return { page: 'GROUP_MATERIALS', group, materials: [...nodes, ...more] }
}

const notFound: Page = { page: 'NOT_FOUND' }

/** Without what narrows nothing down: the same question is then the same address, for caches. */
const compact = (filter: ProgrammeQuery['filter']): Partial<ProgrammeQuery['filter']> | null => {
  const said = Object.entries(filter).filter(([, value]) => value !== null && value.length > 0)
  return said.length === 0 ? null : Object.fromEntries(said)
}

/** Whether the sign-in by which something was asked for is not there any more. */
export const hasEnded = (error: unknown): boolean => error instanceof PiiriError && error.code === 'UNAUTHENTICATED'

export function failureOf({ code, isRetryable }: PiiriError): Failure {
  if (code === 'NETWORK_FAILED' || code === 'TIMED_OUT' || code === 'UNAVAILABLE') return 'UNREACHABLE'
  // Something else answered in place of the API, as the sign-in page of a network does.
  if (code === 'BAD_ANSWER' && isRetryable) return 'UNREACHABLE'
  return code === 'RATE_LIMITED' ? 'BUSY' : 'OURS'
}
