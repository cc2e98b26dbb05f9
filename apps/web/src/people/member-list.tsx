import { formatDate } from '@piiri/domain/shared/format-dates'
import type { GroupWithMembers, InvitationCard, Member } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { instantOf } from '../shared/told-times.ts'
import { dayAt } from '../shared/zone-clock.ts'
import { DoneNote } from './done-note.tsx'
import { ChoiceField, Form } from './form.tsx'
import type { Asking } from './people-page.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOfMembers } from './people-links.ts'
import { RoleChoice } from './role-choice.tsx'

type Of = { readonly asking: Asking; readonly group: GroupWithMembers }

/** Whether whoever asks sets roles in a Group, and removes members from it. */
export const leadsGroup = ({ viewer }: Pick<Asking, 'viewer'>, { viewerMembership }: GroupWithMembers): boolean =>
  viewer.kind === 'STAFF' || viewerMembership?.role === 'FACILITATOR'

/** The people of a Group; beside them, for those who may invite, who is invited. */
export function MemberList({ asking, group }: Of): JSX.Element {
  const { query, words, surroundings } = asking
  const { language } = surroundings
  return (
    <div class="people-page">
      <PageHead title={words.members.title} lead={words.members.lead}>
        <p class="page-of">
          <a href={writePageAddress({ language, page: 'GROUP', slug: group.slug })}>{group.title}</a>
        </p>
      </PageHead>
      <DoneNote of={query} words={words} />
      <div class="two-columns">
        <div class="column-main">
          <section>
            <h2>{words.members.count(group.memberships.length)}</h2>
            {group.memberships.length === 0 ? (
              <p class="soft">{words.members.none}</p>
            ) : (
              <ul class="rows">
                {group.memberships.map((member) => (
                  <MemberRow key={member.id} asking={asking} group={group} member={member} />
                ))}
              </ul>
            )}
          </section>
        </div>
        {group.viewerCanInvite && (
          <aside class="column-aside">
            <InviteForm asking={asking} group={group} />
            <OpenInvitations asking={asking} group={group} />
          </aside>
        )}
      </div>
    </div>
  )
}

function MemberRow({ asking, group, member }: Of & { readonly member: Member }): JSX.Element {
  const { words, surroundings } = asking
  const { alias, role, isViewer, id } = member
  return (
    <li>
      <div>
        <strong>
          <bdi>{alias}</bdi>
        </strong>
        {isViewer && <span class="chip">{words.members.you}</span>}
        <p class="soft">{words.roles[role]}</p>
      </div>
      {(isViewer || leadsGroup(asking, group)) && (
        <a href={hrefOfMembers(surroundings, group.slug, { member: id })} aria-label={words.members.changeOf(alias)}>
          {words.members.change}
        </a>
      )}
    </li>
  )
}

const lifetimes = [3, 7, 14, 30]

function InviteForm({ asking, group }: Of): JSX.Element {
  const { words } = asking
  return (
    <section class="panel">
      <h2>{words.members.invite}</h2>
      <p class="soft">{words.members.inviteHelp}</p>
      <Form does="invite">
        <RoleChoice label={words.members.role} chosen="PARTICIPANT" leads={leadsGroup(asking, group)} words={words} />
        <ChoiceField
          name="days"
          label={words.members.days}
          value="14"
          choices={lifetimes.map((days) => ({ value: String(days), words: words.members.daysOf(days) }))}
        />
        <button class="button" type="submit">
          <PeopleIcon name="user-plus" />
          {words.members.makeInvitation}
        </button>
      </Form>
    </section>
  )
}

function OpenInvitations({ asking, group }: Of): JSX.Element {
  const { words } = asking
  return (
    <section class="panel">
      <h2>{words.members.open}</h2>
      {group.invitations.length === 0 ? (
        <p class="soft">{words.members.noneOpen}</p>
      ) : (
        <ul class="rows">
          {group.invitations.map((invitation) => (
            <OpenInvitation key={invitation.id} asking={asking} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  )
}

type OfInvitation = { readonly asking: Asking; readonly invitation: InvitationCard }

function OpenInvitation({ asking, invitation: { id, role, expiresAt } }: OfInvitation): JSX.Element {
  const { words } = asking
  return (
    <li>
      <div>
        <strong>{words.roles[role]}</strong>
        <p class="soft">{words.members.until(dayInWords(asking, expiresAt))}</p>
      </div>
      <Form does="take-back" of={id} class="form-plain">
        <button class="button button-quiet" type="submit" aria-label={words.members.takeBackOf(words.roles[role])}>
          <Icon name="x" />
          {words.members.takeBack}
        </button>
      </Form>
    </li>
  )
}

/** `9. joulukuuta 2026`, on the organisation's calendar. */
export const dayInWords = (
  { surroundings: { tag, timeZone } }: Pick<Asking, 'surroundings'>,
  at: InvitationCard['expiresAt'],
): string => formatDate(dayAt(instantOf(at), timeZone), tag, 'LONG')
