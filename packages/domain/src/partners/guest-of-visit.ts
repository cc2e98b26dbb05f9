import type { GuestSpeaker } from '../series/guest-speaker.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import type { Text } from '../shared/text.ts'

/** Who comes, as all who may read the Session are told: the organisation, and what it offers. Who it sends, staff may write there instead. */
export const guestOfVisit = (partner: string, title: string, language: LanguageTag): GuestSpeaker => ({
  title: { [language]: partner },
  topic: { [language]: title },
  organisation: null,
})

/**
 * The guests without the one of a visit that is taken back. Somebody may have written the guest anew since, in another language, or by name: then it is
 * known by what it speaks about or where it comes from, if no other one could be meant. One that cannot be told stays.
 */
export function withoutGuest(guests: readonly GuestSpeaker[], visit: GuestSpeaker): readonly GuestSpeaker[] {
  const found = matching.map((isIt) => guests.filter((guest) => isIt(guest, visit)))
  const [same = []] = found
  const [guest] = same.length > 0 ? same : (found.find(({ length }) => length === 1) ?? [])
  return guests.filter((one) => one !== guest)
}

const matching: readonly ((guest: GuestSpeaker, visit: GuestSpeaker) => boolean)[] = [
  (guest, visit) => says(guest.title, visit.title) && says(guest.topic, visit.topic),
  (guest, visit) => says(guest.topic, visit.topic),
  (guest, visit) => says(guest.title, visit.title) || says(guest.organisation, visit.title),
]
/** The same words, whatever language they were taken for. */
const says = (text: Text | null, other: Text | null): boolean =>
  text !== null && other !== null && Object.values(text).some((words) => Object.values(other).includes(words))
