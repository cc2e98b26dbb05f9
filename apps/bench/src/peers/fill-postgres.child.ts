/** Migrates and fills the PostgreSQL of PIIRI_DATABASE_URL: in a process of its own, since the storage seam speaks one dialect a process. */
import { migrateDatabase } from '@piiri/server/storage/migrate-database'
import type { Size } from '../data/programme.ts'
import { fillPostgres } from './fill.postgres.ts'

await migrateDatabase()
await fillPostgres(process.env['PIIRI_DATABASE_URL'] ?? '', JSON.parse(process.argv[2] ?? '') as Size) // Our own parent wrote it.
process.disconnect()
