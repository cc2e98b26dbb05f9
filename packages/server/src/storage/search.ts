/**
 * Words and word beginnings, without regard to case and accents. Folding and splitting happen here, so that both
 * engines index the same words; SQLite's remove_diacritics and PostgreSQL's unaccent differ (ø, ß, ł, đ).
 * The index itself is per engine: see the custom migration `search`.
 */
import { sql, type Column, type Placeholder, type SQL } from 'drizzle-orm'
import { dialect, encoded, sequence, table, text } from './kit.ts'

export const searchDoc = table('search_doc', {
  seq: sequence(),
  id: text().notNull().unique(),
  words: text().notNull(),
})

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
const split = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase() // Behind it: ㎒ comes apart as MHz, which one engine would find by mhz, the other not.
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => letters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What to store in `words`. */
export const toWords = (...texts: readonly string[]): string => [...new Set(texts.flatMap(split))].join(' ')

const query =
  dialect === 'sqlite'
    ? (text: string) =>
        split(text)
          .map((word) => `"${word}"*`)
          .join(' ') || '""' // FTS5 calls `match ''` a syntax error.
    : (text: string) =>
        split(text)
          .map((word) => `'${word}':*`)
          .join(' & ')

/** Documents with a word beginning like each word of the text; none for an empty text. */
export const matches = (text: Placeholder<string, string | null>): SQL => {
  const words = encoded(text, query)
  return dialect === 'sqlite'
    ? sql`${searchDoc.seq} in (select rowid from search_fts where search_fts match ${words})`
    : sql`array_to_tsvector(string_to_array(${searchDoc.words}, ' ')) @@ ${words}::tsquery`
}

/** The thing with this id has a document that matches. */
export const isFound = (id: Column, text: Placeholder<string, string | null>): SQL =>
  sql`${id} in (select ${searchDoc.id} from ${searchDoc} where ${matches(text)})`
