/** What a WebhookEndpoint can be told of. A ping is told whatever an endpoint has chosen, when somebody asks for it. */
export const webhookEvents = [
  'SESSION_SCHEDULED',
  'SESSION_CHANGED',
  'SESSION_CANCELLED',
  'SESSION_REINSTATED',
  'GROUP_CHANGED',
  'SEASON_PUBLISHED',
  'VISIT_OFFER_ANSWERED',
  'PING',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** As `type` of a payload has it. */
export const typesOfEvents = {
  SESSION_SCHEDULED: 'session.scheduled',
  SESSION_CHANGED: 'session.changed',
  SESSION_CANCELLED: 'session.cancelled',
  SESSION_REINSTATED: 'session.reinstated',
  GROUP_CHANGED: 'group.changed',
  SEASON_PUBLISHED: 'season.published',
  VISIT_OFFER_ANSWERED: 'visit_offer.answered',
  PING: 'ping',
} as const satisfies Readonly<Record<WebhookEvent, string>>
