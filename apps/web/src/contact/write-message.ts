import {
  isFailure,
  keyWords,
  listContactPoints,
  makeMessageWords,
  sendMessage,
  type MessageInput,
} from '@piiri/sdk/lean'
import type { SealedMessages } from '../messages/sealed.messages.ts'
import { clientIn, minutes, part, whenPressed, wordListOf, wordLists, wordsOf } from './sealed-page.ts'

type Says = SealedMessages['sealed']['writeSays']

/** Locks what was written, sends it, and shows its words: once. Nothing of it is kept anywhere but in this page, while it is open. */
export function writeMessage(page: HTMLElement): void {
  const says: Says = JSON.parse(page.dataset['write'] ?? '{}') // Written by our own server.
  const piiri = clientIn(false)
  const [text, trouble, state] = [
    part<HTMLTextAreaElement>(page, '#message-text'),
    part(page, '[data-trouble]'),
    part(page, '[data-state]'),
  ]
  /** The words of what is being sent: the same for each try, so that what has arrived is not sent twice. */
  let words: string | null = null
  const chosen = (): HTMLInputElement => part(page, 'input[name=to]:checked')

  const act = async (): Promise<string | null> => {
    if (text.value.trim() === '') return says.empty
    if (new TextEncoder().encode(text.value).length > 60_000) return says.tooLong
    const { value: id, dataset } = chosen()
    words ??= await makeMessageWords(await wordListOf())
    const contactPoint: MessageInput['contactPoint'] = { id, publicKey: dataset['publicKey'] ?? null }
    const result = await sendMessage(piiri, { contactPoint, text: text.value, words })
    if (!isFailure(result)) {
      text.value = ''
      show(page, result.words)
      words = null
      return null
    }
    if (result.__typename === 'RateLimited') return minutes(says.tooOften, result.retryAfterSeconds)
    const codes = result.__typename === 'InvalidInput' ? result.issues.map(({ code }) => code) : []
    if (codes.includes('LOOKUP_USED')) words = null
    return codes.includes('KEY_REPLACED') || codes.includes('NO_KEY') || result.__typename === 'NotFound'
      ? renew()
      : says.wrong
  }
  /** Reads the key anew. What was written stays as it is. */
  const renew = async (): Promise<string> => {
    const input = chosen()
    const found = (await listContactPoints(piiri)).find(({ id }) => id === input.value)
    if (found?.publicKey == null) return says.noKey
    input.dataset['publicKey'] = found.publicKey
    input.dataset['wordsOfKey'] = found.publicKeyWords ?? ''
    await tellKey()
    return says.keyReplaced
  }
  /** The words of the key, computed here: those that the server tells could be any. */
  const tellKey = async (): Promise<void> => {
    const { publicKey = '', wordsOfKey = '' } = chosen().dataset
    const own = await Promise.all(Object.values(await wordLists()).map((list) => keyWords(publicKey, list)))
    part(page, '[data-key-words]').textContent = own.includes(wordsOfKey) ? wordsOfKey : says.keyDiffers
  }

  whenPressed(part(page, '[data-send]'), { trouble, state, doing: says.sending }, act, (error) => wordsOf(error, says))
  const compare = part(page, '[data-key-words]').closest('details')
  compare?.addEventListener('toggle', () => void tellKey().catch(() => undefined))
  for (const input of page.querySelectorAll('input[name=to]'))
    input.addEventListener('change', () => {
      if (compare?.open === true) tellKey().catch(() => undefined)
    })
}

function show(page: HTMLElement, words: string): void {
  const [writing, sent] = [part(page, '[data-step=write]'), part(page, '[data-step=sent]')]
  part(sent, '[data-words-here]').replaceChildren(
    ...words.split(' ').map((word) => Object.assign(document.createElement('li'), { textContent: word })),
  )
  part(sent, '[data-copy]').dataset['copy'] = words
  writing.remove()
  sent.hidden = false
  const title = part(sent, '[data-title]')
  title.focus()
  title.scrollIntoView({ block: 'center' })
}
