import { instant } from '@piiri/domain/shared/instant'
import type { Session } from '@piiri/domain/sessions/session.policy'
import { featureBits } from '../groups/groups.repository.ts'
import { groupById } from '../groups/group.schema.ts'
import { boxOfGroup } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import type { Listing, Row, Slice } from '../schema/paging.ts'
import type { Period } from '../schema/period.ts'
import { boundsOf, ofInstants } from '../shared/bounds.ts'
import { accessBits } from '../venues/venues.repository.ts'
import { countLater, listLater } from './later-sessions.ts'
import { boxOfSession, type SessionOfGroup } from './session-boxes.ts'
import {
  seenBy,
  sessionCount,
  sessionPage,
  type SessionFilter,
  type SessionParams,
} from './listed-sessions.repository.ts'

/** None is longer than a day. Milliseconds. */
export const longestSession = 24 * 60 * 60 * 1000

const narrowing = ['series', 'kinds', 'languages', 'features', 'access', 'statuses', 'text'] as const

/**
 * Sessions that the viewer may know of, by start. With a Period those that start in it, without one those that have not ended, up to the
 * horizon. What lies beyond the rows is expanded in memory, for as much of it as the page needs: a read never writes.
 */
export function listSessions(context: Context, filter: SessionFilter, period: Period | null): Listing<Session, number> {
  const { read, viewer, now, horizon } = context
  const span = period ?? { from: instant(now - longestSession), until: horizon }
  const params: SessionParams = {
    ...filter,
    ...span,
    endsAfter: period === null ? now : ofInstants[0],
    features: featureBits.toBits(filter.features ?? []),
    access: filter.access === null || filter.access.length === 0 ? null : accessBits.toBits(filter.access),
    now,
  }
  const shape = {
    ...seenBy(viewer),
    ofGroups: filter.groups !== null,
    isNarrowed: narrowing.some((by) => filter[by] !== null),
  }
  const hasLater = span.until > horizon
  const rowsOf = (slice: Slice<number>): Promise<readonly SessionOfGroup[]> => {
    const { from, until, ...bounds } = narrowed(span, slice)
    return sessionPage(read, { ...shape, direction: slice.direction }, { ...params, from, until, ...bounds })
  }
  return {
    async slice(slice) {
      const rows = await rowsOf(slice)
      const found = hasLater ? merge(rows, await listLater(context, params, slice), slice) : rows
      return found.map((one) => toRow(context, one))
    },
    async count() {
      const counted = await sessionCount(read, shape, params)
      return (counted?.count ?? 0) + (hasLater ? await countLater(context, params) : 0)
    },
  }
}

/**
 * A span and cursors as bounds that say the same of both. Of two bounds on one side an engine begins to read at the one that it likes better:
 * PostgreSQL began at the beginning of time, and SQLite at that of the span, however far behind the cursor was.
 */
function narrowed(span: Pick<Period, 'from' | 'until'>, { after, before, limit }: Slice<number>) {
  const from = Math.max(span.from, after?.[0] ?? span.from)
  const until = Math.min(span.until, before === null ? span.until : before[0] + 1)
  const within = {
    after: after !== null && after[0] >= span.from ? after : null,
    before: before !== null && before[0] < span.until ? before : null,
    limit,
  }
  return { from, until, ...boundsOf(within, [from, until]) }
}

/** The Group came along in the same row: nobody needs to ask for it again. */
function toRow(context: Context, found: SessionOfGroup): Row<Session, number> {
  groupById.prime(context, found.group.id, boxOfGroup(found.group))
  return { key: [found.session.start, found.session.id], box: boxOfSession(found) }
}

function merge(
  rows: readonly SessionOfGroup[],
  later: readonly SessionOfGroup[],
  { limit, direction }: Slice<number>,
): readonly SessionOfGroup[] {
  const sign = direction === 'FORWARD' ? 1 : -1
  return [...rows, ...later].toSorted((a, b) => sign * inOrder(a, b)).slice(0, limit)
}
/** By start, then by the bytes of the id, as both engines order them. */
const inOrder = ({ session: a }: SessionOfGroup, { session: b }: SessionOfGroup): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1)
