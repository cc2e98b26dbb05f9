import { describe, expect, it } from 'vitest'
import type { GuestSpeaker } from '../series/guest-speaker.ts'
import { parseLanguageTag, type LanguageTag } from '../shared/language-tag.ts'
import { checkVisitMessage, checkVisitOffer } from './check-visit-offer.ts'
import { guestOfVisit, withoutGuest } from './guest-of-visit.ts'

const tag = (text: string): LanguageTag => {
  const parsed = parseLanguageTag(text)
  if (parsed === null) throw new Error(`${text} is no language.`)
  return parsed
}
const [fi, en] = [tag('fi'), tag('en')]
const issuesOf = (offer: Partial<Parameters<typeof checkVisitOffer>[0]>) => {
  const checked = checkVisitOffer({ title: 'A nurse', description: 'Ask anything', languages: [fi], ...offer })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a visit that is offered', () => {
  it('is taken without spaces around its words', () =>
    expect(checkVisitOffer({ title: ' A nurse ', description: 'Ask\r\nanything\n', languages: [fi, en] })).toEqual({
      ok: true,
      value: { title: 'A nurse', description: 'Ask\nanything', languages: [fi, en] },
    }))
  it('is refused with all that is wrong at once', () => {
    expect(issuesOf({ title: ' ', description: 'Bell \u0007', languages: [] })).toEqual([
      'input.title EMPTY',
      'input.description UNSEEN_CHARACTERS',
      'input.languages EMPTY',
    ])
    expect(issuesOf({ title: 'One\nTwo', description: 'x'.repeat(4001), languages: [fi, en, fi, fi] })).toEqual([
      'input.title MORE_THAN_ONE_LINE',
      'input.description TOO_LONG',
      'input.languages.2 LANGUAGE_REPEATED',
      'input.languages.3 LANGUAGE_REPEATED',
    ])
    expect(issuesOf({ title: 'x'.repeat(121) })).toEqual(['input.title TOO_LONG'])
    expect(issuesOf({ title: 'x'.repeat(1_000_000), languages: Array(21).fill(fi) })).toEqual([
      'input.title TOO_LONG',
      'input.languages TOO_MANY',
    ])
    expect(issuesOf({ title: 'x'.repeat(120), description: 'x'.repeat(4000) })).toEqual([])
  })
  it('is answered with words, or with none', () => {
    expect(checkVisitMessage(null)).toEqual({ ok: true, value: null })
    expect(checkVisitMessage(' \n')).toEqual({ ok: true, value: null })
    expect(checkVisitMessage(' Come at two.\nRing twice. ')).toEqual({ ok: true, value: 'Come at two.\nRing twice.' })
    expect(checkVisitMessage('x'.repeat(2001))).toMatchObject({ issues: [{ path: ['message'], code: 'TOO_LONG' }] })
  })
})

describe('the guest of a visit that is taken back', () => {
  const visit = guestOfVisit('Health service', 'Ask a nurse', en)
  const guest = (title: string, topic: string | null, organisation: string | null): GuestSpeaker => ({
    title: { fi: title },
    topic: topic === null ? null : { fi: topic },
    organisation: organisation === null ? null : { fi: organisation },
  })
  const [lawyer, same] = [guest('Lawyer', 'Your rights', null), guest('Health service', 'Ask a nurse', null)]

  it('goes, and others stay where they are', () => {
    expect(withoutGuest([lawyer, visit], visit)).toEqual([lawyer])
    expect(withoutGuest([visit], visit)).toEqual([])
  })
  it('goes once where it stands there twice', () =>
    expect(withoutGuest([visit, lawyer, same], visit)).toEqual([lawyer, same]))
  it('is known where somebody wrote it in another language, by name, or with other words', () => {
    for (const anew of [
      same,
      guest('Aino, a nurse', 'Ask a nurse', 'Health service'),
      guest('Aino, a nurse', 'All about vaccinations', 'Health service'),
      guest('Health service', null, null),
    ])
      expect(withoutGuest([lawyer, anew], visit)).toEqual([lawyer])
  })
  it('stays where it cannot be told who is meant', () => {
    const two = [guest('Aino', null, 'Health service'), guest('Eino', null, 'Health service')]
    for (const guests of [two, [lawyer], [], [guest('Somebody', null, null)]])
      expect(withoutGuest(guests, visit)).toEqual(guests)
    expect(withoutGuest([...two, visit], visit)).toEqual(two)
  })
})
