import { quarterHeight, type Moving } from './moving.ts'
import { noShift, withinDay, type Shift } from './moved-start.ts'

/** Pixels that a pointer goes before a press is taken for a drag. */
const least = 6

/** Moves by a mouse or a pen: to another day, and in a week by the hour to another time. A finger scrolls; for it there is the form. */
export function dragEntry(board: HTMLElement, entry: HTMLElement, { show, drop, cancel }: Moving): void {
  entry.addEventListener('pointerdown', (down) => {
    if (down.pointerType === 'touch' || down.button !== 0 || isControl(down.target)) return
    let shift: Shift = noShift
    let isDragged = false
    const move = (event: PointerEvent): void => {
      if (!isDragged && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < least) return
      if (!isDragged) begin()
      shift = shiftTo(board, entry, down, event)
      show(shift)
    }
    const begin = (): void => {
      isDragged = true
      entry.setPointerCapture(down.pointerId)
      entry.dataset['moving'] = ''
    }
    const end = (): void => {
      entry.removeEventListener('pointermove', move)
      entry.removeEventListener('pointerup', up)
      entry.removeEventListener('pointercancel', giveUp)
      removeEventListener('keydown', escape)
    }
    const giveUp = (): void => {
      end()
      if (isDragged) cancel()
    }
    const up = (): void => {
      end()
      if (!isDragged) return
      // The click that follows would open it.
      entry.addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true })
      if (shift.days === 0 && shift.minutes === 0) return cancel()
      drop(shift)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') giveUp()
    }
    entry.addEventListener('pointermove', move)
    entry.addEventListener('pointerup', up)
    entry.addEventListener('pointercancel', giveUp)
    addEventListener('keydown', escape)
  })
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button') !== null

/** The day under the pointer, and the time by how far it went up or down. Outside of all days: the day where it was. */
function shiftTo(
  board: HTMLElement,
  entry: HTMLElement,
  down: PointerEvent,
  { clientX, clientY }: PointerEvent,
): Shift {
  const all = [...board.querySelectorAll<HTMLElement>('[data-date]')]
  const isByHour = quarterHeight(board) > 0
  const there = all.findIndex((day) => {
    const { left, right, top, bottom } = day.getBoundingClientRect()
    return left <= clientX && clientX < right && (isByHour || (top <= clientY && clientY < bottom))
  })
  const here = all.findIndex((day) => day.contains(entry))
  const days = there === -1 ? 0 : there - here
  if (!isByHour) return { days, minutes: 0 }
  const quarters = Math.round((clientY - down.clientY) / quarterHeight(board))
  return { days, minutes: withinDay(entry.dataset['shown'] ?? '', quarters * 15) }
}
