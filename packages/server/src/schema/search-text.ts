import { invalidInput } from './invalid-input.ts'

const longest = 200

/** What somebody typed into a search; null where nothing is left of it. Refuses, with INVALID_INPUT, more than 200 characters. */
export function searchText(text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null
  if (text.length > longest) throw invalidInput(`A text to search for has at most ${longest} characters.`)
  return text
}
