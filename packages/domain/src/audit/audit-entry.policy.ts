import { among, anyOf } from '../shared/condition.ts'
import type { GroupId, PartnerId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { groupsPlannedBy, isStaff } from '../shared/viewer.ts'
import type { Action, AuditSubject } from './acts.ts'

/** SYSTEM: nobody asked for it, or somebody at the machine itself. */
export type ActorKind = 'MEMBER' | 'STAFF' | 'PARTNER' | 'SYSTEM'

/**
 * Who did what, without its content. A pseudonym leads to a person for as long as the person is there, and is another one in each Group. It is
 * never answered itself: `actor` and `subject` are what it leads to. A partner is an organisation: it has none, and is told by its id.
 */
export type AuditEntry = {
  readonly type: 'AuditEntry'
  readonly group: GroupId | null
  readonly at: Instant
  readonly actorKind: ActorKind
  readonly actorPseudonym: string | null
  /** Where it was a partner, by its key. */
  readonly actorPartner: PartnerId | null
  readonly action: Action
  readonly subjectId: AuditSubject | null
  readonly subjectPseudonym: string | null
  readonly fields: readonly string[]
}
/** Null: it is about the organisation. */
export type AuditFacts = { readonly group: GroupId | null }

/** Staff read all; those who plan a Group what is about it. */
const entries = rule<AuditFacts>('audit.entries', (viewer) =>
  anyOf<AuditFacts>(isStaff(viewer), among('group', groupsPlannedBy(viewer))),
)

/** With whom an organisation works is known to staff alone: those who plan a Group read that it was some partner. */
const partners = rule<AuditFacts>('audit.partners', isStaff)

export const auditEntryPolicy: Policy<AuditEntry, AuditFacts> = {
  type: 'AuditEntry',
  thing: entries,
  fields: {
    group: 'thing',
    at: 'thing',
    actorKind: 'thing',
    actorPseudonym: 'thing',
    actorPartner: partners,
    action: 'thing',
    subjectId: 'thing',
    subjectPseudonym: 'thing',
    fields: 'thing',
  },
}
export const peopleOfAuditEntry = derivedFields(auditEntryPolicy, { actor: 'thing', subject: 'thing' })
