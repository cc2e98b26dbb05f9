import { and, sql } from 'drizzle-orm'
import { inList, q } from './kit.ts'
import { all, change, type Params } from './query.ts'
import { matches, searchDoc } from './search.ts'

/** Stores the words under which a thing is found: `toWords` makes them. */
export const putWords = change((p: Params<{ id: string; words: string }>) =>
  q
    .insert(searchDoc)
    .values({ id: p.id, words: p.words })
    .onConflictDoUpdate({ target: searchDoc.id, set: { words: sql`excluded.words` } }),
)

/** Those of some things that have a word beginning like each word of the text. */
export const findWords = all((p: Params<{ ids: readonly string[]; text: string }>) =>
  q
    .select({ id: searchDoc.id })
    .from(searchDoc)
    .where(and(inList(searchDoc.id, p.ids), matches(p.text))),
)
