/** A language by its own name: `suomi`, `English`, `ไทย`. The tag itself where the engine knows none. */
export function ownName(tag: string): string {
  const known = names.get(tag)
  if (known !== undefined) return known
  const name = nameIn(tag, tag)
  if (names.size < 500) names.set(tag, name)
  return name
}
const names = new Map<string, string>()

/** A language by its name in another: `thai` in Finnish. The tag itself where the engine knows none, and for what is no tag. */
export function nameIn(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
