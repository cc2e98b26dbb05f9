import { among, anyOf } from '../shared/condition.ts'
import type { ContactPointId, ContactRequestId } from '../shared/id.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Viewer } from '../shared/viewer.ts'

/** A message that only the ContactPoint's key opens. Bytes are in base64url. */
export type ContactRequest = {
  readonly type: 'ContactRequest'
  readonly id: ContactRequestId
  readonly contactPointId: ContactPointId
  readonly sealed: string
  readonly sealedTo: string
  /** The sender's own public key: what answers are sealed to. */
  readonly replyKey: string
  readonly isAnswered: boolean
  readonly receivedOn: LocalDate
}
export type SealedReply = { readonly sealed: string; readonly repliedOn: LocalDate }
/** By what somebody came to it: its id, or the sender's own lookup, which nobody else can have. */
export type ContactRequestFacts = { readonly cameBy: 'ID' | 'LOOKUP' }

/** Coordinators answer messages. Administrators make coordinators, and read none. */
export const readsContactRequests = (viewer: Viewer): boolean =>
  viewer.kind === 'STAFF' && viewer.staffRole === 'COORDINATOR'

const contactRequestIsKnown = rule<ContactRequestFacts>('contact.request', (viewer) =>
  anyOf<ContactRequestFacts>(readsContactRequests(viewer), among('cameBy', ['LOOKUP'])),
)

export const contactRequestPolicy: Policy<ContactRequest, ContactRequestFacts> = {
  type: 'ContactRequest',
  thing: contactRequestIsKnown,
  fields: {
    id: 'thing',
    contactPointId: 'thing',
    sealed: 'thing',
    sealedTo: 'thing',
    replyKey: 'thing',
    isAnswered: 'thing',
    receivedOn: 'thing',
  },
}
export const linksOfContactRequest = derivedFields(contactRequestPolicy, { contactPoint: 'thing', replies: 'thing' })
