import { id, table, text } from '../storage/kit.ts'

/** Tells the keys of the installation from others, and does not lead to them. One row, made at the first start. */
export const keysFingerprint = table('keys_fingerprint', { id: id(), fingerprint: text().notNull() })
