import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { isFailure } from '@piiri/sdk/lean'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { hrefOfPart } from './group-parts.tsx'
import { confidentialityIn, factsIn, fieldOfFacts } from './group-values.ts'
import { fieldOfText, textsIn, translationsOf } from './written-texts.ts'

/** Makes a Group of what was written. */
export async function makeGroup(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const timeZone = sent.text('timeZone').trim()
  if (parseTimeZone(timeZone) === null)
    return wrongFields(asking, { field: 'timeZone', message: words.planning.venues.unreadable.timeZone })
  const [texts, slug] = [textsIn(sent), sent.text('slug').trim()]
  const input = {
    ...factsIn(sent),
    slug,
    timeZone,
    translations: translationsOf(texts),
    confidentiality: confidentialityIn(sent) ?? 'CONFIDENTIAL',
  }
  const result = await piiri.groups.create(input, sent.options)
  if (!isFailure(result)) return { is: 'GO', to: hrefOfPart(asking, slug, 'texts', 'group-created') }
  const ofFacts = fieldOfFacts(sent)
  return troublesOf(result, asking, (path) =>
    path[0] === 'translations' ? fieldOfText(texts, path.slice(1)) : ofFacts(path),
  )
}
