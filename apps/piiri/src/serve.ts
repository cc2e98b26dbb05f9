import type { Demo } from '@piiri/server/seed/plant-accounts'
import type { Configuration } from './configuration.ts'
import type { Drain } from './drain.ts'
import { openInstallation } from './installation.ts'
import { refuseTaken } from './listen.ts'
import { openDoors, type Doors } from './open-doors.ts'
import { seed, seedAccounts } from './seed.ts'

export type Serving = Doors & { readonly wasSeeded: boolean }
type Preparing = {
  /** Migrates first, and fills a database without Groups with the example and, but for production, Accounts to try it with. */
  readonly prepare: boolean
  /** Hears of these as soon as they are there: nobody can tell them again, whatever becomes of the start. */
  readonly onDemo: (demo: Demo | null) => void
}

/** Opens the database and serves API and web on one port. */
export async function serve(configuration: Configuration, { prepare, onDemo }: Preparing): Promise<Serving> {
  await refuseTakenPorts(configuration)
  const installation = await openInstallation(configuration, { migrate: prepare })
  const drains: Drain[] = []
  const close = async (patienceMs: number): Promise<void> => {
    await Promise.all(drains.map((drain) => drain(patienceMs)))
    await installation.db.close()
  }
  try {
    const wasSeeded = prepare && (await seed(installation, configuration))
    if (wasSeeded && configuration.NODE_ENV !== 'production') {
      const planted = await seedAccounts(installation)
      onDemo(planted.accounts === null ? null : planted)
    }
    return { ...(await openDoors(installation, configuration, { drains, close })), wasSeeded }
  } catch (error) {
    await close(0)
    throw error
  }
}

/** Whoever has to choose another port chooses it for a start in which nothing has been done yet. */
async function refuseTakenPorts({ PORT, HOST, PIIRI_METRICS_PORT }: Configuration): Promise<void> {
  await refuseTaken({ port: PORT, host: HOST, variable: 'PORT' })
  await refuseTaken({ port: PIIRI_METRICS_PORT, host: '127.0.0.1', variable: 'PIIRI_METRICS_PORT' })
}
