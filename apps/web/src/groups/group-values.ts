import {
  features,
  type Audience,
  type Confidentiality,
  type Feature,
  type GroupKind,
  type Joining,
  type LanguageSupportKind,
} from '@piiri/domain/groups/group'
import type { GroupAsWritten, LanguageSupportInput } from '@piiri/sdk/lean'
import { chosenOf } from '../people/check-fields.tsx'
import type { Sent } from '../people/people-page.ts'
import { languagesIn } from '../people/translated-lines.tsx'

export const kinds = [
  'PEER_GROUP',
  'SELF_HELP',
  'STUDY',
  'CREATIVE',
  'OUTINGS',
  'OTHER',
] as const satisfies readonly GroupKind[]
export const audiences = ['ANYONE', 'COMMUNITY'] as const satisfies readonly Audience[]
export const joinings = ['DROP_IN', 'CONTACT_FIRST', 'REGISTRATION'] as const satisfies readonly Joining[]
const confidentialities = ['OPEN', 'CONFIDENTIAL'] as const satisfies readonly Confidentiality[]

/** What a form holds of a Group besides its texts. */
export type GroupFacts = {
  readonly kind: GroupKind
  readonly audience: Audience
  readonly joining: Joining
  readonly features: readonly Feature[]
  readonly languages: readonly LanguageSupportInput[]
  readonly contactPoint: string | null
}

export const factsOf = (group: GroupAsWritten): GroupFacts => ({
  ...group,
  contactPoint: group.contactPoint?.id ?? null,
})

export const newFacts: GroupFacts = {
  kind: 'PEER_GROUP',
  audience: 'COMMUNITY',
  joining: 'DROP_IN',
  features: [],
  languages: [],
  contactPoint: null,
}

export const factsIn = (sent: Sent): GroupFacts => ({
  kind: one(kinds, sent.text('kind')),
  audience: one(audiences, sent.text('audience')),
  joining: one(joinings, sent.text('joining')),
  features: chosenOf(sent, 'features', features),
  languages: languagesOf(sent),
  contactPoint: sent.text('contactPoint') === '' ? null : sent.text('contactPoint'),
})

/** Null where it was not asked for. */
export const confidentialityIn = (sent: Sent): Confidentiality | null =>
  confidentialities.find((value) => value === sent.text('confidentiality')) ?? null

const one = <Value extends string>(values: readonly [Value, ...Value[]], text: string): Value =>
  values.find((value) => value === text) ?? values[0]

function languagesOf(sent: Sent): readonly LanguageSupportInput[] {
  const named = languagesIn(sent, 'languages').map((language) => [language, sent.text(`support-${language}`)] as const)
  const more = [1, 2].map((row) => [sent.text(`more-language-${row}`), sent.text(`more-support-${row}`)] as const)
  return [...named, ...more].flatMap(([language, text]) => {
    const kind = supportKinds.find((value) => value === text)
    return language === '' || kind === undefined ? [] : [{ language, kind }]
  })
}
const supportKinds = ['SPOKEN', 'INTERPRETED'] as const satisfies readonly LanguageSupportKind[]

type Row = { readonly language: string; readonly kind: LanguageSupportKind | null }

/** The languages of a Group, and those that pages come in, whether they are used there or not. */
export function languageRows(used: readonly LanguageSupportInput[], languages: readonly string[]): readonly Row[] {
  const others = languages.filter((language) => !used.some((row) => row.language === language))
  return [...used, ...others.map((language) => ({ language, kind: null }))]
}

/** The field that an issue of them is about. */
export const fieldOfFacts =
  (sent: Sent) =>
  ([part = '', at = '']: readonly string[]): string | null => {
    if (part !== 'languages')
      return ['slug', 'kind', 'audience', 'joining', 'contactPoint'].find((name) => name === part) ?? null
    const { language } = languagesOf(sent)[Number(at)] ?? { language: '' }
    return (
      [1, 2].map((row) => `more-language-${row}`).find((name) => sent.text(name) === language) ?? `support-${language}`
    )
  }
