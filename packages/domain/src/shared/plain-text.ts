import { success, type InputIssue, type Outcome } from './outcome.ts'

/** `longest` in UTF-16 code units, as a form's `maxlength` counts. */
export type PlainTextForm = { readonly lines: 'ONE' | 'MANY'; readonly longest: number }
/** Why a text cannot be taken. */
type PlainTextIssue = 'EMPTY' | 'TOO_LONG' | 'MORE_THAN_ONE_LINE' | 'UNSEEN_CHARACTERS'
type ParsedPlainText =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: PlainTextIssue }

/** Line breaks as forms, Windows and word processors write them. */
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/gu
/**
 * Controls, halves of a surrogate pair, and what embeds, overrides or isolates a direction of writing: the last make a text read
 * otherwise than it is (Unicode TR 36, 3.2). The marks U+200E and U+200F stay: Arabic and Hebrew beside Latin letters need them.
 */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const nothingToSee = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

/** What somebody wrote, in NFC, without spaces around it, its line breaks as `\n`. Refuses what has nothing to read, and what cannot be seen. */
export function parsePlainText(text: string, { lines, longest }: PlainTextForm): ParsedPlainText {
  const refuse = (error: PlainTextIssue): ParsedPlainText => ({ ok: false, error })
  if (text.length > longest * 3) return refuse('TOO_LONG') // Before anything is done with a megabyte.
  const value = text.replace(lineBreak, '\n').normalize('NFC').trim()
  if (nothingToSee.test(value)) return refuse('EMPTY')
  if (unseen.test(value)) return refuse('UNSEEN_CHARACTERS')
  if (lines === 'ONE' && value.includes('\n')) return refuse('MORE_THAN_ONE_LINE')
  return value.length > longest ? refuse('TOO_LONG') : { ok: true, value }
}

/** The same for a part of an input: what is wrong is told with its path. */
export function checkPlainText(
  path: readonly string[],
  text: string,
  form: PlainTextForm,
): Outcome<string, 'INVALID_INPUT'> {
  const parsed = parsePlainText(text, form)
  return parsed.ok ? parsed : invalid([{ path, code: parsed.error }])
}

/** The same for a part that may be left out: null, and what is blank, is null. */
export const checkOptionalText = (
  path: readonly string[],
  text: string | null,
  form: PlainTextForm,
): Outcome<string | null, 'INVALID_INPUT'> =>
  text === null || text.trim() === '' ? success(null) : checkPlainText(path, text, form)

export const invalid = (issues: readonly InputIssue[]) => ({ ok: false, error: 'INVALID_INPUT', issues }) as const

/** All that is wrong with several parts of an input. */
export const issuesOf = (...parts: readonly Outcome<unknown, 'INVALID_INPUT'>[]): readonly InputIssue[] =>
  parts.flatMap((part) => (part.ok ? [] : part.issues))
