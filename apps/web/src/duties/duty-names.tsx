import type { DutyCard, DutyKind } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import type { IconName } from '../shared/icons.ts'
import { nameIn } from '../shared/language-names.ts'
import type { Surroundings } from '../shared/surroundings.ts'

export const dutyKinds: readonly DutyKind[] = ['COOKING', 'HOSTING', 'INTERPRETING', 'GUIDING', 'OTHER']

const icons: Readonly<Record<DutyKind, IconName>> = {
  COOKING: 'soup',
  HOSTING: 'door-open',
  INTERPRETING: 'languages',
  GUIDING: 'map-pin',
  OTHER: 'hand-heart',
}

export const DutyIcon = ({ kind }: Pick<DutyCard, 'kind'>): JSX.Element => <Icon name={icons[kind]} />

/** What there is to do, in few words: the kind, the language of interpreting, and the words of those who plan. */
export function nameOfDuty(
  { kind, language, title }: Pick<DutyCard, 'kind' | 'language' | 'title'>,
  { language: reading, say }: Pick<Surroundings, 'language' | 'say'>,
): string {
  if (kind === 'OTHER' && title !== null) return title
  const { duties, interpreting } = say.session
  const name = kind === 'INTERPRETING' && language !== null ? interpreting(nameIn(reading, language)) : duties[kind]
  return title === null ? name : `${name} – ${title}`
}
