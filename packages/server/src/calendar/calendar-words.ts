import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { Context } from '../schema/context.ts'

/** What calendars say besides what people have written. */
export type CalendarWords = {
  /** The language that they are in: also that of the pages they lead to. */
  readonly language: 'fi' | 'en'
  readonly programme: string
  readonly cancelled: string
  readonly guest: string
  /** The name of a calendar of one's own. */
  readonly own: string
  /** What a discreet calendar is called, and what it says of each date. */
  readonly neutral: { readonly title: string; readonly busy: string }
}
const catalogues = {
  en: {
    language: 'en',
    programme: 'Piiri – programme',
    cancelled: 'Cancelled',
    guest: 'Guest',
    own: 'Piiri – my calendar',
    neutral: { title: 'Calendar', busy: 'Busy' },
  },
  fi: {
    language: 'fi',
    programme: 'Piiri – ohjelma',
    cancelled: 'Peruttu',
    guest: 'Vieras',
    own: 'Piiri – oma kalenteri',
    neutral: { title: 'Kalenteri', busy: 'Varattu' },
  },
} as const satisfies Record<string, CalendarWords>

/** In the reader's language, else in English. */
export function calendarWords({ languages, defaultLanguage }: Context): CalendarWords {
  const [en, fi] = (['en', 'fi'] as const).map((tag) => parseLanguageTag(tag))
  if (en == null || fi == null) return catalogues.en
  return chooseLanguage(languages, [en, fi], defaultLanguage) === fi ? catalogues.fi : catalogues.en
}
