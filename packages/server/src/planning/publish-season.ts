import type { SeasonId } from '@piiri/domain/shared/id'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { dateSessionsOfSeason } from '../sessions/dated-sessions.repository.ts'
import { keepGivenUpWithPlanners } from '../sessions/given-up-series.ts'
import { tellPublished, tellTakenBack } from './tell-published.ts'
import { seasonToPlan, tellSeason, writeSeason, type SeasonOutcome } from './seasons-at-work.ts'

/** How long a published Season can be taken back. */
const graceMilliseconds = 60_000

/** Shows all of a Season at once: its Sessions are as visible as their Groups' dates from the end of this unit on. */
export const publishSeason = (context: Context, id: SeasonId, expectedVersion: number | null): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await seasonToPlan(context, tx, id, expectedVersion)
    if (!found.ok) return found
    if (found.value.status === 'PUBLISHED') return invalid([{ path: ['id'], code: 'NOT_A_DRAFT' }])
    const now = context.clock()
    const after = await writeSeason(tx, found.value, { status: 'PUBLISHED', publishedAt: now })
    await dateSessionsOfSeason(tx, { season: id, changedAt: now })
    await keepGivenUpWithPlanners(tx, id)
    await tellPublished(tx, id, now)
    await recordAct(tx, context, { action: 'season.published', group: null, subject: id })
    return tellSeason(context, after)
  })

/** Takes a publishing back, within 60 seconds: it is a draft again, and not there for those who do not plan. */
export const unpublishSeason = (context: Context, id: SeasonId): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await seasonToPlan(context, tx, id)
    if (!found.ok) return found
    const { publishedAt, status } = found.value
    const isLate = publishedAt === null || context.clock() - publishedAt > graceMilliseconds
    if (status !== 'PUBLISHED' || isLate) return invalid([{ path: ['id'], code: 'TOO_LATE_TO_TAKE_BACK' }])
    const after = await writeSeason(tx, found.value, { status: 'DRAFT', publishedAt: null })
    await tellTakenBack(tx, id, context.clock())
    await recordAct(tx, context, { action: 'season.unpublished', group: null, subject: id })
    return tellSeason(context, after)
  })
