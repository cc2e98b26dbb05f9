import { createHash } from 'node:crypto'
import { idFrom, type IdByPrefix, type Prefix } from '@piiri/domain/shared/id'

/** 16 bytes that follow from a word: the same programme, with the same ids, each time. */
export const bytesOf = (word: string): Buffer => createHash('sha256').update(word).digest().subarray(0, 16)

/** The id of the nth thing of a type. */
export const idOf = <P extends Prefix>(prefix: P, n: number): IdByPrefix[P] => idFrom(prefix, bytesOf(`${prefix} ${n}`))
