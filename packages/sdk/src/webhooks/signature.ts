import { WebhookError } from './webhook-error.ts'

const encoder = new TextEncoder()
/** Shorter ones are a mistake, or can be guessed. Bytes. */
const shortestSecret = 16

const keyOf = (secret: string): Promise<CryptoKey> => {
  const bytes = fromBase64(secret.trim().replace(/^whsec_/, ''))
  if (bytes === null || bytes.length < shortestSecret) throw new WebhookError('SECRET_MALFORMED')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** What is signed: id, timestamp and body, with full stops between them. */
export const signedBytes = (id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const front = encoder.encode(`${id}.${timestamp}.`)
  const bytes = new Uint8Array(front.length + body.length)
  bytes.set(front)
  bytes.set(body, front.length)
  return bytes
}

/** `v1,` and the HMAC-SHA256 of some bytes, in base64. */
export const sign = async (secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const made = await crypto.subtle.sign('HMAC', await keyOf(secret), bytes)
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(made)))}`
}

/** Whether any of the header's signatures is by any of the secrets. The platform compares them, in a time that tells nothing. */
export const isSigned = async (
  secrets: readonly string[],
  header: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const signatures = header
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [fromBase64(one.slice(3))] : []))
    .filter((one) => one !== null)
  for (const key of await Promise.all(secrets.map(keyOf)))
    for (const signature of signatures) if (await crypto.subtle.verify('HMAC', key, signature, bytes)) return true
  return false
}
