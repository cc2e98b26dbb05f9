import type { GroupAsWritten, SeasonAsPlanned, VenueAsWritten } from '@piiri/sdk/lean'

/** For whom something new is planned, and what there is to choose among. */
export type PlannedFor = {
  readonly group: GroupAsWritten
  readonly venues: readonly VenueAsWritten[]
  readonly seasons: readonly SeasonAsPlanned[]
}
