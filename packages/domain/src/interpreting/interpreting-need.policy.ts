import { planningOfGroup } from '../groups/group.policy.ts'
import { datesOfSession, sessionPolicy, type SessionFacts } from '../sessions/session.policy.ts'
import { allOf, among, anyOf } from '../shared/condition.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { groupsWithRole } from '../shared/viewer.ts'

/** Whether the interpreting that was wished for at a Session is there. */
export type InterpretingNeed = {
  readonly type: 'InterpretingNeed'
  readonly language: LanguageTag
  /** How many who have a place wish for it. */
  readonly wishedCount: number
  readonly isCovered: boolean
}

/** What is wished for is for those who plan the Group, and for those who interpret there. */
const interpretingOfGroup = rule<SessionFacts>('group.interpreting', (viewer) =>
  allOf<SessionFacts>(
    datesOfSession.allows(viewer),
    anyOf<SessionFacts>(planningOfGroup.allows(viewer), among('group', groupsWithRole(viewer, 'INTERPRETER'))),
  ),
)
export const interpretingNeedPolicy: Policy<InterpretingNeed, SessionFacts> = {
  type: 'InterpretingNeed',
  thing: interpretingOfGroup,
  fields: { language: 'thing', wishedCount: 'thing', isCovered: 'thing' },
}
export const interpretingOfSession = derivedFields(sessionPolicy, { interpretingNeeds: interpretingOfGroup })
