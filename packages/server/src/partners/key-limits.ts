import type { Clock } from '@piiri/domain/shared/clock'
import type { ApiKeyId } from '@piiri/domain/shared/id'
import type { Scope } from '@piiri/domain/shared/viewer'
import type { Rate } from '../http/key-reader.ts'

const windowSeconds = 60
/** Requests a minute: what a partner reads the programme at, and what is enough for all else. */
const most = { withProgramme: 600, otherwise: 60 }
/** So many are remembered before those are forgotten whose minute is over. */
const mostRemembered = 1000

/**
 * Counts what each key asks, in minutes that begin with its first request. In memory, for each process alone: a write for each read would cost more than
 * answering it, and only keys that are valid are counted.
 */
export function createKeyLimits(clock: Clock): (key: ApiKeyId, scopes: readonly Scope[]) => Rate {
  const minutes = new Map<ApiKeyId, { readonly endsAt: number; count: number }>()
  return (key, scopes) => {
    const now = clock()
    const known = minutes.get(key)
    const minute = known !== undefined && known.endsAt > now ? known : { endsAt: now + windowSeconds * 1000, count: 0 }
    minute.count += 1
    minutes.set(key, minute)
    if (minutes.size > mostRemembered) for (const [id, { endsAt }] of minutes) if (endsAt <= now) minutes.delete(id)
    const quota = scopes.includes('PROGRAMME_READ') ? most.withProgramme : most.otherwise
    return {
      quota,
      windowSeconds,
      left: quota - minute.count,
      resetSeconds: Math.ceil((minute.endsAt - now) / 1000),
    }
  }
}
