/** A canonical BCP 47 language tag: `fi`, `sv-FI`, `zh-Hant`. */
export type LanguageTag = string & { readonly of: 'LanguageTag' }

const longest = 35
/** Texts bring the same few tags again and again, and a look into the runtime's tables takes a microsecond. */
const parsed = new Map<string, LanguageTag | null>()
const mostParsed = 1000

/** Well-formed tags in canonical form: `FI` gives `fi`, `sv_FI` nothing. Null for what is not well-formed or longer than 35 letters. */
export function parseLanguageTag(text: string): LanguageTag | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  if (text.length > longest || !/^[A-Za-z0-9-]+$/.test(text)) return null
  const tag = canonical(text)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(text, tag)
  return tag
}

function canonical(text: string): LanguageTag | null {
  try {
    return (Intl.getCanonicalLocales(text)[0] ?? null) as LanguageTag | null // Brands: here and nowhere else.
  } catch {
    return null
  }
}

/** The tag, then what it narrows down: `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647 3.4 lookup). */
export function withParents(tag: LanguageTag): readonly LanguageTag[] {
  const parts = tag.split('-')
  return parts
    .map((_, cut) => parts.slice(0, parts.length - cut))
    .filter((left) => (left.at(-1) ?? '').length > 1)
    .map((left) => left.join('-') as LanguageTag) // A prefix of a canonical tag is one.
}
