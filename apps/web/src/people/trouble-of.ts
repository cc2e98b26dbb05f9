import type { Failed, Invalid, Limited } from '@piiri/sdk/lean'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import type { Answered, Asking, Sent, Trouble } from './people-page.ts'

type Failure = Failed & Partial<Pick<Invalid, 'issues'> & Pick<Limited, 'retryAfterSeconds'>>

/** An expected failure of the API, at the form that brought it about. `fields`: the form's name for a part of the input, where it has another. */
export function troubleOf(
  failure: Failure,
  { words }: Pick<Asking, 'words'>,
  fields: Readonly<Record<string, string>> = {},
): Answered {
  const trouble = (message: string, field: string | null, status: Trouble['status'] = 422): Answered => ({
    is: 'TROUBLE',
    trouble: { status, message, field },
  })
  const { retryAfterSeconds, issues } = failure
  if (retryAfterSeconds !== undefined) return trouble(tooOften(words, retryAfterSeconds), null, 429)
  const [issue] = issues ?? []
  if (issue === undefined) return trouble(failure.message, null)
  const part = issue.path.at(-1) ?? ''
  return trouble(issue.message, part === 'input' ? null : (fields[part] ?? part))
}

export const tooOften = ({ trouble }: PeopleMessages, seconds: number): string =>
  trouble.tooOften(Math.max(1, Math.ceil(seconds / 60)))

/**
 * All that is wrong with a long form, each at its field. `fieldOf`: the form's field for the path of an issue, without `input`; null for none of them.
 */
export function troublesOf(
  failure: Failure,
  { words }: Pick<Asking, 'words'>,
  fieldOf: (path: readonly string[]) => string | null,
): Answered {
  const told = (failure.issues ?? []).map(({ path, message }) => ({
    field: fieldOf(path[0] === 'input' ? path.slice(1) : path),
    message,
  }))
  const ofFields = told.flatMap(({ field, message }) => (field === null ? [] : [{ field, message }]))
  const [first, ...others] = ofFields
  const loose = told.find(({ field }) => field === null)
  if (first === undefined) {
    const message = `${loose?.message ?? failure.message} ${words.trouble.kept}`
    const meanwhile = failure.code === 'CONFLICT' ? { meanwhile: words.trouble.meanwhile } : {}
    return { is: 'TROUBLE', trouble: { status: 422, message, field: null, ...meanwhile } }
  }
  return { is: 'TROUBLE', trouble: { status: 422, ...first, others, summary: words.trouble.keptSummary } }
}

type WrongField = { readonly field: string; readonly message: string }

/** What is wrong with fields that cannot be sent on at all; null where nothing is. */
export function wrongFields(
  { words }: Pick<Asking, 'words'>,
  first: WrongField,
  ...others: readonly WrongField[]
): Answered
export function wrongFields({ words }: Pick<Asking, 'words'>, ...wrong: readonly WrongField[]): Answered | null
export function wrongFields(
  { words }: Pick<Asking, 'words'>,
  ...[first, ...others]: readonly WrongField[]
): Answered | null {
  if (first === undefined) return null
  return { is: 'TROUBLE', trouble: { status: 422, ...first, others, summary: words.trouble.keptSummary } }
}

/** That the first or the last day is no date. */
export const wrongDates = (sent: Sent, asking: Pick<Asking, 'words'>): Answered | null =>
  wrongFields(
    asking,
    ...['from', 'to'].flatMap((field) =>
      parseLocalDate(sent.text(field)) === null ? [{ field, message: asking.words.planning.noDate }] : [],
    ),
  )
