import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { GuestSpeakerInput, LanguageSupportInput } from '@piiri/sdk/lean'
import { chosenOf } from '../people/check-fields.tsx'
import type { Sent } from '../people/people-page.ts'
import { translationsIn } from '../people/translated-lines.tsx'
import { features } from '../shared/fact-names.ts'
import { readTimes, type TimesTrouble } from './read-times.ts'
import type { SessionValues } from './session-values.ts'

export type ValuesTrouble = TimesTrouble | { readonly field: 'capacity'; readonly is: 'NO_NUMBER' }

/** All that a form says of a Session; or the first field that cannot be read. What else is wrong with it the API says. */
export function readValues(sent: Sent): SessionValues | ValuesTrouble {
  const times = readTimes(sent)
  if ('field' in times) return times
  const places = sent.text('capacity').trim()
  if (!/^\d{0,6}$/.test(places)) return { field: 'capacity', is: 'NO_NUMBER' }
  return {
    ...times,
    venue: sent.text('venue') || null,
    topic: translationsIn(sent, 'topic'),
    note: translationsIn(sent, 'note').map(({ language, text }) => ({ language, text: text.replaceAll('\r\n', '\n') })),
    guestSpeakers: guestsIn(sent),
    features: chosenOf(sent, 'feature', features),
    languages: languagesSpokenIn(sent),
    capacity: places === '' ? null : Number(places),
  }
}

/** Rows for guests that a form has. */
export const guestRows = 3
const mostGuests = 10

const guestsIn = (sent: Sent): readonly GuestSpeakerInput[] =>
  Array.from({ length: mostGuests }, (_, at) => at + 1).flatMap((row) => {
    const of = (name: string): string | null => sent.text(`guest${row}-${name}`).trim() || null
    const [title, topic, organisation] = [of('title'), of('topic'), of('organisation')]
    return title === null && topic === null && organisation === null
      ? []
      : [{ title: title ?? '', topic, organisation }]
  })

const kinds = ['SPOKEN', 'INTERPRETED'] as const
const languagesSpokenIn = (sent: Sent): readonly LanguageSupportInput[] =>
  sent
    .text('support-in')
    .split(' ')
    .flatMap((tag) => {
      const language = parseLanguageTag(tag)
      const kind = kinds.find((one) => one === sent.text(`support-${tag}`))
      return language === null || kind === undefined ? [] : [{ language, kind }]
    })
