/** A language by its own name: `suomi`, `English`, `ไทย`. The tag itself where the engine knows none. */
export function ownName(tag: string): string {
  const known = names.get(tag)
  if (known !== undefined) return known
  const name = nameIn(tag)
  if (names.size < 500) names.set(tag, name)
  return name
}
const names = new Map<string, string>()

function nameIn(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
