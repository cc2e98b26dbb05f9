import {
  isFailure,
  keyWords,
  readMessage,
  replyToMessage,
  unlockKey,
  type ContactKey,
  type OpenedMessage,
} from '@piiri/sdk/lean'
import type { SealedMessages } from '../messages/sealed.messages.ts'
import { chosenFile, clientIn, part, whenPressed, wordListOf, wordsOf } from './sealed-page.ts'

type Says = SealedMessages['sealed']['inboxSays']
type Locked = Parameters<typeof readMessage>[0]

/** Opens messages where they stand, with keys that stay in this page's memory, and locks them again when it is left. */
export function openInbox(page: HTMLElement): void {
  const says: Says = JSON.parse(page.dataset['inbox'] ?? '{}') // Written by our own server.
  const [file, passphrase] = [
    part<HTMLInputElement>(page, '[data-key-file]'),
    part<HTMLInputElement>(page, '[data-passphrase]'),
  ]
  const [lock, state] = [part(page, '[data-lock]'), part(page, '[data-state]')]
  const cards = [...page.querySelectorAll<HTMLElement>('[data-message]')].map((card) => cardOf(card, says))
  let keys: readonly ContactKey[] = []

  const act = async (): Promise<string | null> => {
    const text = await chosenFile(file)
    if (text === null) return says.noFile
    const key = await unlockKey(text, passphrase.value).catch((error: unknown) => {
      if (error instanceof TypeError && /file of a key/.test(error.message)) return 'NO_KEY' as const
      throw error
    })
    if (key === 'NO_KEY') return says.notAKey
    if (key === null) return says.wrongPassphrase
    passphrase.value = ''
    file.value = ''
    keys = [...keys, key]
    const opened = await Promise.all(cards.map(({ open }) => open(keys)))
    lock.hidden = false
    state.textContent = says.opened.replace('#', String(opened.filter(Boolean).length))
    return null
  }
  const closeAll = (): void => {
    for (const key of keys) key.forget()
    keys = []
    for (const { close } of cards) close()
    lock.hidden = true
    state.textContent = ''
  }
  const shown = { trouble: part(page, '[data-trouble]'), state, doing: says.opening }
  whenPressed(part(page, '[data-unlock]'), shown, act, (error) => wordsOf(error, says))
  lock.addEventListener('click', closeAll)
  whenLeftAlone(closeAll)
  addEventListener('pagehide', closeAll)
}

/** Nobody has touched the page for so long. Milliseconds. */
const idleMs = 10 * 60_000
/** Whoever went away from the screen left it open. */
function whenLeftAlone(close: () => void): void {
  let wait = setTimeout(close, idleMs)
  const begin = (): void => {
    clearTimeout(wait)
    wait = setTimeout(close, idleMs)
  }
  for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, begin, { passive: true })
}

type Card = {
  /** Whether it is open now. */
  readonly open: (keys: readonly ContactKey[]) => Promise<boolean>
  readonly close: () => void
}
function cardOf(card: HTMLElement, says: Says): Card {
  const request: Locked = JSON.parse(card.dataset['message'] ?? '{}') // Written by our own server.
  const [locked, said, answering, state] = [
    part(card, '[data-locked]'),
    part(card, '[data-said]'),
    part(card, '[data-answering]'),
    part(card, '[data-state]'),
  ]
  const text = part<HTMLTextAreaElement>(answering, 'textarea')
  const piiri = clientIn(true)
  let message: OpenedMessage | null = null

  const reply = async (): Promise<string | null> => {
    if (message === null || text.value.trim() === '') return says.empty
    if (new TextEncoder().encode(text.value).length > 60_000) return says.tooLong
    const result = await replyToMessage(piiri, message, text.value)
    if (isFailure(result)) return result.__typename === 'NotFound' ? says.gone : result.message
    text.value = ''
    answering.hidden = true
    card.querySelector('form')?.remove()
    state.textContent = says.sent
    return null
  }
  const shown = { trouble: part(answering, '[data-trouble]'), state, doing: says.sending }
  whenPressed(part(answering, '[data-reply]'), shown, reply, (error) => wordsOf(error, says))

  return {
    async open(keys) {
      if (message !== null) return true
      const read = await readMessage(request, keys)
      if (!read.isOpen) {
        const words = await keyWords(request.sealedTo, await wordListOf(card.dataset['keyLanguage']))
        state.textContent = read.why === 'CHANGED' ? says.changed : says.otherKey.replace('@', words)
        return false
      }
      message = read
      said.textContent = read.text
      state.textContent = ''
      locked.hidden = true
      said.hidden = false
      answering.hidden = false
      return true
    },
    close() {
      message = null
      said.textContent = ''
      text.value = ''
      locked.hidden = false
      said.hidden = true
      answering.hidden = true
      state.textContent = ''
    },
  }
}
