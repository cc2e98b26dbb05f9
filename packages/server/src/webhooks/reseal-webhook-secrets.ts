import type { Keys } from '../http/keys.ts'
import { reseal } from '../shared/reseal.ts'
import type { Database } from '../storage/database.ts'
import { endpointRowsForSystem, putSecrets } from './webhook-endpoints.repository.ts'

/** Seals the secrets of endpoints under the newest key. Answers how many were sealed anew. */
export const resealWebhookSecrets = (db: Pick<Database, 'write'>, keys: Keys): Promise<number> =>
  db.write(async (tx) => {
    let resealed = 0
    for (const { id, secret, earlierSecret, earlierSecretUntil } of await endpointRowsForSystem(tx)) {
      const [current, earlier] = [secret, earlierSecret].map((one) => one && reseal(keys, 'webhook', one))
      if (!current && !earlier) continue
      await putSecrets(tx, {
        id,
        secret: current || secret,
        earlierSecret: earlier || earlierSecret,
        earlierSecretUntil,
      })
      resealed += [current, earlier].filter(Boolean).length
    }
    return resealed
  })
