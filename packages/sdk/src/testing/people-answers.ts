import type { GroupPage, InvitationCard, Member, OwnMembership, Period, ViewerCard } from '../generated/operations.ts'
import { aGroup } from '../groups/groups.builders.ts'
import { aViewer } from '../people/people.builders.ts'
import type { KnownAnswers } from './known-answers.ts'
import { pageOf } from './page-of.ts'

/** Who is there, for a fake. It knows no rules: it tells whatever a test says there is. */
export interface FakePeople {
  /** Who asks, with the Groups that they are in: a visitor where nobody is given. */
  readonly viewer?: ViewerCard
  /** What others are, in the Group of `group.slug`. */
  readonly memberships?: readonly OwnMembership[]
  /** To the Group of `group.slug`. */
  readonly invitations?: readonly InvitationCard[]
}

interface FakeProgramme {
  readonly bySlug: (slug: string) => GroupPage | null
  readonly sessionsIn: (group: GroupPage, period: Period | null | undefined) => GroupPage['sessions']['nodes']
}

const visitor = aViewer({ kind: 'VISITOR', account: null })
const asMember = ({ id, role, alias }: OwnMembership, isViewer: boolean): Member => ({ id, role, alias, isViewer })

/** Answers who asks, in which Groups they are, and who is in a Group. */
export const peopleAnswers = (
  { viewer = visitor, memberships = [], invitations = [] }: FakePeople,
  { bySlug, sessionsIn }: FakeProgramme,
): Pick<KnownAnswers, 'GetViewer' | 'MyCircle' | 'MembersOfGroup'> => {
  const groupFor = ({ id, slug, title, confidentiality }: OwnMembership['group'], own: OwnMembership | undefined) => {
    const mayPlan = viewer.kind === 'STAFF' || own?.role === 'PEER_WORKER' || own?.role === 'FACILITATOR'
    return { id, slug, title, confidentiality, viewerCanEdit: mayPlan, viewerCanInvite: mayPlan }
  }
  const inCircle = (own: OwnMembership, period: Period | null | undefined, first: number | null | undefined) => {
    const group = bySlug(own.group.slug) ?? aGroup(own.group)
    const { summary, scheduleInWords } = group
    const { nodes } = pageOf(sessionsIn(group, period), { first })
    return { ...own, group: { ...groupFor(group, own), summary, scheduleInWords, sessions: { nodes } } }
  }
  return {
    GetViewer: () => ({ viewer }),
    MyCircle: ({ in: period, sessionsFirst }) => ({
      viewer: { ...viewer, memberships: viewer.memberships.map((own) => inCircle(own, period, sessionsFirst)) },
    }),
    MembersOfGroup: ({ slug }) => {
      const group = bySlug(slug)
      if (group === null) return { group }
      const isOfIt = (one: { readonly group: { readonly slug: string } }): boolean => one.group.slug === slug
      const own = viewer.memberships.find(isOfIt)
      const viewerMembership = own === undefined ? null : asMember(own, true)
      const others = memberships.filter(isOfIt).map((one) => asMember(one, false))
      return {
        group: {
          ...groupFor(group, own),
          viewerMembership,
          memberships: viewerMembership === null ? others : [viewerMembership, ...others],
          invitations: invitations.filter(isOfIt),
        },
      }
    },
  }
}
