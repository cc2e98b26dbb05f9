import { instant } from '@piiri/domain/shared/instant'
import { readersZone } from '../shared/readers-zone.ts'
import { completeFields } from './complete-fields.ts'
import { countDown } from './count-down.ts'
import { keepWords } from './keep-words.ts'
import { showAnew } from './show-anew.ts'

/** What a script makes easier of forms that work without one. Called again for what came in the place of a form. */
export function startForms(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-only-with-script]')) element.hidden = false
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) copyOn(button)
  for (const button of root.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
  for (const button of root.querySelectorAll<HTMLElement>('[data-seconds-left]')) countDown(button)
  for (const form of root.querySelectorAll('form')) sendOnce(form)
  takeWordsOfLink()
  tellOtherZone(root)
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-keeps]')) keepWords(form, startForms)
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-live]')) showAnew(form)
  completeFields(root)
}

function tellOtherZone(root: ParentNode): void {
  const note = root.querySelector<HTMLElement>('[data-zone]')
  if (note === null) return
  const times = (note.dataset['times'] ?? '').split(' ').map((time) => instant(Number(time)))
  note.hidden = readersZone(note.dataset['zone'] ?? '', times) === null
}

/** How long a form that was sent is taken for being on its way. Milliseconds. */
const againMs = 3000

function copyOn(button: HTMLElement): void {
  const told = button.parentElement?.querySelector<HTMLElement>('[data-copied]')
  button.addEventListener('click', () => {
    // On pages that came over plain http there is none.
    navigator.clipboard?.writeText(button.dataset['copy'] ?? '').then(
      () => {
        if (told != null) told.textContent = told.dataset['copied'] ?? ''
      },
      () => undefined,
    )
  })
  if (navigator.clipboard === undefined) button.hidden = true
}

/** A second press while the first is on its way does nothing. */
function sendOnce(form: HTMLFormElement): void {
  let isSent = false
  form.addEventListener('submit', (event) => {
    const isOffline = !navigator.onLine
    tellOffline(form, isOffline)
    if (isSent || isOffline) return event.preventDefault()
    isSent = true
    // What is downloaded leaves the page as it is: then it can be sent again.
    setTimeout(() => {
      isSent = false
    }, againMs)
  })
}

function tellOffline(form: HTMLFormElement, isOffline: boolean): void {
  const note = document.querySelector<HTMLElement>('[data-offline]')
  if (note === null) return
  note.hidden = !isOffline
  if (isOffline) form.prepend(note)
}

/** The words of an invitation stand behind `#`, which no server is told. They are taken from the address at once. */
function takeWordsOfLink(): void {
  const field = document.querySelector<HTMLTextAreaElement>('#join-words')
  if (field === null || location.hash.length < 2) return
  const words = wordsOf(location.hash.slice(1))
  history.replaceState(history.state, '', location.pathname + location.search)
  if (words === null) return
  field.value = words
  const note = document.querySelector<HTMLElement>('[data-from-link]')
  if (note !== null) note.hidden = false
  document.querySelector<HTMLInputElement>('#join-alias')?.focus()
}

function wordsOf(hash: string): string | null {
  try {
    const words = decodeURIComponent(hash).replaceAll('-', ' ')
    return /^[\p{L} ]{1,200}$/u.test(words) ? words : null
  } catch {
    return null
  }
}
