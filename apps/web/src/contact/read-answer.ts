import { lastDayOf } from '@piiri/domain/contact/retention'
import { readWords } from '@piiri/domain/people/passphrase'
import { formatDate } from '@piiri/domain/shared/format-dates'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { openMessage, type FoundMessage } from '@piiri/sdk/lean'
import type { SealedMessages } from '../messages/sealed.messages.ts'
import { clientIn, part, whenPressed, wordLists, wordsOf } from './sealed-page.ts'

type Says = SealedMessages['sealed']['answerSays']

/** Opens answers by seven words, which reach no server. */
export function readAnswer(page: HTMLElement): void {
  const says: Says = JSON.parse(page.dataset['answer'] ?? '{}') // Written by our own server.
  const piiri = clientIn(false)
  const [field, found] = [part<HTMLTextAreaElement>(page, 'textarea'), part(page, '[data-found]')]
  const act = async (): Promise<string | null> => {
    found.hidden = true
    const lists = Object.entries(await wordLists()).map(([language, words]) => ({ language, words }))
    const read = readWords(field.value, lists)
    if (read === null) return says.notWords
    const message = await openMessage(piiri, read.words.join(' '))
    if (message === null) return says.none
    found.replaceChildren(...partsOf(message, says))
    found.hidden = false
    found.focus()
    return null
  }
  const button = part<HTMLButtonElement>(page, '[data-open]')
  const shown = { trouble: part(page, '[data-trouble]'), state: part(page, '[data-state]'), doing: says.opening }
  whenPressed(button, shown, act, (error) => wordsOf(error, says))
  // As from a field of one line. What is chosen by Enter from the words on offer goes first.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || field.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    button.click()
  })
}

function partsOf({ contactPoint, isAnswered, receivedOn, answers }: FoundMessage, says: Says): readonly HTMLElement[] {
  const opened = answers.filter(({ text }) => text !== null)
  return [
    elementOf('h2', says.found.replace('@', inWords(receivedOn))),
    elementOf('p', contactPoint.role, 'soft'),
    ...opened.flatMap(({ text, repliedOn }) => [
      elementOf('h3', says.answeredOn.replace('@', inWords(repliedOn))),
      // Browsers send what they translate to their makers.
      Object.assign(elementOf('div', text ?? '', 'answer-said'), { dir: 'auto', translate: false }),
    ]),
    ...(opened.length < answers.length ? [elementOf('p', says.forged, 'attention')] : []),
    ...(answers.length > 0 ? [] : [elementOf('p', isAnswered ? says.otherWay : says.waiting)]),
    elementOf('p', says.until.replace('@', lastDay(receivedOn)), 'soft'),
  ]
}

const elementOf = (name: 'h2' | 'h3' | 'p' | 'div', text: string, look = ''): HTMLElement =>
  Object.assign(document.createElement(name), { textContent: text, className: look })

function inWords(text: string): string {
  const [date, language] = [parseLocalDate(text), parseLanguageTag(document.documentElement.lang)]
  return date === null || language === null ? text : formatDate(date, language, 'SHORT_WITH_YEAR')
}
function lastDay(receivedOn: string): string {
  const date = parseLocalDate(receivedOn)
  return date === null ? '' : inWords(lastDayOf(date, null))
}
