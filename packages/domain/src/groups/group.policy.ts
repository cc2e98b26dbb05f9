import { among, anyOf, type Condition } from '../shared/condition.ts'
import type { ContactPointId, GroupId } from '../shared/id.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { groupsOf, groupsPlannedBy, isStaff, type Viewer } from '../shared/viewer.ts'
import type { Audience, Confidentiality, Feature, GroupKind, Joining, LanguageSupport } from './group.ts'

export type Group = {
  readonly type: 'Group'
  readonly id: GroupId
  readonly slug: string
  readonly kind: GroupKind
  readonly title: Text
  readonly summary: Text
  readonly description: Text | null
  readonly audience: Audience
  readonly confidentiality: Confidentiality
  readonly joining: Joining
  readonly languages: readonly LanguageSupport[]
  readonly features: readonly Feature[]
  readonly timeZone: TimeZone
  readonly contactPointId: ContactPointId | null
  readonly lastConfirmedOn: LocalDate | null
  readonly isArchived: boolean
  readonly version: number | null
}
/** What rules about a Group, and about whatever belongs to one, speak of. */
export type GroupFacts = { readonly group: GroupId; readonly confidentiality: Confidentiality }

const ofItsMembers = (viewer: Viewer): Condition<GroupFacts> =>
  anyOf<GroupFacts>(isStaff(viewer), among('group', groupsOf(viewer)))

/** That a Group is there, for whom and how to join, is for everybody: also of a CONFIDENTIAL one. */
const anyone = rule<GroupFacts>('group.anyone', () => true)
/** Dates, topics, guests and materials: a CONFIDENTIAL Group's are its members'. */
export const datesOfGroup = rule<GroupFacts>('group.dates', (viewer) =>
  anyOf<GroupFacts>(ofItsMembers(viewer), among('confidentiality', ['OPEN'])),
)
/** What only those see who may plan it. */
export const planningOfGroup = rule<GroupFacts>('group.planning', (viewer) =>
  anyOf<GroupFacts>(isStaff(viewer), among('group', groupsPlannedBy(viewer))),
)

export const groupPolicy: Policy<Group, GroupFacts> = {
  type: 'Group',
  thing: anyone,
  fields: {
    id: 'thing',
    slug: 'thing',
    kind: 'thing',
    title: 'thing',
    summary: 'thing',
    description: 'thing',
    audience: 'thing',
    confidentiality: 'thing',
    joining: 'thing',
    languages: 'thing',
    features: 'thing',
    timeZone: 'thing',
    contactPointId: 'thing',
    lastConfirmedOn: 'thing',
    isArchived: 'thing',
    version: planningOfGroup,
  },
}
/** Texts as they were written are for those who write them. */
export const contentOfGroup = derivedFields(groupPolicy, { contentLanguage: 'thing', translations: planningOfGroup })
