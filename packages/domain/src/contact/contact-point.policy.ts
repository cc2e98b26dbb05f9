import { groupPolicy } from '../groups/group.policy.ts'
import type { ContactPointId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'

/** A role to turn to, never a person. */
export type ContactPoint = {
  readonly type: 'ContactPoint'
  readonly id: ContactPointId
  readonly role: Text
  readonly languages: readonly LanguageTag[]
  readonly hours: Text | null
  readonly phone: string | null
  readonly email: string | null
  readonly publicKey: string | null
  readonly publicKeyWords: string | null
}

/** Whom to turn to is for everybody. */
const contactIsThere = rule<object>('contact.anyone', () => true)

export const contactPointPolicy: Policy<ContactPoint, object> = {
  type: 'ContactPoint',
  thing: contactIsThere,
  fields: {
    id: 'thing',
    role: 'thing',
    languages: 'thing',
    hours: 'thing',
    phone: 'thing',
    email: 'thing',
    publicKey: 'thing',
    publicKeyWords: 'thing',
  },
}
export const contactPointOfGroup = derivedFields(groupPolicy, { contactPoint: 'thing' })
