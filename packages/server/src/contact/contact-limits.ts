import type { Tries } from '../shared/count-tries.ts'

const hour = 60 * 60
/** A house full of people shares a network; somebody who has much to say writes again tomorrow. */
const messages = { name: 'contact', most: 10, windowSeconds: hour }
const messagesOfDay = { name: 'contact-day', most: 30, windowSeconds: 24 * hour }
/** Nobody guesses 32 bytes: this bounds the work. */
const openings = { name: 'contact-open', most: 60, windowSeconds: hour / 4 }

export const triesOfMessage = (network: string): Tries => [
  { limit: messages, by: network },
  { limit: messagesOfDay, by: network },
]
export const triesOfOpening = (network: string): Tries => [{ limit: openings, by: network }]
