import { groupPolicy } from '../groups/group.policy.ts'
import { membersOfGroup } from '../people/membership.policy.ts'
import { among, anyOf } from '../shared/condition.ts'
import type { GroupId, IdeaId, PartnerId, SeriesId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import {
  groupsOf,
  groupsPlannedBy,
  hasScope,
  isOfTheCommunity,
  isStaff,
  partnerOf,
  type Viewer,
} from '../shared/viewer.ts'
import type { IdeaStatus } from './idea-status.ts'

/** Something that somebody wants to do, in the words of whoever proposed it: who that is, it does not say. */
export type Idea = {
  readonly type: 'Idea'
  readonly id: IdeaId
  /** Null where it is for the whole community. */
  readonly groupId: GroupId | null
  readonly title: string
  readonly description: string
  readonly contentLanguage: LanguageTag
  readonly status: IdeaStatus
  /** Kind words, when DECLINED. */
  readonly declineReason: Text | null
  /** What it became. */
  readonly seriesId: SeriesId | null
  readonly version: number | null
}
export type IdeaFacts = {
  readonly ideaFor: 'COMMUNITY' | 'GROUP'
  readonly group: GroupId | null
  /** The partner that proposed it; null where it was anybody else. */
  readonly partner: PartnerId | null
}

/** Whose Ideas a partner reads: its own, where its key has the scope for them. */
const proposedBy = (viewer: Viewer): readonly PartnerId[] => {
  const partner = hasScope(viewer, 'IDEAS_PROPOSE') ? partnerOf(viewer) : null
  return partner === null ? [] : [partner]
}
/**
 * Those for the whole community are for any signed-in Account, a Group's for those of it and for staff, whatever its confidentiality. Visitors
 * know of none, partners of those that they proposed themselves.
 */
const ideas = rule<IdeaFacts>('ideas', (viewer) =>
  anyOf<IdeaFacts>(
    isStaff(viewer),
    among('ideaFor', isOfTheCommunity(viewer) ? ['COMMUNITY'] : []),
    among('group', groupsOf(viewer)),
    among('partner', proposedBy(viewer)),
  ),
)
/** What people do with an Idea, and how many of them: never for the partner that proposed it. */
export const partsOfIdea = rule<IdeaFacts>('idea.parts', (viewer) =>
  isOfTheCommunity(viewer) ? ideas.allows(viewer) : false,
)
/** Those who plan its Group, and staff. What is for the whole community is planned by staff. */
const planningOfIdea = rule<IdeaFacts>('idea.planning', (viewer) =>
  anyOf<IdeaFacts>(isStaff(viewer), among('group', groupsPlannedBy(viewer))),
)

export const ideaPolicy: Policy<Idea, IdeaFacts> = {
  type: 'Idea',
  thing: ideas,
  fields: {
    id: 'thing',
    groupId: 'thing',
    title: 'thing',
    description: 'thing',
    contentLanguage: 'thing',
    status: 'thing',
    declineReason: 'thing',
    seriesId: 'thing',
    version: planningOfIdea,
  },
}
export const linksOfIdea = derivedFields(ideaPolicy, {
  group: 'thing',
  supporterCount: partsOfIdea,
  viewerSupports: 'thing',
  isViewers: 'thing',
  tasks: partsOfIdea,
  dateOptions: partsOfIdea,
  series: 'thing',
  nextSession: 'thing',
  viewerCanPlan: 'thing',
})
export const ideasOfGroup = derivedFields(groupPolicy, { ideas: membersOfGroup })
