import type { Instant } from '@piiri/domain/shared/instant'
import { webhookEvents, type WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import { changesAfter, type ProgrammeChangeRow } from '../changes/programme-changes.repository.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import { putCursor, readCursor } from './due-deliveries.repository.ts'
import { queueDelivery } from './queue-delivery.ts'
import { enabledEndpointsForSystem } from './webhook-endpoints.repository.ts'

/** How many changes are gone through in one unit of work. */
const batch = 50

/**
 * Makes deliveries of what has changed in the programme since the last time, in the order of the commits. The cursor moves in the same unit of work: whoever
 * is killed in the middle has done nothing, and of two processes the second finds it moved. Whoever is about to stop begins no other unit.
 */
export async function writeDeliveries(
  db: Pick<Database, 'read' | 'write'>,
  now: Instant,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let written = 0
  while (!isStopped() && (await changesAfter(db.read, { number: await readCursor(db.read) })).length > 0)
    written += await db.write((tx) => writeSome(tx, now))
  return written
}

async function writeSome(tx: Tx, now: Instant): Promise<number> {
  const changes = (await changesAfter(tx, { number: await readCursor(tx) })).slice(0, batch)
  const last = changes.at(-1)
  if (last === undefined) return 0
  const endpoints = await enabledEndpointsForSystem(tx)
  let written = 0
  for (const change of changes) {
    const event = toldEvent(change)
    if (event === null) continue
    const subject = change.sessionId ?? change.groupId ?? change.seasonId
    for (const { id } of endpoints.filter(({ events }) => events.includes(event))) {
      await queueDelivery(tx, { endpointId: id, event, subject, place: change.number, happenedAt: change.at }, now)
      written += 1
    }
  }
  await putCursor(tx, { number: last.number })
  return written
}

/** Null where visitors cannot see the difference: of that no endpoint hears, not even that something was. */
function toldEvent({ version, event }: ProgrammeChangeRow): WebhookEvent | null {
  if (version === null) return null
  return webhookEvents.find((one) => one === event) ?? null
}
