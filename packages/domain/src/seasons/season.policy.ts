import { among, anyOf } from '../shared/condition.ts'
import type { BreakId, SeasonId } from '../shared/id.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import { groupsPlannedBy, isStaff, type Viewer } from '../shared/viewer.ts'

export type SeasonStatus = 'DRAFT' | 'PUBLISHED'

/** A named span of dates; `to` is inclusive. */
export type Season = {
  readonly type: 'Season'
  readonly id: SeasonId
  readonly title: Text
  readonly from: LocalDate
  readonly to: LocalDate
  readonly status: SeasonStatus
  readonly version: number | null
}
/** Dates without activities; `to` is inclusive. */
export type Break = {
  readonly type: 'Break'
  readonly id: BreakId
  readonly seasonId: SeasonId
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: Text
}
export type SeasonFacts = { readonly seasonStatus: SeasonStatus }

/** Those who plan some Group, and staff. */
export const maySeeDrafts = (viewer: Viewer): boolean => isStaff(viewer) || groupsPlannedBy(viewer).length > 0
/** A published Season is everybody's; a draft is for those who plan some Group, and for staff. */
const publishedSeason = rule<SeasonFacts>('season.published', (viewer) =>
  anyOf<SeasonFacts>(maySeeDrafts(viewer), among('seasonStatus', ['PUBLISHED'])),
)
const planningOfSeasons = rule<SeasonFacts>('season.planning', maySeeDrafts)

export const seasonPolicy: Policy<Season, SeasonFacts> = {
  type: 'Season',
  thing: publishedSeason,
  fields: {
    id: 'thing',
    title: 'thing',
    from: 'thing',
    to: 'thing',
    status: 'thing',
    version: planningOfSeasons,
  },
}
export const breakPolicy: Policy<Break, SeasonFacts> = {
  type: 'Break',
  thing: publishedSeason,
  fields: { id: 'thing', seasonId: 'thing', from: 'thing', to: 'thing', reason: 'thing' },
}
export const linksOfSeason = derivedFields(seasonPolicy, {
  breaks: 'thing',
  series: 'thing',
  titleTranslations: planningOfSeasons,
  collisions: planningOfSeasons,
})
