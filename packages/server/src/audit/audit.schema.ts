import type { AuditEntry, ActorKind } from '@piiri/domain/audit/audit-entry.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { isStaff } from '@piiri/domain/shared/viewer'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { enumOf } from '../schema/enums.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { actorBehind } from './actors.ts'
import { listEntries } from './audit.repository.ts'
import { checkAudit, type AuditCheck } from './check-audit.ts'
import { recordRead } from './record-read.ts'

const ActorKindType = enumOf<ActorKind>('ActorKind', 'What sort of actor did something.', {
  MEMBER: 'A member.',
  STAFF: 'A staff member.',
  PARTNER: 'A partner, by its key.',
  SYSTEM: 'The system: nobody asked for it, or somebody at the machine itself.',
})
const AuditEntryType = builder.objectRef<Disclosed<AuditEntry>>('AuditEntry').implement({
  description:
    "One of the planning, people and staff acts. Never a member's own registrations, duties, ideas, votes or sign-ins.",
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was done.' }),
    actorKind: t.expose('actorKind', { type: ActorKindType, description: 'What sort of actor did it.' }),
    actor: t.id({
      nullable: true,
      description:
        'The Membership in the Group that it is about, or the staff or partner id, where the viewer may know it; never the Account.',
      resolve: ({ actorPartner, actorPseudonym, group }, _, context) =>
        actorPartner ?? actorBehind(context, actorPseudonym, group),
    }),
    action: t.exposeString('action', { description: 'What was done: group.updated, membership.removed, ….' }),
    subject: t.id({
      nullable: true,
      description: 'What it was done to, or whom: of a person the same id as an actor has.',
      resolve: ({ subjectId, subjectPseudonym, group }, _, context) =>
        subjectId ?? actorBehind(context, subjectPseudonym, group),
    }),
    fields: t.exposeStringList('fields', { description: 'Names of the fields that changed, never their content.' }),
  }),
})
const AuditConnection = connectionType(AuditEntryType, 'Audit')

const AuditIntegrity = builder.objectRef<AuditCheck>('AuditIntegrity').implement({
  description: 'Whether every entry is there as it was written.',
  fields: (t) => ({
    isIntact: t.exposeBoolean('isIntact', {
      description: 'Whether none was changed, removed, added or put elsewhere.',
    }),
    entryCount: t.exposeInt('entryCount', { description: 'How many entries there are.' }),
    firstBrokenAt: t.field({
      type: 'Instant',
      nullable: true,
      description:
        'When the first entry was made that is not as it was written, or the one before it if it is missing.',
      resolve: ({ firstBroken }) => firstBroken?.at ?? null,
    }),
  }),
})
/** Once a request, however often it is asked for: it reads all entries. */
const integrity = batch<'audit', AuditCheck>(async (_, { read, keys }) => [await checkAudit(read, keys)])

builder.queryFields((t) => ({
  audit: t.field({
    description:
      'Who did what, the newest first: all for staff, who are written down as reading it; of a Group for those who plan it.',
    type: AuditConnection,
    args: { in: t.arg({ type: PeriodInput, description: 'Only what was done in it.' }), ...forwardArgs(t.arg) },
    resolve: async (_, { in: asked, ...args }, context) => {
      const period = asked ? checkPeriod(asked, context.now) : null
      await recordRead(context, 'audit.read', null)
      return page(context, 'number', listEntries(context.read, context.viewer, period), args)
    },
  }),
  auditIntegrity: t.field({
    description: 'Whether the audit is whole. For staff; null for others.',
    type: AuditIntegrity,
    nullable: true,
    resolve: (_, __, context) => (isStaff(context.viewer) ? integrity(context, 'audit') : null),
  }),
}))
