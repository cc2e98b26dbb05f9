import { dialect } from '../src/storage/kit.ts'

const wanted = Number(process.env['PIIRI_RUNS'] ?? 220)
/** How many generated cases a property is tried on. A world costs PostgreSQL ten times as long to build. */
export const runs = (share = 1): number => Math.ceil((wanted * share) / (dialect === 'sqlite' ? 1 : 10))
/** Milliseconds that a property may take: a busy machine is no failure. */
export const patience = 600_000
