/**
 * What is inside a sealed box, version 1 (docs/sealed-format.md). Its length says only on which step it stands: how long the text is,
 * nobody sees from outside.
 */
export interface Envelope {
  readonly kind: 'MESSAGE' | 'ANSWER'
  /** The sender's own public key: in an answer, whom it is for. */
  readonly replyKey: Uint8Array
  /** Known to the sender, and to whoever has opened the message: in an answer it shows that its writer has. */
  readonly proof: Uint8Array
  readonly text: string
}

/** How long an envelope is, in bytes. The last one fills a sealed box of 64 KiB. */
const steps = [1024, 4096, 16_384, 65_488]
const [version, kinds] = [1, ['MESSAGE', 'ANSWER'] as const]
const [bytesOfKey, bytesOfHead] = [32, 70]
/** Of a text in UTF-8. */
export const mostBytesOfText = 65_488 - bytesOfHead

/** @throws RangeError for a text of more than 65,418 bytes. */
export const writeEnvelope = ({ kind, replyKey, proof, text }: Envelope): Uint8Array => {
  const written = new TextEncoder().encode(text)
  const length = steps.find((step) => bytesOfHead + written.length <= step)
  if (length === undefined) throw new RangeError(`A text has at most ${mostBytesOfText} bytes.`)
  const bytes = new Uint8Array(length)
  bytes.set([version, kinds.indexOf(kind) + 1])
  bytes.set(replyKey, 2)
  bytes.set(proof, 2 + bytesOfKey)
  new DataView(bytes.buffer).setUint32(2 + 2 * bytesOfKey, written.length)
  bytes.set(written, bytesOfHead)
  return bytes
}

/** Null for what is no envelope of this version: another length than a step, something behind the text, text that is no UTF-8. */
export const readEnvelope = (bytes: Uint8Array): Envelope | null => {
  if (!steps.includes(bytes.length) || bytes[0] !== version) return null
  const kind = kinds[(bytes[1] ?? 0) - 1]
  const end = bytesOfHead + new DataView(bytes.buffer, bytes.byteOffset).getUint32(2 + 2 * bytesOfKey)
  if (kind === undefined || end > bytes.length || bytes.subarray(end).some((byte) => byte !== 0)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bytesOfHead, end))
    return { kind, replyKey: bytes.slice(2, 34), proof: bytes.slice(34, 66), text }
  } catch {
    return null
  }
}
