import type { Shift } from './moved-start.ts'

export type Moving = {
  /** By how much the entry is away from where it was: it is shown there, and said. */
  readonly show: (shift: Shift) => void
  readonly drop: (shift: Shift) => void
  readonly cancel: () => void
}

/** Pixels of a quarter of an hour; none where the board is not laid out by the hour. */
export function quarterHeight(board: HTMLElement): number {
  const hour = board.querySelector<HTMLElement>('.board-clock ol li')
  return hour === null ? 0 : hour.getBoundingClientRect().height / 4
}
