import { inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params } from '../storage/query.ts'
import { importedSeries } from './imported-series.table.ts'

export const addImportedSeries = change<New<typeof importedSeries>>(() =>
  q.insert(importedSeries).values(columnsOf(importedSeries)),
)
/** What was taken of some events before. */
export const importedBeforeForSystem = all((p: Params<{ events: readonly string[] }>) =>
  q
    .select({ eventHash: importedSeries.eventHash, contentHash: importedSeries.contentHash })
    .from(importedSeries)
    .where(inList(importedSeries.eventHash, p.events)),
)
