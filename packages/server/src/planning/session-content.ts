import type { Feature, LanguageSupport } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { VenueId } from '@piiri/domain/shared/id'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits } from '../groups/groups.repository.ts'
import { tagsOf } from '../groups/store-group.ts'
import type { SeriesRow } from '../series/series.repository.ts'

/** What a Session, or a Series for all of its Sessions, says besides its times; what is left out stays. */
export type ContentChange = {
  readonly venueId?: VenueId | null
  readonly topic?: Text | null
  readonly note?: Text | null
  readonly guestSpeakers?: readonly GuestSpeaker[]
  readonly features?: readonly Feature[]
  readonly languages?: readonly LanguageSupport[]
  readonly capacity?: number | null
}

/** The Series with what it says changed. */
export const seriesSaying = (series: SeriesRow, { features, languages, ...rest }: ContentChange): SeriesRow => ({
  ...series,
  ...rest,
  ...(features && { features: featureBits.toBits(features) }),
  ...(languages && { languages, languageTags: tagsOf(languages) }),
})
