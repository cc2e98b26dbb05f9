import type { SeriesId } from '@piiri/domain/shared/id'
import type { Tx } from '../storage/query.ts'

type Copy = (tx: Tx, from: SeriesId, to: SeriesId) => Promise<void>

let copy: Copy | null = null
/** Duties are a later slice: it tells this one, once, what a Series takes along from the one that it goes on from. */
export const seriesTakeAlongBy = (how: Copy): void => {
  copy = how
}

/** To be called where a Series is made that goes on from another, before its Sessions become rows. */
export const takeAlong: Copy = async (tx, from, to) => copy?.(tx, from, to)
