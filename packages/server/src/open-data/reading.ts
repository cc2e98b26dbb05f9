import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { calendarWords } from '../calendar/calendar-words.ts'
import { wordsFor, type Context } from '../schema/context.ts'
import type { ReadText } from './event-of-entry.ts'

/** How whoever asks reads texts, and where pages in their language are. */
export function readingOf(context: Context): { readonly read: ReadText; readonly pages: EventPages } {
  const { language } = calendarWords(context)
  return {
    read: (text) => (text === null ? '' : wordsFor(context, text)),
    pages: {
      session: (id) => `${context.origin}/${language}/sessions/${id}`,
      group: (slug) => `${context.origin}/${language}/groups/${slug}`,
    },
  }
}
