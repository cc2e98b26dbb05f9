import { createHash } from 'node:crypto'

/**
 * What is stored of a sender's lookup. Without a key of ours: whoever could guess the words behind it would know by the reply key, which is
 * stored as it is.
 */
export const lookupHashOf = (lookup: string): string => createHash('sha256').update(lookup).digest('base64url')
