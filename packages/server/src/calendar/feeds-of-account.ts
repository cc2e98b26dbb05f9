import type { AccountId } from '@piiri/domain/shared/id'
import { accountsHave } from '../people/account-parts.ts'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { feedsOfAccountForSystem, removeCalendarFeedsOf } from './calendar-feeds.repository.ts'

const removeFeeds = async (tx: Tx, _: unknown, accountId: AccountId): Promise<void> => {
  await removeCalendarFeedsOf(tx, { accountId })
}
/** Whoever was in with the words, or by a telephone that is lost, may have made an address to go on reading. */
accountsHave({ name: 'calendarFeeds', tell: tellFeeds, leave: removeFeeds, shut: removeFeeds })

async function tellFeeds({ read }: Context, accountId: AccountId) {
  const rows = await feedsOfAccountForSystem(read, { accountId })
  return rows.map(({ id, titles, groupIds, language, lastUsedOn }) => ({
    id,
    address: 'stored as a hash',
    titles,
    groups: groupIds,
    language,
    lastUsedOn,
  }))
}
