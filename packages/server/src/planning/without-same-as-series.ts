import { isDeepStrictEqual } from 'node:util'
import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import { planOf } from '../series/series-plan.ts'
import { isPart, ownOf, writeOwn, type OwnName } from '../sessions/own.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { settleSession } from '../sessions/settle-session.ts'
import type { SeriesAtWork } from './series-at-work.ts'

/** What a Session says just as its Series does is not its own: it goes along when the Series changes. */
export function withoutSameAsSeries(row: SessionRow, work: SeriesAtWork): SessionRow {
  const place = { from: row.originalStart, to: addMinutes(row.originalStart, 1) }
  const [planned] = materialiseSessions(planOf(work, work.breaks), place)
  if (planned === undefined) return row
  const without = (from: SessionRow, name: OwnName): SessionRow => settleSession(lacking(from, name), planned, work)
  const same = [...ownOf(row)]
    .filter((name) => name !== 'cancelled' && name !== 'reinstated' && !isPart(name))
    .filter((name) => isDeepStrictEqual(unmarked(without(row, name)), unmarked(row)))
  return same.reduce(without, row)
}

const unmarked = (row: SessionRow): SessionRow => ({ ...row, own: '', searchId: '' })
const lacking = (row: SessionRow, name: OwnName): SessionRow => ({
  ...row,
  own: writeOwn(new Set([...ownOf(row)].filter((one) => one !== name))),
})
