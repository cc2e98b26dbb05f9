import type { GroupId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'

/** What a later slice has to do as a Group becomes confidential, or open again, in the same unit. */
type Follow = (tx: Tx, group: GroupId, context: Pick<Context, 'clock'>) => Promise<void>

const parts: Follow[] = []
/** Later slices tell this one, once each, what those have of a Group who are not in it: from then on they know nothing of it. */
export const whenGroupBecomesConfidential = (follow: Follow): void => void parts.push(follow)

export const followBecomingConfidential: Follow = async (tx, group, context) => {
  for (const follow of parts) await follow(tx, group, context)
}

const partsOfOpening: Follow[] = []
/** The opposite: from then on everybody may know its dates. */
export const whenGroupIsOpened = (follow: Follow): void => void partsOfOpening.push(follow)

export const followBeingOpened: Follow = async (tx, group, context) => {
  for (const follow of partsOfOpening) await follow(tx, group, context)
}
