/** What drizzle-kit generated, as the program knows it, and whether a database fits. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { DatabaseError } from './errors.ts'
import { dialect } from './kit.ts'

export type Migration = { readonly id: string; readonly statements: readonly string[] }

/** `packages/server/migrations`, from `src` as from `dist`. */
export const ourMigrations = fileURLToPath(new URL('../../migrations/', import.meta.url))

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) })

/** The migrations of this process's dialect, in order. The id is name and content, so that an edited one is another one. */
export const readMigrations = (folder: string): readonly Migration[] => {
  const read = (name: string) => readFileSync(join(folder, dialect, name), 'utf8').replaceAll('\r\n', '\n')
  const { entries } = journal.parse(JSON.parse(read('meta/_journal.json')))
  return entries.map(({ tag }) => {
    const content = read(`${tag}.sql`)
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    return { id: `${tag}-${hash}`, statements: content.split('--> statement-breakpoint') }
  })
}

/** Refuses a database that a newer program has migrated. */
export const refuseNewer = (applied: readonly string[], known: readonly Migration[], where: string): void => {
  const ids = new Set(known.map(({ id }) => id))
  const strange = applied.filter((id) => !ids.has(id))
  if (strange.length === 0) return
  const line = `the database ${where} is newer than this program (it has ${strange.join(', ')})`
  throw new DatabaseError('newer', `${line}: run the version that migrated it, or restore a backup from before`)
}

/** Refuses a database that lacks migrations. */
export const refuseUnmigrated = (applied: readonly string[], known: readonly Migration[], where: string): void => {
  const missing = known.filter(({ id }) => !applied.includes(id))
  if (missing.length === 0) return
  const line = `the database ${where} lacks ${missing.length} of ${known.length} migrations`
  throw new DatabaseError('unmigrated', `${line}: run \`piiri migrate\``)
}
