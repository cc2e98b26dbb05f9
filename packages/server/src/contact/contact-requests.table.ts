import type { ContactPointId, ContactRequestId } from '@piiri/domain/shared/id'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { bool, id, index, instant, integer, localDate, primaryKey, ref, table, text } from '../storage/kit.ts'
import { contactPoint } from './contact-points.table.ts'

/** Nothing of who sent it, and no time but the day. One that has ended is no row any more. */
export const contactRequest = table(
  'contact_request',
  {
    id: id().$type<ContactRequestId>(),
    contactPointId: ref(() => contactPoint.id)
      .notNull()
      .$type<ContactPointId>(),
    sealed: text().notNull(),
    sealedTo: text().notNull(),
    replyKey: text().notNull(),
    /** SHA-256 of 32 bytes that are as good as random to whoever has not the words. */
    lookupHash: text().notNull().unique(),
    isAnswered: bool().notNull(),
    receivedOn: localDate().notNull().$type<LocalDate>(),
    /** Midnight after the last day on which it is there. */
    endsAt: instant().notNull(),
  },
  (t) => [
    index('contact_request_received_on').on(t.receivedOn, t.id),
    index('contact_request_answered').on(t.isAnswered, t.receivedOn, t.id),
    index('contact_request_ends_at').on(t.endsAt),
    index('contact_request_contact_point').on(t.contactPointId),
  ],
)

export const contactReply = table(
  'contact_reply',
  {
    requestId: ref(() => contactRequest.id, 'cascade')
      .notNull()
      .$type<ContactRequestId>(),
    /** In which order they were written: 0 is the first. */
    number: integer().notNull(),
    sealed: text().notNull(),
    repliedOn: localDate().notNull().$type<LocalDate>(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.number] })],
)
