import type { MoveBar } from './move-bar.ts'
import type { Moving } from './moving.ts'
import { noShift, withinDay, type Shift } from './moved-start.ts'

const steps: Readonly<Record<string, Shift>> = {
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
  ArrowUp: { days: 0, minutes: -15 },
  ArrowDown: { days: 0, minutes: 15 },
}

/** Moves by keys, or by the bar's buttons, once its button is pressed: the focus stays on the button, and each step is said. */
export function steerEntry(entry: HTMLElement, { show, drop, cancel }: Moving, bar: MoveBar, begin: () => void): void {
  const button = entry.querySelector<HTMLButtonElement>('[data-move]')
  if (button === null) return
  let shift: Shift | null = null
  const stop = (): void => {
    shift = null
    button.setAttribute('aria-pressed', 'false')
    bar.close()
    cancel()
  }
  /** False for a key that means nothing here. */
  const press = (key: string): boolean => {
    const step = steps[key]
    if (shift === null || (step === undefined && key !== 'Escape' && key !== 'Enter')) return false
    if (key === 'Enter') drop(shift)
    else if (step === undefined) stop()
    else {
      const minutes = withinDay(entry.dataset['shown'] ?? '', shift.minutes + step.minutes)
      shift = { days: shift.days + step.days, minutes }
      show(shift)
      entry.scrollIntoView({ block: 'nearest' })
    }
    return true
  }
  button.setAttribute('aria-pressed', 'false')
  button.addEventListener('click', () => {
    if (shift !== null) return drop(shift)
    shift = noShift
    // Not every browser gives a button the focus by a press.
    button.focus()
    button.setAttribute('aria-pressed', 'true')
    entry.dataset['moving'] = ''
    bar.open(press)
    entry.scrollIntoView({ block: 'nearest' })
    begin()
  })
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && press(event.key)) event.preventDefault()
  })
  button.addEventListener('blur', ({ relatedTarget }) => {
    if (shift !== null && !bar.has(relatedTarget)) stop()
  })
}
