import { parseLanguageTag, withParents, type LanguageTag } from './language-tag.ts'

const longestHeader = 1000
const mostLanguages = 20

/**
 * The languages of an `Accept-Language` header (RFC 9110 12.5.4), most wanted first, equal weights in the order written. What
 * cannot be read, weighs nothing (`q=0`) or comes after the first 1,000 characters is left out, and so is `*`: it asks for nothing.
 */
export function preferredLanguages(header: string | null | undefined): readonly LanguageTag[] {
  const parts = (header ?? '').slice(0, longestHeader).split(',', mostLanguages)
  const wanted = parts.flatMap((part) => readRange(part) ?? []).toSorted((a, b) => b.weight - a.weight)
  return [...new Set(wanted.map(({ tag }) => tag))]
}

/** Which of the supported languages to answer in: the first wanted one, or parent of one, that is supported; else the default. */
export function chooseLanguage(
  wanted: readonly LanguageTag[],
  supported: readonly LanguageTag[],
  otherwise: LanguageTag,
): LanguageTag {
  return wanted.flatMap(withParents).find((tag) => supported.includes(tag)) ?? otherwise
}

function readRange(part: string): { readonly tag: LanguageTag; readonly weight: number } | null {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const tag = parseLanguageTag(name)
  const weight = weightOf(parameters)
  return tag === null || weight === null || weight === 0 ? null : { tag, weight }
}

function weightOf(parameters: readonly string[]): number | null {
  const written = parameters.find((parameter) => /^q\s*=/i.test(parameter))
  if (written === undefined) return 1
  const value = written.replace(/^q\s*=\s*/i, '')
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(value) ? Number(value) : null
}
