import type { Role } from '@piiri/domain/shared/viewer'
import {
  isFailure,
  type GroupWithMembers,
  type RemoveMembership,
  type RevokeAccount,
  type RevokeInvitation,
  type SetMembership,
} from '@piiri/sdk/lean'
import { InvitationToGive } from './invitation-to-give.tsx'
import { MemberPage } from './member-page.tsx'
import { MemberList } from './member-list.tsx'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from './people-page.ts'
import { hrefOf, hrefOfMembers } from './people-links.ts'
import { allRoles } from './role-choice.tsx'
import { troubleOf } from './trouble-of.ts'

/** Who is in a Group: for those in it, and for staff. To all others there is no such page. */
export const membersPage: PeoplePage = {
  async show(asking) {
    const group = await groupOf(asking)
    if (group === null) return notFound
    const id = asking.query.get('member')
    const member = group.memberships.find((one) => one.id === id)
    if (id !== null && member === undefined) return notFound
    return {
      is: 'PAGE',
      title: asking.words.titles.members,
      content:
        member === undefined ? (
          <MemberList asking={asking} group={group} />
        ) : (
          <MemberPage asking={asking} group={group} member={member} />
        ),
    }
  },

  async act(asking, sent) {
    const group = await groupOf(asking)
    if (group === null) return notFound
    const { people } = asking.piiri
    const id = sent.text('id')
    switch (sent.does) {
      case 'invite':
        return invite(asking, group, sent)
      case 'take-back':
        return after(asking, group, 'taken-back', await people.revokeInvitation(id, sent.options))
      case 'role':
        return after(
          asking,
          group,
          'role',
          await people.setMembership({ membership: id, role: roleIn(sent) }, sent.options),
        )
      case 'alias':
        return after(
          asking,
          group,
          'alias',
          await people.setMembership({ membership: id, alias: sent.text('alias') }, sent.options),
        )
      case 'remove':
        return after(asking, group, 'removed', await people.removeMembership(id, sent.options))
      case 'end':
        return after(asking, group, 'ended', await people.revokeAccount(id, sent.options))
      case 'leave':
        return leave(asking, await people.removeMembership(id, sent.options))
      default:
        return { is: 'GO', to: hrefOfMembers(asking.surroundings, group.slug) }
    }
  },
}

/** Null for whoever may not know who is in it. */
async function groupOf({ piiri, viewer, address }: Asking): Promise<GroupWithMembers | null> {
  const group = address.page === 'MEMBERS' ? await piiri.people.ofGroup(address.slug) : null
  return group !== null && (viewer.kind === 'STAFF' || group.viewerMembership !== null) ? group : null
}

type Done = 'taken-back' | 'role' | 'alias' | 'removed' | 'ended'
type Result =
  | RevokeInvitation['revokeInvitation']
  | SetMembership['setMembership']
  | RemoveMembership['removeMembership']
  | RevokeAccount['revokeAccount']

const after = (asking: Asking, { slug }: GroupWithMembers, done: Done, result: Result): Answered =>
  isFailure(result) ? troubleOf(result, asking) : { is: 'GO', to: hrefOfMembers(asking.surroundings, slug, { done }) }

const leave = (asking: Asking, result: Result): Answered =>
  isFailure(result)
    ? troubleOf(result, asking)
    : { is: 'GO', to: hrefOf(asking.surroundings, 'CIRCLE', { done: 'left' }) }

async function invite(asking: Asking, group: GroupWithMembers, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const days = Number(sent.text('days'))
  const lifetimeDays = Number.isInteger(days) && days > 0 ? days : null
  const result = await piiri.people.invite({ group: group.id, role: roleIn(sent), lifetimeDays }, sent.options)
  if (isFailure(result)) return troubleOf(result, asking, { lifetimeDays: 'days' })
  return {
    is: 'PAGE',
    isOnce: true,
    title: words.titles.invited,
    content: <InvitationToGive asking={asking} slug={group.slug} invitation={result} />,
  }
}

/** What was chosen; the least, where it is none of those that there are. */
const roleIn = (sent: Sent): Role => allRoles.find((role) => role === sent.text('role')) ?? 'PARTICIPANT'
