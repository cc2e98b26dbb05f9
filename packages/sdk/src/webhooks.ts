export { signTestEvent, type SignOptions } from './webhooks/sign-test-event.ts'
export { verifyWebhook, type VerifyOptions, type WebhookHeaders } from './webhooks/verify-webhook.ts'
export { WebhookError, type WebhookErrorCode } from './webhooks/webhook-error.ts'
export type {
  GroupInShort,
  SeasonInShort,
  SessionInShort,
  UnknownWebhookEvent,
  WebhookEventTold,
  WebhookMessage,
} from './webhooks/webhook-event.ts'
