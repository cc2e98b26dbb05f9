/** How somebody came to another page, and where that leaves them. */
export type Move = {
  /** BACK: through the history. STAY: by a control that is there on the next page too. STEP: to other days. ELSEWHERE: to another page. */
  readonly kind: 'BACK' | 'STAY' | 'STEP' | 'ELSEWHERE'
  /** Where they were on it before. */
  readonly scrollY?: number
}

/** Puts focus and view where somebody who listens, and somebody who looks, go on. */
export function moveFocus({ kind, scrollY }: Move): void {
  if (kind === 'STAY') {
    // What was pressed may be gone, as a filter that was taken back is.
    if (document.activeElement === document.body) document.getElementById('span')?.focus({ preventScroll: true })
    return
  }
  if (kind === 'STEP') {
    goToPart('#span')
    return
  }
  if (scrollY === undefined && goToPart(location.hash)) return
  document.getElementById('title')?.focus({ preventScroll: true })
  scrollTo({ top: scrollY ?? 0, behavior: 'instant' })
}

/** To the part of the page that is named after the `#`. False where there is none. */
export function goToPart(hash: string): boolean {
  const part = document.getElementById(hash.slice(1))
  part?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
  return part !== null
}
