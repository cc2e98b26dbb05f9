import type { Failed, Invalid, Limited } from '@piiri/sdk/lean'
import type { PeopleMessages } from '../messages/people.messages.ts'
import type { Answered, Asking, Trouble } from './people-page.ts'

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
