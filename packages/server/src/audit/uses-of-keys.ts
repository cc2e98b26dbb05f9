import { keyIdOf } from '../shared/reseal.ts'
import type { Read } from '../storage/query.ts'
import { entriesFrom, lowestNumber } from './audit.repository.ts'
import { actorsAfter } from './reseal.repository.ts'

const batchSize = 1000

/** For each secret that leads to pseudonyms, the id of the key that it is sealed under. */
export async function* keysOfActors(read: Read): AsyncGenerator<string> {
  for (let account: string | undefined = ''; account !== undefined;) {
    const rows: Awaited<ReturnType<typeof actorsAfter>> = await actorsAfter(read, { account, limit: batchSize })
    for (const { secret } of rows) yield keyIdOf(secret)
    account = rows.at(-1)?.accountId
  }
}

/** For each entry, the id of the key that it is chained with: without that nobody can check it any more. */
export async function* keysOfEntries(read: Read): AsyncGenerator<string> {
  for (let number: number | undefined = lowestNumber; number !== undefined;) {
    const rows: Awaited<ReturnType<typeof entriesFrom>> = await entriesFrom(read, { number, limit: batchSize })
    for (const { keyId } of rows) yield keyId
    const last = rows.at(-1)?.number
    number = last === undefined ? undefined : last + 1
  }
}
