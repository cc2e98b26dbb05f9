import { venuePolicy } from '@piiri/domain/venues/venue.policy'
import { asc } from 'drizzle-orm'
import { shapesOf } from '../shared/viewer-shapes.ts'
import type { ConditionSql } from '../storage/condition-sql.ts'
import { atMost, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { venue } from '../venues/venues.table.ts'
import { venueColumns } from './meetings.repository.ts'

/** An organisation has a few. More than this are not shown at once. */
const mostVenues = 500

/** Those that one viewer may know of. `p.now`: epoch milliseconds. */
export const venuesSeen = shaped(
  shapesOf(venuePolicy.thing, venueColumns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((_: Params<{ now: number }>) =>
      q.select().from(venue).where(seen.sql).orderBy(asc(venue.id)).limit(atMost(mostVenues)),
    ),
)
