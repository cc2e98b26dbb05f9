import { membersOfGroup } from '../people/membership.policy.ts'
import { datesOfSession, sessionPolicy, type SessionFacts } from '../sessions/session.policy.ts'
import { allOf } from '../shared/condition.ts'
import type { DutyId, SessionId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'

export type DutyKind = 'COOKING' | 'INTERPRETING' | 'HOSTING' | 'GUIDING' | 'OTHER'
/** Work at a Session, which members take by alias. */
export type Duty = {
  readonly type: 'Duty'
  readonly id: DutyId
  readonly sessionId: SessionId
  readonly kind: DutyKind
  /** Of INTERPRETING alone. */
  readonly language: LanguageTag | null
  readonly title: string | null
  readonly neededCount: number
}

/** What there is to do, and who does it, is for those of the Group, and for staff, as far as they may know of the Session. */
const dutiesOfGroup = rule<SessionFacts>('group.duties', (viewer) =>
  allOf<SessionFacts>(datesOfSession.allows(viewer), membersOfGroup.allows(viewer)),
)
export const dutyPolicy: Policy<Duty, SessionFacts> = {
  type: 'Duty',
  thing: dutiesOfGroup,
  fields: { id: 'thing', sessionId: 'thing', kind: 'thing', language: 'thing', title: 'thing', neededCount: 'thing' },
}
export const linksOfDuty = derivedFields(dutyPolicy, { session: 'thing', takenBy: 'thing', viewerHasTaken: 'thing' })
export const dutiesOfSession = derivedFields(sessionPolicy, { duties: dutiesOfGroup })
