import type { Configuration } from './configuration.ts'
import type { Drain } from './drain.ts'
import { openInstallation } from './installation.ts'
import { openDoors, type Doors } from './open-doors.ts'
import { seed } from './seed.ts'

export type Serving = Doors & { readonly wasSeeded: boolean }

/** Opens the database and serves API and web on one port. `prepare`: migrates first, and fills a database without Groups. */
export async function serve(
  configuration: Configuration,
  { prepare }: { readonly prepare: boolean },
): Promise<Serving> {
  const installation = await openInstallation(configuration, { migrate: prepare })
  const drains: Drain[] = []
  const close = async (patienceMs: number): Promise<void> => {
    await Promise.all(drains.map((drain) => drain(patienceMs)))
    await installation.db.close()
  }
  try {
    const wasSeeded = prepare && (await seed(installation, configuration))
    return { ...(await openDoors(installation, configuration, { drains, close })), wasSeeded }
  } catch (error) {
    await close(0)
    throw error
  }
}
