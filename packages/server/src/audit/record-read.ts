import type { ReadAction } from '@piiri/domain/audit/acts'
import type { GroupId } from '@piiri/domain/shared/id'
import { accountOf, isStaff } from '@piiri/domain/shared/viewer'
import { batch, type Batch } from '../schema/batch.ts'
import type { Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { aboutOf, groupOf, type About } from './about.ts'
import { entryOfActor } from './audit.repository.ts'
import { pseudonymOf, secretsOf } from './pseudonyms.ts'
import { recordAct } from './record-act.ts'

/** A page that is read again within this time is the same reading. Milliseconds. */
const oneReading = 60 * 60 * 1000

const readings: Record<ReadAction, Batch<About, void>> = {
  'memberships.read': readingsOf('memberships.read'),
  'contactRequests.read': readingsOf('contactRequests.read'),
  'audit.read': readingsOf('audit.read'),
  'export.read': readingsOf('export.read'),
}

/**
 * Writes down that a staff member reads something protected: once an hour for each of them, thing and Group, however often it is asked. Does
 * nothing for others, whose own it is. To be awaited before the answer is given, and outside of a unit of work.
 */
export async function recordRead(context: Context, what: ReadAction, group: GroupId | null): Promise<void> {
  if (isStaff(context.viewer)) await readings[what](context, aboutOf(group))
}

function readingsOf(action: ReadAction): Batch<About, void> {
  return batch<About, void>(async (abouts, context) => {
    const missing = await missingOf(context.db.read, context, action, abouts)
    if (missing.length > 0)
      await context.db.write(async (tx) => {
        for (const about of await missingOf(tx, context, action, missing))
          await recordAct(tx, context, { action, group: groupOf(about) })
      })
    return abouts.map(() => undefined)
  })
}

/** Those of which there is no entry yet. Whose it is, is asked by pseudonym: nothing else is kept of who read when. */
async function missingOf(
  read: Read,
  { viewer, keys, clock }: Context,
  action: ReadAction,
  abouts: readonly About[],
): Promise<readonly About[]> {
  const account = accountOf(viewer)
  const secret = account === null ? undefined : (await secretsOf(read, keys, [account])).get(account)
  if (secret === undefined) return abouts
  const since = clock() - oneReading
  const missing: About[] = []
  for (const about of abouts)
    if ((await entryOfActor(read, { actor: pseudonymOf(secret, about), action, since })) === undefined)
      missing.push(about)
  return missing
}
