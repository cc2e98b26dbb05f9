import { formatDate } from '@piiri/domain/shared/format-dates'
import type { ApiKeyCard } from '@piiri/sdk/lean'
import { dayInWords } from '../people/member-list.tsx'
import type { Asking } from '../people/people-page.ts'
import { dateOf, instantOf } from '../shared/told-times.ts'

/** Whether programs can still ask by it. */
export const isInUse = (
  { isRevoked, expiresAt }: ApiKeyCard,
  { surroundings }: Pick<Asking, 'surroundings'>,
): boolean => !isRevoked && (expiresAt === null || instantOf(expiresAt) > surroundings.now)

/** How long a key lasts, or that it has ended. */
export function lifeInWords(apiKey: ApiKeyCard, asking: Asking): string {
  const say = asking.words.partners
  if (apiKey.isRevoked) return say.ended
  if (apiKey.expiresAt === null) return say.noEnd
  const day = dayInWords(asking, apiKey.expiresAt)
  return isInUse(apiKey, asking) ? say.until(day) : say.ranOut(day)
}

/** The last day that it was used on. */
export const useInWords = ({ lastUsedOn }: ApiKeyCard, { words, surroundings }: Asking): string =>
  lastUsedOn === null
    ? words.partners.neverUsed
    : words.partners.usedOn(formatDate(dateOf(lastUsedOn), surroundings.tag, 'LONG'))
