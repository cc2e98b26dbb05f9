/** Rows of sealed messages: their bytes are nobody's. */
import type { ContactReplyRow, ContactRequestRow } from '../src/contact/contact-requests.repository.ts'
import type { ContactPointRow } from '../src/contact/contact-points.repository.ts'
import { lookupHashOf } from '../src/contact/lookup-hash.ts'
import { at, id, on } from './world.ts'

/** 32 bytes that are a good key, another for each number. */
export const aKey = (n: number): string => Buffer.alloc(32, `key ${n}`).toString('base64url')
/** As many bytes as a sealed box of a short text has. */
export const aSealed = (text: string): string => Buffer.alloc(304, text).toString('base64url')
export const aLookup = (n: number): string => Buffer.alloc(32, `lookup ${n}`).toString('base64url')

export const aContactRequest = (
  n: number,
  to: ContactPointRow,
  more: Partial<ContactRequestRow> = {},
): ContactRequestRow => ({
  id: id.contactRequest(n),
  contactPointId: to.id,
  sealed: aSealed(`Sealed message ${n}`),
  sealedTo: to.publicKey ?? aKey(1),
  replyKey: aKey(100 + n),
  lookupHash: lookupHashOf(aLookup(n)),
  isAnswered: false,
  receivedOn: on('2026-01-08'),
  endsAt: at('2026-07-07T21:00:00Z'),
  ...more,
})
export const aContactReply = (of: ContactRequestRow, more: Partial<ContactReplyRow> = {}): ContactReplyRow => ({
  requestId: of.id,
  number: 0,
  sealed: aSealed(`Sealed reply to ${of.id}`),
  repliedOn: on('2026-01-09'),
  ...more,
})
