/** How somebody came to another page, and where that leaves them. */
export type Move = {
  /** BACK: through the history. STAY: by a control that is there on the next page too. STEP: to other days. ELSEWHERE: to another page. */
  readonly kind: 'BACK' | 'STAY' | 'STEP' | 'ELSEWHERE'
  readonly scrollY?: number
}

/** Puts focus and view where somebody who listens, and somebody who looks, go on. */
export function moveFocus({ kind, scrollY = 0 }: Move): void {
  if (kind === 'STAY') {
    // What was pressed may be gone, as a filter that was taken back is.
    if (document.activeElement === document.body) document.getElementById('span')?.focus({ preventScroll: true })
    return
  }
  if (kind === 'STEP') {
    const span = document.getElementById('span')
    span?.focus({ preventScroll: true })
    span?.scrollIntoView({ block: 'start' })
    return
  }
  document.getElementById('title')?.focus({ preventScroll: true })
  scrollTo({ top: scrollY, behavior: 'instant' })
}
