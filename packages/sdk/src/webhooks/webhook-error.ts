/**
 * Why a message is not taken.
 *
 * `HEADER_MISSING`, `TIMESTAMP_MALFORMED`: it is no webhook, or something on the way took a header. `TOO_OLD`, `TOO_NEW`: it was sent over five minutes
 * ago, or is from the future: somebody sends it once more, or one of the two clocks is wrong. `NO_SIGNATURE_MATCHES`: another secret, or another body.
 * `BODY_ALTERED`: the secret is right, but something has read the body as JSON and written it anew; give the bytes as they came. `BODY_PARSED`: what was
 * given is an object, not a body. `BODY_TOO_LARGE`: over 64 kB, which no webhook of Piiri's has. `NOT_JSON`: it is signed, and yet no event.
 * `SECRET_MALFORMED`: what was given as a secret is none: `whsec_` and base64.
 */
export type WebhookErrorCode =
  | 'HEADER_MISSING'
  | 'TIMESTAMP_MALFORMED'
  | 'TOO_OLD'
  | 'TOO_NEW'
  | 'NO_SIGNATURE_MATCHES'
  | 'BODY_ALTERED'
  | 'BODY_PARSED'
  | 'BODY_TOO_LARGE'
  | 'NOT_JSON'
  | 'SECRET_MALFORMED'

const messages: Readonly<Record<WebhookErrorCode, string>> = {
  HEADER_MISSING: 'A header is missing: webhook-id, webhook-timestamp and webhook-signature are all needed.',
  TIMESTAMP_MALFORMED: 'The header webhook-timestamp is not a number of seconds.',
  TOO_OLD: 'It was sent too long ago: it comes once more, or the clock here is ahead.',
  TOO_NEW: 'It is from the future: the clock here is behind.',
  NO_SIGNATURE_MATCHES: 'No signature matches: it is by another secret, or the body is not what was sent.',
  BODY_ALTERED: 'The body was read as JSON and written anew on its way: give the bytes as they came.',
  BODY_PARSED: 'This is an object, not a body: give the text or bytes as they came, before anything parses them.',
  BODY_TOO_LARGE: 'The body is larger than any webhook of Piiri.',
  NOT_JSON: 'The body is signed, and no JSON object.',
  SECRET_MALFORMED: 'The secret is none: whsec_ and base64, as it was shown.',
}

/** The one error of `@piiri/sdk/webhooks`. It holds neither body nor secret nor signature: it can be logged as it is. */
export class WebhookError extends Error {
  readonly code: WebhookErrorCode
  constructor(code: WebhookErrorCode) {
    super(messages[code])
    this.name = 'WebhookError'
    this.code = code
  }
}
