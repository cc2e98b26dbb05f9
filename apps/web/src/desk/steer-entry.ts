import type { Moving } from './moving.ts'
import { noShift, withinDay, type Shift } from './moved-start.ts'

const steps: Readonly<Record<string, Shift>> = {
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
  ArrowUp: { days: 0, minutes: -15 },
  ArrowDown: { days: 0, minutes: 15 },
}

/** Moves by keys, once its button is pressed: the focus stays on the button, and each step is said. */
export function steerEntry(entry: HTMLElement, { show, drop, cancel }: Moving, begin: () => void): void {
  const button = entry.querySelector<HTMLButtonElement>('[data-move]')
  if (button === null) return
  let shift: Shift | null = null
  const stop = (): void => {
    shift = null
    button.setAttribute('aria-pressed', 'false')
    cancel()
  }
  button.setAttribute('aria-pressed', 'false')
  button.addEventListener('click', () => {
    if (shift !== null) return drop(shift)
    shift = noShift
    button.setAttribute('aria-pressed', 'true')
    entry.dataset['moving'] = ''
    begin()
  })
  button.addEventListener('keydown', (event) => {
    if (shift === null) return
    const step = steps[event.key]
    if (event.key === 'Escape') stop()
    else if (step !== undefined) {
      const minutes = withinDay(entry.dataset['shown'] ?? '', shift.minutes + step.minutes)
      shift = { days: shift.days + step.days, minutes }
      show(shift)
    } else return
    event.preventDefault()
  })
  button.addEventListener('blur', () => {
    if (shift !== null) stop()
  })
}
