import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { SeasonStatus } from '@piiri/domain/seasons/season.policy'
import type { SeriesFacts } from '@piiri/domain/series/series.policy'
import { sessionPolicy, type Session } from '@piiri/domain/sessions/session.policy'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import type { session } from './sessions.table.ts'

export type SessionRow = typeof session.$inferSelect
/** A Session with what its policy's facts are read from. */
export type SessionOfGroup = {
  readonly session: SessionRow
  readonly group: GroupRow
  readonly season: { readonly status: SeasonStatus } | null
}

/** A withdrawn Session is told as cancelled, to whoever still holds its id. */
function toSession(row: SessionRow): Session {
  const { cancelledBy: _, isWithdrawn, own: __, searchId: ___, languageTags: ____, ...rest } = row
  return {
    type: 'Session',
    ...rest,
    status: isWithdrawn ? 'CANCELLED' : rest.status,
    features: featureBits.fromBits(rest.features),
  }
}

/** What is of no Season counts as published. */
const factsOfSession = ({ group, season }: Pick<SessionOfGroup, 'group' | 'season'>): SeriesFacts => ({
  group: group.id,
  confidentiality: group.confidentiality,
  seasonStatus: season?.status ?? 'PUBLISHED',
})

export const boxOfSession = (found: SessionOfGroup): Undisclosed<Session> =>
  conceal(sessionPolicy, toSession(found.session), factsOfSession(found))
