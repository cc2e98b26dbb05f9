import type { Clock } from '@piiri/domain/shared/clock'
import type { AccountId } from '@piiri/domain/shared/id'

const windowMs = 15 * 60_000
/** As many as somebody has calendars. */
const mostAtOnce = 10

/** Makes a calendar of somebody's, or answers after how many seconds they may ask again. */
export type FetchBudget = (account: AccountId, make: () => Promise<string>) => Promise<string | number>

/**
 * How much one Account's calendars may tell within a quarter of an hour, by this process: their characters are what making them costs, which is
 * done anew each time. A telephone asks once an hour; what asks in a loop is not to slow down others. Kept in memory alone: when somebody's
 * telephone asks is written nowhere.
 */
export function createFetchBudget(clock: Clock, most: number): FetchBudget {
  let spent = new Map<AccountId, number>()
  const underWay = new Map<AccountId, number>()
  let endsAt = 0
  return async (account, make) => {
    const now = clock()
    if (now >= endsAt) [spent, endsAt] = [new Map(), now + windowMs]
    const atOnce = underWay.get(account) ?? 0
    if ((spent.get(account) ?? 0) >= most) return Math.ceil((endsAt - now) / 1000)
    if (atOnce >= mostAtOnce) return 1
    underWay.set(account, atOnce + 1)
    try {
      const made = await make()
      spent.set(account, (spent.get(account) ?? 0) + made.length)
      return made
    } finally {
      const others = (underWay.get(account) ?? 1) - 1
      if (others > 0) underWay.set(account, others)
      else underWay.delete(account)
    }
  }
}
