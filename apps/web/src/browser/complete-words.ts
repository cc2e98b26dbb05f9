import { completeWord } from '@piiri/domain/people/complete-word'
import { readWords } from '@piiri/domain/people/passphrase'
import type { WordList } from '@piiri/domain/people/word-list'
import { words as en } from '@piiri/words/en'
import { words as fi } from '@piiri/words/fi'

/** What the page says of the words: `#` stands for a number, `@` for a word. */
type Says = Readonly<Record<'count' | 'all' | 'unknown' | 'choices' | 'list', string>>

const lists: readonly WordList[] = [
  { language: 'en', words: en },
  { language: 'fi', words: fi },
]
const wanted = 7
/** As many as stand in one line. */
const mostChoices = (): number => (innerWidth < 480 ? 3 : 5)

/**
 * Helps with a field for seven words: says how many of them it has, and offers words for what was begun. Arrow keys choose one, Enter and Tab take it,
 * Escape takes the offer back; a space behind a beginning that only one word has completes it.
 */
export function completeWords(field: HTMLTextAreaElement): void {
  const says: Says = JSON.parse(field.dataset['words'] ?? '{}') // Written by our own server.
  const { state, choices } = addHelp(field, says)
  let offered: readonly string[] = []
  let chosen = -1

  const offer = (words: readonly string[]): void => {
    offered = words
    chosen = -1
    choices.replaceChildren(...words.map((word, at) => optionOf(`${choices.id}-${at}`, word)))
    choices.hidden = words.length === 0
    mark()
  }
  const mark = (): void => {
    for (const [at, option] of [...choices.children].entries()) option.setAttribute('aria-selected', `${at === chosen}`)
    if (chosen < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `${choices.id}-${chosen}`)
  }
  const look = (): void => {
    const { begun } = begunIn(field)
    offer(wordsFor(begun, field.value))
    tell(state, field, says, offered.length)
  }
  const take = (word: string): void => {
    const { from, to } = begunIn(field)
    field.setRangeText(`${word} `, from, to, 'end')
    look()
  }

  field.addEventListener('input', look)
  field.addEventListener('blur', () => offer([]))
  // Before the field loses the focus.
  choices.addEventListener('pointerdown', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option === null) return
    event.preventDefault()
    take(option.textContent ?? '')
  })
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const { key } = event
    const step = { ArrowDown: 1, ArrowRight: chosen < 0 ? 0 : 1, ArrowUp: -1, ArrowLeft: chosen < 0 ? 0 : -1 }[key] ?? 0
    if (step !== 0 && offered.length > 0) {
      event.preventDefault()
      chosen = (chosen + step + offered.length + (chosen < 0 && step < 0 ? 1 : 0)) % offered.length
      return mark()
    }
    const word = offered[chosen]
    if ((key === 'Enter' || key === 'Tab') && word !== undefined) {
      event.preventDefault()
      return take(word)
    }
    if (key === 'Escape') return offer([])
    const { begun } = begunIn(field)
    const meant = key === ' ' ? meantBy(begun) : null
    if (meant === null) return
    event.preventDefault()
    take(meant)
  })
  look()
}

/** The word that the cursor stands behind, as far as it is written. */
function begunIn({ value, selectionEnd }: HTMLTextAreaElement) {
  const to = selectionEnd
  const from = to - (/[^\s,.;\d]*$/.exec(value.slice(0, to))?.[0].length ?? 0)
  return { from, to, begun: value.slice(from, to) }
}

const isWord = (text: string): boolean => countOf(text) > 0

/** How many words a text without spaces is: more than one where nothing stands between them. 0: it is not made of words. */
function countOf(text: string): number {
  for (let count = 1; count <= wanted; count += 1) if (readWords(text, lists, count) !== null) return count
  return 0
}

const partsOf = (text: string): readonly string[] => text.split(/[\s,.;\d-]+/).filter((part) => /\p{L}/u.test(part))

/** Lists that have all of the words that stand already: nobody has words of two. */
function listsFor(text: string): readonly WordList[] {
  const whole = partsOf(text).filter(isWord)
  const fitting = lists.filter((list) => whole.every((word) => readWords(word, [list], countOf(word)) !== null))
  return fitting.length > 0 ? fitting : lists
}

/** Nothing for a word that is whole already. */
function wordsFor(begun: string, text: string): readonly string[] {
  if (begun.length < 2 || isWord(begun)) return []
  const found = listsFor(text).flatMap((list) => completeWord(list, begun, mostChoices()).words)
  return [...new Set(found)].slice(0, mostChoices())
}

function meantBy(begun: string): string | null {
  if (begun === '' || isWord(begun)) return null
  const meant = lists.map((list) => completeWord(list, begun, 2))
  const all = [...new Set(meant.flatMap(({ words }) => words))]
  return all.length === 1 ? (all[0] ?? null) : null
}

function tell(state: HTMLElement, field: HTMLTextAreaElement, says: Says, offered: number): void {
  const { begun } = begunIn(field)
  const parts = partsOf(field.value)
  const count = parts.reduce((sum, part) => sum + countOf(part), 0)
  const unknown = parts.find((part) => part !== begun && !isWord(part))
  const isAll = count === wanted && unknown === undefined && partsOf(field.value).every(isWord)
  state.toggleAttribute('data-all', isAll)
  const seen = [
    isAll ? says.all : says.count.replace('#', String(count)),
    ...(unknown === undefined ? [] : [says.unknown.replace('@', unknown)]),
  ]
  const heard = document.createElement('span')
  heard.className = 'visually-hidden'
  if (offered > 0) heard.textContent = ` ${says.choices.replace('#', String(offered))}`
  state.replaceChildren(seen.join(' · '), heard)
}

function addHelp(field: HTMLTextAreaElement, says: Says) {
  const state = document.createElement('p')
  const choices = document.createElement('ul')
  state.className = 'words-help-state'
  state.setAttribute('role', 'status')
  choices.className = 'words-choices'
  choices.id = `${field.id}-choices`
  choices.setAttribute('role', 'listbox')
  choices.setAttribute('aria-label', says.list)
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', choices.id)
  field.previousElementSibling?.replaceChildren(choices)
  field.nextElementSibling?.replaceChildren(state)
  return { state, choices }
}

function optionOf(id: string, word: string): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.textContent = word
  return option
}
