import { fileURLToPath } from 'node:url'
import type { OpenOptions } from '../../src/storage/database.ts'
import { aDatabase, type TestDatabase } from '../database.ts'
import * as repo from './repository.ts'

export const exampleMigrations = fileURLToPath(new URL('./migrations/', import.meta.url))

/** A database of the example's schema, with one group of 10 places and one venue in it. */
export const anExample = async (options: OpenOptions = {}): Promise<TestDatabase> => {
  const made = await aDatabase({ ...options, migrations: exampleMigrations })
  await made.db.write(async (tx) => {
    await repo.addGroup(tx, { id: 'g', name: 'Ryhmä', places: 10, open: true })
    await repo.addVenue(tx, { id: 'v', name: 'Sali' })
  })
  return made
}

export const aSession = (id: string, more: Partial<repo.NewSession> = {}): repo.NewSession => ({
  id,
  groupId: 'g',
  venueId: null,
  start: null,
  details: null,
  cancelled: null,
  languageTags: '',
  features: 0,
  changedAt: 0,
  ...more,
})

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
