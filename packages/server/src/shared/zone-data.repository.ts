import { as, q } from '../storage/kit.ts'
import { change, first, type Params } from '../storage/query.ts'
import { zoneData } from './zone-data.table.ts'

const row = 'zones'
export const zoneDataVersion = first(() => q.select({ version: zoneData.version }).from(zoneData))
export const putZoneDataVersion = change((p: Params<{ version: string }>) =>
  q
    .insert(zoneData)
    .values({ id: row, version: p.version })
    .onConflictDoUpdate({ target: zoneData.id, set: { version: as(zoneData.version, p.version) } }),
)
