/** Delivering webhooks in tests: one turn after the other, at the time that a test says. */
import { instant } from '@piiri/domain/shared/instant'
import { attemptDelivery, type Attempted, type Attempting } from '../src/webhooks/attempt-delivery.ts'
import { claimDeliveries, type Claimed } from '../src/webhooks/claim-deliveries.ts'
import { createSender } from '../src/webhooks/send-delivery.ts'
import { createTurns } from '../src/webhooks/turns.ts'
import { writeDeliveries } from '../src/webhooks/write-deliveries.ts'
import { createAllowedAddresses } from '../src/shared/allowed-addresses.ts'
import type { Database } from '../src/storage/database.ts'
import { webhookDelivery, webhookEndpoint } from '../src/webhooks/webhooks.table.ts'
import { q } from '../src/storage/kit.ts'
import { all } from '../src/storage/query.ts'
import { now, someKeys, type Api } from './api.ts'

export type Time = { now: number }
/** How long a delivery is one process's, in these tests. Milliseconds. */
export const leaseMs = 60_000

type Delivering = {
  readonly db: Database
  readonly api: Api
  readonly time?: Time
  /** How long whoever is told is waited for: no test hangs on a busy machine's pace unless it says so. */
  readonly timeoutMs?: number
}

export function aDeliverer({ db, api, time, timeoutMs = 10_000 }: Delivering) {
  const clock = () => instant(time?.now ?? now)
  const sender = createSender({ addresses: createAllowedAddresses({ allowsLoopback: true }), clock, timeoutMs })
  const attempting: Attempting = { db, keys: someKeys, clock, contextFor: api.app.contextFor, sender }
  const turns = createTurns()
  const claim = (): Promise<readonly Claimed[]> => claimDeliveries(db, { now: clock(), leaseMs, turns })
  const attempt = (claimed: Claimed): Promise<Attempted> => attemptDelivery(attempting, claimed)
  /** All that is due at this time, also what becomes so by it. */
  const deliver = async (): Promise<readonly string[]> => {
    await writeDeliveries(db, clock())
    const settled: string[] = []
    for (let claimed = await claim(); claimed.length > 0; claimed = await claim())
      settled.push(...(await Promise.all(claimed.map(attempt))).map((one) => one.settled))
    return settled
  }
  return { claim, attempt, deliver, turns, sender, clock, attempting }
}

const deliveries = all(() => q.select().from(webhookDelivery))
export const deliveryRows = async (db: Database) =>
  (await deliveries(db.read)).toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id))
const endpoints = all(() => q.select().from(webhookEndpoint))
export const endpointRows = async (db: Database) =>
  (await endpoints(db.read)).toSorted((a, b) => a.id.localeCompare(b.id))
