import type { AccountId, SessionId } from '@piiri/domain/shared/id'
import type { Tries } from '../shared/count-tries.ts'

const quarter = 15 * 60
const aDay = 24 * 60 * 60
/** Wrong words from one network, whatever they are meant to open. */
const words = { name: 'receipt', most: 10, windowSeconds: quarter }
/** Nobody fills an outing with receipts: one a Session, and a day's worth of all. */
const atSession = { name: 'receipt-of-session', most: 1, windowSeconds: aDay }
const receipts = { name: 'receipts', most: 20, windowSeconds: aDay }
const registrations = { name: 'registrations', most: 120, windowSeconds: 60 * 60 }

export const triesOfReceiptWords = (network: string): Tries => [{ limit: words, by: network }]
export const triesOfReceipt = (session: SessionId, network: string): Tries => [
  { limit: atSession, by: `${session} ${network}` },
  { limit: receipts, by: network },
]
/** What is given back where a place is: its own Session's. */
export const triesAtSession = (session: SessionId, network: string): Tries => [
  { limit: atSession, by: `${session} ${network}` },
]
export const triesOfRegistration = (account: AccountId): Tries => [{ limit: registrations, by: account }]
