import { toRfc3339 } from '@piiri/domain/shared/instant'
import { addDays, parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type { GroupRota, Piiri, RotaSession } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { spanOf, type Span } from '../sessions/calendar-span.ts'
import { startOfDay } from '../shared/zone-clock.ts'
import { countDone, type DoneHowOften } from './count-done.ts'

export type Rota = {
  readonly group: GroupRota
  readonly span: Span
  readonly sessions: readonly RotaSession[]
  readonly often: readonly DoneHowOften[]
}
/** So long it is known who did something, and so far ahead it is told who will. */
const [daysBack, daysAhead] = [90, 60]

const spanIn = ({ query, surroundings }: Pick<Asking, 'query' | 'surroundings'>): Span =>
  spanOf('MONTH', parseLocalDate(query.get('on') ?? ''), surroundings.today)

/** A month of a Group's rota, and who has done how often. Null where the viewer is not of the Group, and where there is no such Group. */
export async function loadRota(asking: Asking): Promise<Rota | null> {
  const { piiri, address, viewer, surroundings } = asking
  if (address.page !== 'ROTA') return null
  const { today, timeZone, now } = surroundings
  const span = spanIn(asking)
  const within = (first: LocalDate, end: LocalDate) => ({
    from: toRfc3339(startOfDay(first, timeZone)),
    until: toRfc3339(startOfDay(end, timeZone)),
  })
  const month = await readRota(piiri, address.slug, within(span.first, span.end))
  if (month === null || (month.group.viewerMembership === null && viewer.kind !== 'STAFF')) return null
  const around = await readRota(piiri, address.slug, within(addDays(today, -daysBack), addDays(today, daysAhead)))
  return { ...month, span, often: countDone(around?.sessions ?? [], now) }
}

async function readRota(
  piiri: Piiri,
  slug: string,
  period: { readonly from: string; readonly until: string },
): Promise<Pick<Rota, 'group' | 'sessions'> | null> {
  const sessions: RotaSession[] = []
  let after: string | null = null
  for (;;) {
    const group: GroupRota | null = await piiri.duties.rota(slug, { in: period, after })
    if (group === null) return null
    sessions.push(...group.sessions.nodes)
    after = group.sessions.pageInfo.endCursor
    if (!group.sessions.pageInfo.hasNextPage) return { group, sessions }
  }
}
