import { countGroupsForSystem } from '@piiri/server/groups/groups.repository'
import type { PlantedAccounts } from '@piiri/server/seed/plant-accounts'
import type { Configuration } from './configuration.ts'
import type { Installation } from './installation.ts'

/** Fills an empty database with the three groups. False, and nothing changed, where there is a Group already. */
export async function seed(
  { db, clock, sessionIds, languages }: Installation,
  configuration: Configuration,
): Promise<boolean> {
  if ((await countGroupsForSystem(db.read)) > 0) return false // It asks again in the unit that fills it: two may start at once.
  const { plantSeed } = await import('@piiri/server/seed/plant-seed')
  const { publicHolidays } = await import('@piiri/server/seasons/public-holidays') // 38 MB: only where it is needed.
  return plantSeed(db, {
    sessionIds,
    now: clock(),
    timeZone: configuration.PIIRI_TIME_ZONE,
    defaultLanguage: languages[0],
    holidays: publicHolidays,
  })
}

/** Accounts to try the example with. Makes none where there are any. */
export async function seedAccounts(installation: Installation): Promise<PlantedAccounts> {
  const { plantAccounts } = await import('@piiri/server/seed/plant-accounts')
  return plantAccounts(installation)
}
