import type { Feature, GroupKind } from '@piiri/domain/groups/group'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type { AccessFeature } from '@piiri/domain/venues/venue'
import { accessFeatures, features, groupKinds } from '../shared/fact-names.ts'
import { firstOfMonth, mondayOfWeek, monthName, weekName, type ProgrammeView } from './calendar-span.ts'

export type ProgrammeFilter = {
  readonly languages: readonly LanguageTag[]
  readonly kinds: readonly GroupKind[]
  readonly features: readonly Feature[]
  readonly access: readonly AccessFeature[]
  readonly text: string | null
}
/** What of the programme somebody wants to see: all of it is in the address. */
export type ProgrammeQuery = {
  readonly view: ProgrammeView
  /** A day of the week or month to show, or the first of the list. Null: from today on. */
  readonly from: LocalDate | null
  readonly filter: ProgrammeFilter
}

export const noFilter: ProgrammeFilter = { languages: [], kinds: [], features: [], access: [], text: null }
export const wholeProgramme: ProgrammeQuery = { view: 'LIST', from: null, filter: noFilter }

const longestText = 100
const mostLanguages = 20

/** Reads what an address asks for. What it cannot read is as if it were not there: an old link still opens. */
export function readProgrammeQuery(asked: URLSearchParams): ProgrammeQuery {
  const view = viewOf(asked.get('view'))
  const languages = asked.getAll('language').slice(0, mostLanguages).map(parseLanguageTag)
  const text = (asked.get('text') ?? '').trim().slice(0, longestText).trim()
  return {
    view,
    from: fromOf(view, asked),
    filter: {
      languages: [...new Set(languages.filter((tag) => tag !== null))].sort(),
      kinds: chosen(groupKinds, asked.getAll('kind')),
      features: chosen(features, asked.getAll('feature')),
      access: chosen(accessFeatures, asked.getAll('access')),
      text: text === '' ? null : text,
    },
  }
}

/** The opposite: the shortest address that asks for it, always in the same order. */
export function writeProgrammeQuery({ view, from, filter }: ProgrammeQuery): URLSearchParams {
  const pairs: (readonly [string, string])[] = [
    ...placeFields({ view, from }),
    ...filter.languages.map((tag) => ['language', tag] as const),
    ...filter.kinds.map((kind) => ['kind', worded(kind)] as const),
    ...filter.features.map((feature) => ['feature', worded(feature)] as const),
    ...filter.access.map((access) => ['access', worded(access)] as const),
    ...(filter.text === null ? [] : [['text', filter.text] as const]),
  ]
  return new URLSearchParams(pairs.map(([name, value]) => [name, value]))
}

/** The view and where it stands, as a form keeps them beside its filters. */
export function placeFields({
  view,
  from,
}: Pick<ProgrammeQuery, 'view' | 'from'>): readonly (readonly [name: string, value: string])[] {
  if (view === 'LIST') return from === null ? [] : [['from', from]]
  const name = view === 'WEEK' ? 'week' : 'month'
  const value = from === null ? null : view === 'WEEK' ? weekName(from) : monthName(from)
  return [['view', name], ...(value === null ? [] : [[name, value] as const])]
}

export const countFilters = ({ languages, kinds, features: offered, access, text }: ProgrammeFilter): number =>
  languages.length + kinds.length + offered.length + access.length + (text === null ? 0 : 1)

/** `homemade-meal`, as in addresses. */
export const worded = (name: string): string => name.toLowerCase().replaceAll('_', '-')

const viewOf = (name: string | null): ProgrammeView => (name === 'week' ? 'WEEK' : name === 'month' ? 'MONTH' : 'LIST')

function fromOf(view: ProgrammeView, asked: URLSearchParams): LocalDate | null {
  if (view === 'LIST') return parseLocalDate(asked.get('from') ?? '')
  return view === 'WEEK' ? mondayOfWeek(asked.get('week') ?? '') : firstOfMonth(asked.get('month') ?? '')
}

/** Those of the known names that were asked for, in the order in which they are known. */
const chosen = <Name extends string>(known: readonly Name[], asked: readonly string[]): readonly Name[] =>
  known.filter((name) => asked.includes(worded(name)))
