import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { calendarWords } from '../calendar/calendar-words.ts'
import { wordsFor, type Context } from '../schema/context.ts'
import type { ReadText } from './event-of-entry.ts'
import { usualTerms, type Terms } from './terms.ts'

/** How whoever asks reads texts, where pages in their language are, and who holds what is told. */
export function readingOf(
  context: Context,
  { organisation }: Pick<Terms, 'organisation'> = usualTerms,
): { readonly read: ReadText; readonly pages: EventPages } {
  const { language } = calendarWords(context)
  return {
    read: (text) => (text === null ? '' : wordsFor(context, text)),
    pages: {
      session: (id) => `${context.origin}/${language}/sessions/${id}`,
      organiser: organisation === null ? null : { name: organisation, url: `${context.origin}/` },
      group: (slug) => `${context.origin}/${language}/groups/${slug}`,
    },
  }
}
