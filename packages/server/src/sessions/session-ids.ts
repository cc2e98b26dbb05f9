import { createCipheriv, createDecipheriv } from 'node:crypto'
import { prefixOf } from '@piiri/domain/shared/id'
import type { SessionId } from '@piiri/domain/shared/id'
import { fromLocalMinutes, localMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'

/** Where a Session stands: its Series' key (eight bytes in base64url), and its original local start. */
type SessionPlace = { readonly seriesKey: string; readonly originalStart: LocalDateTime }
export type SessionIds = {
  /** The id of the Session at a place: always the same one, so that it does not change when the Session becomes a row. */
  readonly of: (place: SessionPlace) => SessionId
  /** The place that an id was made of; null for any other. */
  readonly placeOf: (id: SessionId) => SessionPlace | null
  /** The same without asking whether an id was made of it: any id leads to some place, by the same work. */
  readonly anyPlaceOf: (id: SessionId) => SessionPlace & { readonly isOurs: boolean }
}

/**
 * Ids are one block of AES-128: eight bytes of the Series' random key, four of the start, four zeros to know one's own by. To others they
 * are random; with the key they lead to a Session that lies beyond the rows, without a search. docs/adr/0002.
 *
 * `key`: 16 bytes. Who has it may tell places from ids, so it is a secret of the installation.
 */
export function createSessionIds(key: Uint8Array): SessionIds {
  const anyPlaceOf: SessionIds['anyPlaceOf'] = (id) => {
    const sealed = Buffer.from(id.slice(4), 'base64url')
    const block = Buffer.from(once(createDecipheriv('aes-128-ecb', key, null), sealed), 'base64url')
    return {
      seriesKey: block.toString('base64url', 0, 8),
      originalStart: fromLocalMinutes(block.readInt32BE(8)),
      isOurs: block.readInt32BE(12) === 0,
    }
  }
  return {
    of({ seriesKey, originalStart }) {
      const block = Buffer.alloc(16)
      block.write(seriesKey, 0, 8, 'base64url')
      block.writeInt32BE(localMinutes(originalStart), 8)
      return `ses_${once(createCipheriv('aes-128-ecb', key, null), block)}` as SessionId // Brands: here, as `idFrom` does.
    },
    placeOf(id) {
      if (prefixOf(id) !== 'ses') return null
      const { isOurs, ...place } = anyPlaceOf(id)
      return isOurs ? place : null
    },
    anyPlaceOf,
  }
}

const once = (cipher: ReturnType<typeof createCipheriv> | ReturnType<typeof createDecipheriv>, block: Buffer): string =>
  Buffer.concat([cipher.setAutoPadding(false).update(block), cipher.final()]).toString('base64url')
