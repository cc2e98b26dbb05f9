import type { Configuration } from './configuration.ts'
import { readConfiguration } from './configuration.ts'
import type { Installation } from './installation.ts'

/** Answers a command: in words, or as one JSON object for programs. */
export type Say = (facts: object, words: string) => void

/** Opens the installation that the environment names, for a work, and closes it. `migrate`: as `openInstallation` has it. */
export async function within<T>(
  how: { readonly migrate: boolean },
  work: (installation: Installation, configuration: Configuration) => Promise<T>,
): Promise<T> {
  const configuration = readConfiguration(process.env)
  const { openInstallation } = await import('./installation.ts') // Reads PIIRI_DATABASE_URL as it loads.
  const installation = await openInstallation(configuration, how)
  try {
    return await work(installation, configuration)
  } finally {
    await installation.db.close()
  }
}
