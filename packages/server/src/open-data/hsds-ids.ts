import { createHash } from 'node:crypto'
import { uuidOfBytes } from '../shared/uuid-of-bytes.ts'

/** The UUID that HSDS asks for, made from ids of ours: the same for the same ids, for good. */
export const uuidOf = (...ids: readonly string[]): string =>
  uuidOfBytes(
    createHash('sha256')
      .update(`hsds ${ids.join(' ')}`)
      .digest(),
  )
