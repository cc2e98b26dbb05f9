import { formatSpan } from '@piiri/domain/shared/format-dates'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { dragEntry } from './drag-entry.ts'
import { moveBar } from './move-bar.ts'
import { quarterHeight, type Moving } from './moving.ts'
import { noShift, shifted, type Shift } from './moved-start.ts'
import { steerEntry } from './steer-entry.ts'

/** Lets what somebody plans be moved on the board: by a pointer, and by keys. What is dropped leads to the question how far that is to go. */
export function moveSessions(board: HTMLElement): void {
  const says = document.querySelector<HTMLElement>('[data-moving]')
  const form = document.querySelector<HTMLFormElement>('[data-move-form] form')
  const buttons = document.querySelector<HTMLElement>('[data-move-bar]')
  if (says === null || form === null || buttons === null) return
  const bar = moveBar(buttons)
  const words: Readonly<Record<string, string>> = JSON.parse(says.dataset['moving'] ?? '{}')
  const say = (name: string, entry: HTMLElement, when = ''): void => {
    says.textContent = (words[name] ?? '').replace('@', entry.dataset['title'] ?? '').replace('#', when)
  }
  for (const entry of board.querySelectorAll<HTMLElement>('[data-moves]')) {
    const moving: Moving = {
      show(shift) {
        showAt(board, entry, shift)
        say('at', entry, whenIn(entry, shift))
      },
      drop(shift) {
        if (shift.days === 0 && shift.minutes === 0) return say('same', entry)
        say('dropped', entry, whenIn(entry, shift))
        send(form, entry, shift)
      },
      cancel() {
        showAt(board, entry, noShift)
        delete entry.dataset['moving']
        say('left', entry)
        letGo(says)
      },
    }
    dragEntry(board, entry, moving)
    steerEntry(entry, moving, bar, () => say('began', entry))
  }
}

/** How long it is said that something stays. Milliseconds. */
const saidMs = 5000
/** What is over does not stay in the way. */
function letGo(says: HTMLElement): void {
  const said = says.textContent
  setTimeout(() => {
    if (says.textContent === said) says.textContent = ''
  }, saidMs)
}

/** `ti 3.3. klo 14.15`: what its place shows, on the page's clock. */
function whenIn(entry: HTMLElement, shift: Shift): string {
  const tag = parseLanguageTag(document.documentElement.lang)
  const at = shifted(entry.dataset['shown'] ?? '', shift)
  return tag === null || at === null ? '' : (formatSpan(at, at, tag, 'SHORT').split('–')[0] ?? '')
}

/** It is moved in sight alone: by as many columns as days, and by the height of the time. */
function showAt(board: HTMLElement, entry: HTMLElement, shift: Shift): void {
  const { days, minutes } = shift
  const label = whenIn(entry, shift)
  if (days === 0 && minutes === 0) {
    entry.style.removeProperty('translate')
    delete entry.dataset['at']
    return
  }
  entry.dataset['at'] = label
  const { x, y } = distance(board, entry, shift)
  entry.style.setProperty('translate', `${x}px ${y}px`)
}

function distance(
  board: HTMLElement,
  entry: HTMLElement,
  { days, minutes }: Shift,
): { readonly x: number; readonly y: number } {
  const from = entry.closest<HTMLElement>('[data-date]')
  const all = [...board.querySelectorAll<HTMLElement>('[data-date]')]
  const there = from === null ? undefined : all[all.indexOf(from) + days]
  // A day beyond the board, or one that a list leaves out since nothing is on, has no place: only the time is said.
  if (from === null || there === undefined || there.getClientRects().length === 0) return { x: 0, y: 0 }
  const [here, target] = [from.getBoundingClientRect(), there.getBoundingClientRect()]
  return { x: target.left - here.left, y: target.top - here.top + (minutes / 15) * quarterHeight(board) }
}

function send(form: HTMLFormElement, entry: HTMLElement, shift: Shift): void {
  const start = shifted(entry.dataset['start'] ?? '', shift)
  if (start === null) return
  const fields = { start, version: entry.dataset['version'], 'series-version': entry.dataset['seriesVersion'] }
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value ?? ''
  }
  form.action = entry.dataset['moves'] ?? ''
  form.requestSubmit()
}
