import type { Feature, LanguageSupport } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import type { RecurrenceRule, RuleStart } from '@piiri/domain/series/recurrence-rule'
import { durationMinutes, type Minutes } from '@piiri/domain/shared/duration'
import type { VenueId } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { checkOptionalText, checkPlainText, invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import { checkTranslations, repeatedLanguages, type Translation } from '@piiri/domain/shared/translations'
import type { Text } from '@piiri/domain/shared/text'
import { see, type Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import { findVenues } from '../venues/venues.repository.ts'
import type { SeriesChange } from './draft-edit.ts'
import type { ContentChange } from './session-content.ts'

type WrittenGuest = {
  readonly title: string
  readonly topic: string | null
  readonly organisation: string | null
}
/** What is written of Sessions, as it came. What is undefined stays; null clears. */
export type WrittenContent = {
  readonly venue?: VenueId | null
  readonly topic?: readonly Translation[] | null
  readonly note?: readonly Translation[] | null
  readonly features?: readonly Feature[] | null
  readonly languages?: readonly LanguageSupport[] | null
  readonly capacity?: number | null
  readonly guestSpeakers?: readonly WrittenGuest[] | null
}
export type WrittenChange = WrittenContent & {
  readonly start?: LocalDateTime
  readonly duration?: Minutes
  readonly recurrence?: string | null
}

const forms = {
  topic: { lines: 'ONE', longest: 200 },
  note: { lines: 'MANY', longest: 2000 },
  guest: { lines: 'ONE', longest: 200 },
} as const
export const mostGuests = 10
const largest = 10_000

/** What is written of Sessions, checked: all that is wrong at once. `path`: where in the input it stands. */
export async function checkContent(
  context: Context,
  read: Read,
  path: readonly string[],
  written: WrittenContent,
): Promise<Outcome<ContentChange, 'INVALID_INPUT'>> {
  const { topic, note, guestSpeakers, features, languages, capacity, venue } = written
  const topicText = checkText([...path, 'topic'], topic, 'topic')
  const noteText = checkText([...path, 'note'], note, 'note')
  const guests = checkGuests(context, [...path, 'guestSpeakers'], guestSpeakers ?? [])
  const issues: readonly InputIssue[] = [
    ...issuesOf(topicText, noteText, guests),
    ...repeatedLanguages([...path, 'languages'], languages ?? []),
    ...(isCapacity(capacity ?? null) ? [] : [{ path: [...path, 'capacity'], code: 'OUT_OF_RANGE' }]),
    ...(await venueIssues(context, read, [...path, 'venue'], venue ?? null)),
  ]
  if (issues.length > 0 || !topicText.ok || !noteText.ok || !guests.ok) return invalid(issues)
  return success({
    ...(venue !== undefined && { venueId: venue }),
    ...(topic !== undefined && { topic: topicText.value }),
    ...(note !== undefined && { note: noteText.value }),
    ...(guestSpeakers !== undefined && { guestSpeakers: guests.value }),
    ...(features !== undefined && { features: [...new Set(features ?? [])] }),
    ...(languages !== undefined && { languages: languages ?? [] }),
    ...(capacity !== undefined && { capacity }),
  })
}

/** The same with times. `at`: the Session that it is said of; its rule has to have the new start. */
export async function checkChange(
  context: Context,
  read: Read,
  path: readonly string[],
  { start, duration, recurrence, ...written }: WrittenChange,
  at: RuleStart,
): Promise<Outcome<SeriesChange, 'INVALID_INPUT'>> {
  const content = await checkContent(context, read, path, written)
  const rule = checkRule([...path, 'recurrence'], recurrence ?? null, { ...at, start: start ?? at.start })
  const length = duration === undefined ? undefined : durationMinutes(duration)
  const tooLong = length === null ? [{ path: [...path, 'duration'], code: 'LONGER_THAN_A_DAY' }] : []
  if (!content.ok || !rule.ok || length === null) return invalid([...issuesOf(content, rule), ...tooLong])
  return success({
    content: content.value,
    ...(start !== undefined && { start }),
    ...(length !== undefined && { durationMinutes: length }),
    ...(recurrence !== undefined && { rule: rule.value }),
  })
}

export function checkRule(
  path: readonly string[],
  text: string | null,
  at: RuleStart,
): Outcome<RecurrenceRule | null, 'INVALID_INPUT'> {
  if (text === null) return success(null)
  const parsed = parseRecurrenceRule(text, at)
  return parsed.ok ? parsed : invalid(parsed.issues.map(({ code }) => ({ path, code })))
}

/** A text in no language is none. */
function checkText(
  path: readonly string[],
  given: readonly Translation[] | null | undefined,
  form: 'topic' | 'note',
): Outcome<Text | null, 'INVALID_INPUT'> {
  if (given == null || given.length === 0) return success(null)
  return checkTranslations(path, given, forms[form])
}

/** Guests are written in one language: the reader's own who writes, as everything that has no translations. */
function checkGuests(
  { languages, defaultLanguage }: Context,
  path: readonly string[],
  guests: readonly WrittenGuest[],
): Outcome<readonly GuestSpeaker[], 'INVALID_INPUT'> {
  if (guests.length > mostGuests) return invalid([{ path, code: 'TOO_MANY' }])
  const language = languages[0] ?? defaultLanguage
  const inLanguage = (text: string): Text => ({ [language]: text })
  const checked = guests.map((guest, at) => ({
    title: checkPlainText([...path, `${at}`, 'title'], guest.title, forms.guest),
    topic: checkOptionalText([...path, `${at}`, 'topic'], guest.topic, forms.guest),
    organisation: checkOptionalText([...path, `${at}`, 'organisation'], guest.organisation, forms.guest),
  }))
  const issues = issuesOf(...checked.flatMap((guest) => Object.values(guest)))
  if (issues.length > 0) return invalid(issues)
  return success(
    checked.flatMap(({ title, topic, organisation }) =>
      title.ok && topic.ok && organisation.ok
        ? [
            {
              title: inLanguage(title.value),
              topic: topic.value === null ? null : inLanguage(topic.value),
              organisation: organisation.value === null ? null : inLanguage(organisation.value),
            },
          ]
        : [],
    ),
  )
}

const isCapacity = (capacity: number | null): boolean =>
  capacity === null || (Number.isInteger(capacity) && capacity >= 1 && capacity <= largest)

/** One chooses among the Venues that one may know. */
async function venueIssues(
  context: Context,
  read: Read,
  path: readonly string[],
  venue: VenueId | null,
): Promise<readonly InputIssue[]> {
  if (venue === null) return []
  const found = await findVenues(read, [venue], await meetingGroups({ ...context, read }, [venue]))
  return see(context, found.get(venue) ?? null) === null ? [{ path, code: 'NOT_FOUND' }] : []
}
