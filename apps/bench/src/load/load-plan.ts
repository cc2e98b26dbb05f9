import type { Range, Way } from '../question.ts'

export type LoadPlan = {
  readonly url: string
  readonly way: Way
  readonly range: Range
  /** The number of the first question; the next one comes after it, so that no cache has its answer. */
  readonly first: number
  /** False: the same question over and over. */
  readonly isVaried: boolean
  readonly connections: number
  readonly seconds: number
}
export type LoadResult = {
  readonly answers: number
  readonly failures: number
  readonly seconds: number
  /** The number of the first question that was not asked. */
  readonly next: number
  /** Response times in milliseconds. */
  readonly p50: number
  readonly p99: number
}

const figures = ['answers', 'failures', 'seconds', 'next', 'p50', 'p99'] as const
export const isLoadResult = (message: unknown): message is LoadResult =>
  typeof message === 'object' &&
  message !== null &&
  figures.every((name) => name in message && typeof Reflect.get(message, name) === 'number')
