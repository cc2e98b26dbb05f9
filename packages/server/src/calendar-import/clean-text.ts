import { parsePlainText, type PlainTextForm } from '@piiri/domain/shared/plain-text'
import { textOf, type Property } from './property.ts'
import { changed, type Remark } from './remark.ts'

export const forms = {
  summary: { lines: 'ONE', longest: 200 },
  note: { lines: 'MANY', longest: 2000 },
  reason: { lines: 'ONE', longest: 300 },
} as const satisfies Record<string, PlainTextForm>

const lineBreaks = /(?:\r\n|[\n\r\u0085\u2028\u2029])+/gu
/** As `parsePlainText` refuses them. */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
const halfCharacter = /[\ud800-\udbff]$/

/** A text as Piiri keeps it; null where there is nothing to read. What had to be taken out of it, or off its end, is told. */
export function cleanText(property: Property | null, form: PlainTextForm, remarks: Remark[]): string | null {
  if (property === null) return null
  const { line, name } = property
  const written = textOf(property.value)
  const taken = parsePlainText(written, form)
  if (taken.ok) return taken.value
  const joined = written.replace(lineBreaks, form.lines === 'ONE' ? ' ' : '\n').normalize('NFC')
  const clean = joined.replace(unseen, '').trim()
  const parsed = parsePlainText(clean.slice(0, form.longest).replace(halfCharacter, ''), form)
  if (!parsed.ok) return null
  if (taken.error !== 'TOO_LONG' || joined.search(unseen) !== -1) remarks.push(changed('TEXT_CLEANED', line, name))
  if (clean.length > form.longest) remarks.push(changed('TEXT_CUT', line, name))
  return parsed.value
}
