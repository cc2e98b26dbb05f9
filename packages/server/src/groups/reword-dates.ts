import type { Tx } from '../storage/query.ts'
import type { GroupRow } from './groups.repository.ts'

/** Makes what a Group's dates are found by say what the Group says now. */
type Reword = (tx: Tx, group: GroupRow) => Promise<void>

let reword: Reword | null = null
/** Series and Sessions are later slices: they tell this one, once, how to write their words anew. */
export const datesAreRewordedBy = (how: Reword): void => {
  reword = how
}

/** To be called where a Group's title or summary has changed: its Series and Sessions are found by both. */
export const rewordDates: Reword = async (tx, group) => reword?.(tx, group)
