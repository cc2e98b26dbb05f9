import type { ContactPointCard } from '../generated/operations.ts'

/** A role with an e-mail address. */
export const aContactPoint = (given: Partial<ContactPointCard> = {}): ContactPointCard => ({
  id: 'contact-point-1',
  role: 'Community coordinator',
  languages: ['fi', 'en'],
  hours: null,
  phone: null,
  email: 'coordinator@example.org',
  publicKey: null,
  publicKeyWords: null,
  ...given,
})
