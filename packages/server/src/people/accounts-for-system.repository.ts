import { count } from 'drizzle-orm'
import { q } from '../storage/kit.ts'
import { first, type Read } from '../storage/query.ts'
import { account } from './accounts.table.ts'

const accountCount = first(() => q.select({ count: count() }).from(account))
export const countAccountsForSystem = async (read: Read): Promise<number> => (await accountCount(read))?.count ?? 0
