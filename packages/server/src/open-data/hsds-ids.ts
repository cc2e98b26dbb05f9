import { createHash } from 'node:crypto'

/** The UUID that HSDS asks for, made from ids of ours: the same for the same ids, for good (RFC 9562, version 8). */
export function uuidOf(...ids: readonly string[]): string {
  const hex = createHash('sha256')
    .update(`hsds ${ids.join(' ')}`)
    .digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
