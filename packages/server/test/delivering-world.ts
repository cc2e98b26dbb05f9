/** Whom webhooks go to in tests, and what they tell of: Sessions of an open Group, and one that visitors know nothing of. */
import { beforeAll, beforeEach } from 'vitest'
import { instant } from '@piiri/domain/shared/instant'
import { anyone } from '../src/http/reader.ts'
import type { Database } from '../src/storage/database.ts'
import type { DeliveryRow } from '../src/webhooks/deliveries.repository.ts'
import type { WebhookEndpointRow } from '../src/webhooks/webhook-endpoints.repository.ts'
import type { AppOptions } from '../src/create-app.ts'
import { anApi, now, type Api } from './api.ts'
import { aDatabase } from './database.ts'
import { aDeliverer, deliveryRows, endpointRows, type Time } from './delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from './partner-rows.ts'
import { aReceiver, type Receiver } from './receiver.ts'
import { aGroup, aSeries, aSession, fill, id, nothing, peopleOf, viewers, type World } from './world.ts'

export const [open, secret] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const [ofOpen, ofSecret] = [aSeries(1, open), aSeries(2, secret)]
export const [one, two] = [aSession(1, ofOpen, '2026-01-13T14:00'), aSession(2, ofOpen, '2026-01-20T14:00')]
export const hidden = aSession(3, ofSecret, '2026-01-15T17:00')
export const partner = aPartner(1)

const fillDelivering = (db: Database, more: Partial<World>): Promise<void> =>
  fill(db, {
    ...nothing,
    ...peopleOf(open),
    groups: [open, secret],
    series: [ofOpen, ofSecret],
    sessions: [one, two, hidden],
    partners: [partner],
    ...more,
  })
/** For a file of tests a database with its API, by a clock that begins anew with each, and for each test somebody who receives. */
export function useDelivering(options: Partial<AppOptions> = {}) {
  const time: Time = { now }
  let db: Database
  let api: Api
  let receiver: Receiver
  beforeAll(async () => {
    ;({ db } = await aDatabase())
    api = await anApi(db, { clock: () => instant(time.now), ...options })
  })
  beforeEach(async () => {
    time.now = now
    receiver = await aReceiver()
  })
  return {
    time,
    get db() {
      return db
    },
    get api() {
      return api
    },
    get receiver() {
      return receiver
    },
    fill: (more: Partial<World>) => fillDelivering(db, more),
    deliverer: (timeoutMs?: number) => aDeliverer({ db, api, time, ...(timeoutMs !== undefined && { timeoutMs }) }),
    deliveries: () => deliveryRows(db),
    endpoints: () => endpointRows(db),
    statuses: async () => (await deliveryRows(db)).map(({ status }) => status),
    administrator: () => api.app.contextFor({ viewer: viewers.administrator, languages: [], asker: anyone }),
  }
}
export const endpointAt = (url: string, n = 1): WebhookEndpointRow => aWebhookEndpoint(n, partner, { url })
/** Due now, and never tried. */
export const waiting = (n: number, to: WebhookEndpointRow, more: Partial<DeliveryRow> = {}): DeliveryRow =>
  aDelivery(n, to, {
    attemptCount: 0,
    failedCount: 0,
    nextAttemptAt: now,
    lastStatusCode: null,
    lastFailure: null,
    ...more,
  })
/** Says nothing, and waits for nothing but its endpoint. */
export const aPing = (n: number, to: WebhookEndpointRow, more: Partial<DeliveryRow> = {}): DeliveryRow =>
  waiting(n, to, { event: 'PING', subject: id.delivery(n), ...more })
export const hours = (count: number): number => count * 60 * 60 * 1000
