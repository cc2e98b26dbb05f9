import type { GroupWithMembers, Member } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { Form, TextField } from './form.tsx'
import { leadsGroup } from './member-list.tsx'
import type { Asking } from './people-page.ts'
import { hrefOfMembers } from './people-links.ts'
import { RoleChoice } from './role-choice.tsx'

type Of = { readonly asking: Asking; readonly group: GroupWithMembers; readonly member: Member }

/** What can be changed about somebody in a Group: a page of its own, so that nothing is done by a press on a list. */
export function MemberPage({ asking, group, member }: Of): JSX.Element {
  const { words, surroundings } = asking
  const leads = leadsGroup(asking, group)
  return (
    <div class="people-page narrow">
      <PageHead title={member.isViewer ? words.member.yourself : <bdi>{member.alias}</bdi>}>
        <p class="page-of">{group.title}</p>
      </PageHead>
      {member.isViewer && <AliasForm asking={asking} member={member} />}
      {leads && <RoleForm asking={asking} member={member} />}
      {member.isViewer && <LeaveForm asking={asking} member={member} />}
      {leads && !member.isViewer && <RemoveForm asking={asking} member={member} />}
      {asking.viewer.kind === 'STAFF' && <EndForm asking={asking} member={member} />}
      <p>
        <a class="onward" href={hrefOfMembers(surroundings, group.slug)}>
          <Icon name="chevron-left" />
          {words.members.back}
        </a>
      </p>
    </div>
  )
}

type OfMember = { readonly asking: Asking; readonly member: Member }

const AliasForm = ({ asking: { words }, member: { id, alias } }: OfMember): JSX.Element => (
  <section class="panel">
    <Form does="alias" of={id}>
      <TextField name="alias" label={words.member.alias} hint={words.member.aliasHint} value={alias} maxLength={200} />
      <button class="button" type="submit">
        {words.member.save}
      </button>
    </Form>
  </section>
)

const RoleForm = ({ asking: { words }, member: { id, role } }: OfMember): JSX.Element => (
  <section class="panel">
    <Form does="role" of={id}>
      <RoleChoice label={words.member.role} hint={words.member.roleHelp} chosen={role} leads words={words} />
      <button class="button" type="submit">
        {words.member.save}
      </button>
    </Form>
  </section>
)

const LeaveForm = ({ asking: { words }, member: { id } }: OfMember): JSX.Element => (
  <section class="panel">
    <h2>{words.member.leave}</h2>
    <p>{words.member.leaveHelp}</p>
    <Form does="leave" of={id}>
      <button class="button button-danger" type="submit">
        {words.member.leave}
      </button>
    </Form>
  </section>
)

const RemoveForm = ({ asking: { words }, member: { id, alias } }: OfMember): JSX.Element => (
  <section class="panel">
    <h2>{words.member.remove}</h2>
    <p>{words.member.removeHelp}</p>
    <Form does="remove" of={id}>
      <button class="button button-danger" type="submit">
        {words.member.removeOf(alias)}
      </button>
    </Form>
  </section>
)

const EndForm = ({ asking: { words }, member: { id, alias } }: OfMember): JSX.Element => (
  <section class="panel">
    <h2>{words.member.end}</h2>
    <p>{words.member.endHelp}</p>
    <Form does="end" of={id}>
      <label class="check">
        <input type="checkbox" required />
        <span>{words.member.endSure}</span>
      </label>
      <button class="button button-danger" type="submit">
        {words.member.endOf(alias)}
      </button>
    </Form>
  </section>
)
