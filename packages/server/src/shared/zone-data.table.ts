import { id, table, text } from '../storage/kit.ts'

/** By which edition of the time zone tables the instants of Sessions were computed. One row, made at the first start. */
export const zoneData = table('zone_data', { id: id(), version: text().notNull() })
