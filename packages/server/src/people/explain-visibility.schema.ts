import { derivedFieldsOfAll } from '@piiri/domain/policies'
import { explain, type FieldVisibility } from '@piiri/domain/shared/disclosure'
import { parseId } from '@piiri/domain/shared/id'
import { isStaff, scopes as allScopes, type Viewer } from '@piiri/domain/shared/viewer'
import { builder } from '../schema/builder.ts'
import { see } from '../schema/context.ts'
import { findAny } from '../schema/node.ts'
import { MembershipRoleType, StaffRoleType, ViewerKindType } from './people.enums.ts'

const ViewerDescription = builder.inputType('ViewerDescription', {
  description: 'A viewer to ask the policy about.',
  fields: (t) => ({
    kind: t.field({ type: ViewerKindType, required: true, description: 'What sort of viewer.' }),
    staffRole: t.field({ type: StaffRoleType, description: 'For STAFF; COORDINATOR where it is absent.' }),
    groups: t.idList({ description: 'Member of these Groups. For MEMBER.' }),
    role: t.field({ type: MembershipRoleType, description: 'With this role in them; PARTICIPANT where it is absent.' }),
    scopes: t.stringList({ description: 'What a partner’s key opens. For PARTNER.' }),
  }),
})
/** Nobody's: what is the viewer's own is not described. */
const account = parseId('acc', '')
const partner = parseId('par', '')

function described({ kind, staffRole, groups, role, scopes }: typeof ViewerDescription.$inferInput): Viewer {
  if (kind === 'VISITOR') return { kind }
  if (kind === 'PARTNER') return { kind, partner, scopes: allScopes.filter((scope) => scopes?.includes(scope)) }
  if (kind === 'STAFF') return { kind, account, staffRole: staffRole ?? 'COORDINATOR' }
  return {
    kind,
    account,
    groups: (groups ?? []).map((group) => ({ group: parseId('grp', group), role: role ?? 'PARTICIPANT' })),
  }
}

const FieldVisibilityType = builder.objectRef<FieldVisibility>('FieldVisibility').implement({
  description: 'How one field of one thing is answered to one kind of viewer, and which rule says so.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name.' }),
    isVisible: t.exposeBoolean('isVisible', { description: 'Whether it is answered.' }),
    rule: t.exposeString('rule', { description: "The rule's name in the domain package's policy." }),
  }),
})

builder.queryField('explainVisibility', (t) =>
  t.field({
    description:
      'Staff only: what another viewer would be answered, field by field. Null where there is no such thing, and for others.',
    type: [FieldVisibilityType],
    nullable: true,
    args: {
      id: t.arg.id({ required: true, description: 'Of what.' }),
      as: t.arg({ type: ViewerDescription, required: true, description: 'To whom.' }),
    },
    resolve: async (_, { id, as }, context) => {
      const box = isStaff(context.viewer) ? await findAny(context, id) : null
      // Also of what staff may not know themselves: a member's Account.
      return box !== null && see(context, box) !== null ? explain(box, described(as), derivedFieldsOfAll) : null
    },
  }),
)
