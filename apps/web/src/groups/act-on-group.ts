import { isFailure, type GroupAsWritten } from '@piiri/sdk/lean'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { notFound, type Answered, type Asking, type Sent } from '../people/people-page.ts'
import { troubleOf, troublesOf } from '../people/trouble-of.ts'
import { versionIn } from '../people/version-in.ts'
import { hrefOfPart } from './group-parts.tsx'
import { confidentialityIn, factsIn, fieldOfFacts } from './group-values.ts'
import { fieldOfText, textsIn, translationsOf } from './written-texts.ts'

/** What the forms of a Group do: for those who plan it; ending it and opening it again is for staff. */
export async function actOnGroup(asking: Asking, sent: Sent, group: GroupAsWritten): Promise<Answered> {
  switch (sent.does) {
    case 'texts':
      return saveTexts(asking, sent, group)
    case 'facts':
      return saveFacts(asking, sent, group)
    case 'end':
    case 'open':
      return isStaffViewer(asking.viewer) ? endOrOpen(asking, sent, group) : notFound
    default:
      return { is: 'GO', to: hrefOfPart(asking, group.slug, 'texts') }
  }
}

async function saveTexts(asking: Asking, sent: Sent, { id, slug }: GroupAsWritten): Promise<Answered> {
  const texts = textsIn(sent)
  const input = { id, ...versionIn(sent), translations: translationsOf(texts) }
  const result = await asking.piiri.groups.update(input, sent.options)
  if (isFailure(result))
    return troublesOf(result, asking, (path) => (path[0] === 'translations' ? fieldOfText(texts, path.slice(1)) : null))
  return { is: 'GO', to: hrefOfPart(asking, slug, 'texts', 'group-changed') }
}

async function saveFacts(asking: Asking, sent: Sent, group: GroupAsWritten): Promise<Answered> {
  const slug = sent.text('slug').trim()
  const confidentiality = confidentialityIn(sent)
  const input = {
    id: group.id,
    ...versionIn(sent),
    ...factsIn(sent),
    slug,
    ...(confidentiality !== null && { confidentiality }),
  }
  const result = await asking.piiri.groups.update(input, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, fieldOfFacts(sent))
  return { is: 'GO', to: hrefOfPart(asking, slug, 'facts', 'group-changed') }
}

async function endOrOpen(asking: Asking, sent: Sent, { id, slug }: GroupAsWritten): Promise<Answered> {
  const { groups } = asking.piiri
  const isEnd = sent.does === 'end'
  const result = isEnd ? await groups.archive(id, sent.options) : await groups.unarchive(id, sent.options)
  if (isFailure(result)) return troubleOf(result, asking)
  return { is: 'GO', to: hrefOfPart(asking, slug, 'end', isEnd ? 'group-ended' : 'group-opened') }
}
