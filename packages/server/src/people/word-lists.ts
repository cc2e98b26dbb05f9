import type { WordList } from '@piiri/domain/people/word-list'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'

let loaded: Promise<readonly WordList[]> | undefined
/** All lists that passphrases and invitations are made of. Loaded when the first is needed. */
export const wordLists = (): Promise<readonly WordList[]> => (loaded ??= load())

async function load(): Promise<readonly WordList[]> {
  const [en, fi] = await Promise.all([import('@piiri/words/en'), import('@piiri/words/fi')])
  return [
    { language: 'en', words: en.words },
    { language: 'fi', words: fi.words },
  ]
}

/** The list that somebody reads best: the first of their languages that there is one of, else the first list. */
export async function wordListFor(languages: readonly LanguageTag[]): Promise<WordList> {
  const lists = await wordLists()
  const wanted = languages.map((tag) => tag.split('-')[0])
  const list = lists.find(({ language }) => language === wanted.find((one) => lists.some((l) => l.language === one)))
  const [first] = lists
  if (first === undefined) throw new Error('There are no words to make a passphrase of.')
  return list ?? first
}
