import type { Failure, FailureCode, Outcome } from '@piiri/domain/shared/outcome'
import { accountOf, partnerOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'

/** What one Account, or one partner, proposes in a day. */
const proposals = { name: 'ideas', most: 10, windowSeconds: 24 * 60 * 60 }
/** All else that it does with Ideas: nobody clicks faster. */
const acts = { name: 'idea-acts', most: 300, windowSeconds: 60 * 60 }

/** Does it, unless the viewer's Account, or partner, did too much of its kind already. What is refused counts for no limit. */
async function withinLimit<T, E extends FailureCode>(
  { db, viewer, clock }: Context,
  limit: typeof proposals | typeof acts,
  act: () => Promise<Outcome<T, E>>,
): Promise<Outcome<T, E> | Failure<'RATE_LIMITED'>> {
  const by = accountOf(viewer) ?? partnerOf(viewer)
  if (by === null) return act()
  const tries = [{ limit, by }]
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const outcome = await act()
  if (!outcome.ok) await forgiveTry(db, tries)
  return outcome
}

export const withinProposals = <T, E extends FailureCode>(context: Context, act: () => Promise<Outcome<T, E>>) =>
  withinLimit(context, proposals, act)
export const withinActs = <T, E extends FailureCode>(context: Context, act: () => Promise<Outcome<T, E>>) =>
  withinLimit(context, acts, act)
