/** Whom webhooks go to in tests, and what they tell of: Sessions of an open Group, and one that visitors know nothing of. */
import { instant } from '@piiri/domain/shared/instant'
import { anyone } from '../src/http/reader.ts'
import type { Context } from '../src/schema/context.ts'
import type { Database } from '../src/storage/database.ts'
import type { DeliveryRow } from '../src/webhooks/deliveries.repository.ts'
import type { WebhookEndpointRow } from '../src/webhooks/webhook-endpoints.repository.ts'
import type { AppOptions } from '../src/create-app.ts'
import { anApi, now, type Api } from './api.ts'
import { aDatabase } from './database.ts'
import { deliveryRows, type Time } from './delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from './partner-rows.ts'
import { aGroup, aSeries, aSession, fill, nothing, peopleOf, viewers, type World } from './world.ts'

export const [open, secret] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const [ofOpen, ofSecret] = [aSeries(1, open), aSeries(2, secret)]
export const [one, two] = [aSession(1, ofOpen, '2026-01-13T14:00'), aSession(2, ofOpen, '2026-01-20T14:00')]
export const hidden = aSession(3, ofSecret, '2026-01-15T17:00')
export const partner = aPartner(1)

/** A database, and the API on it, by the clock that a test sets. */
export async function openDelivering(time: Time, options: Partial<AppOptions> = {}) {
  const { db } = await aDatabase()
  return { db, api: await anApi(db, { clock: () => instant(time.now), ...options }) }
}
export const fillDelivering = (db: Database, more: Partial<World>): Promise<void> =>
  fill(db, {
    ...nothing,
    ...peopleOf(open),
    groups: [open, secret],
    series: [ofOpen, ofSecret],
    sessions: [one, two, hidden],
    partners: [partner],
    ...more,
  })
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
export const statuses = async (db: Database): Promise<readonly string[]> =>
  (await deliveryRows(db)).map(({ status }) => status)
export const asAdministrator = ({ app }: Api): Context =>
  app.contextFor({ viewer: viewers.administrator, languages: [], asker: anyone })
export const hours = (count: number): number => count * 60 * 60 * 1000
