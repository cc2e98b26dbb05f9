import { wordsFor, type Context } from '../schema/context.ts'
import type { Calendar } from './find-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

/** All of a calendar in the reader's language, with links to pages in it. */
export const tellCalendar = (context: Context, { title, words, entries }: Calendar): string =>
  writeCalendar(
    { title, words, addressOf: (id) => `${context.origin}/${words.language}/sessions/${id}` },
    entries,
    (text) => (text === null ? '' : wordsFor(context, text)),
  )
