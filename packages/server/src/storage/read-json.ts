const known = new Map<string, unknown>()
const mostKnown = 2000
const longest = 400

/**
 * What a JSON text says. Short texts that come again (titles, languages, empty lists: most of a page) are read once, and what they say is
 * shared, so nobody can change it.
 */
export function readJson(text: string): unknown {
  if (text.length > longest) return JSON.parse(text)
  const before = known.get(text)
  if (before !== undefined) return before
  const value = frozen(JSON.parse(text))
  if (known.size >= mostKnown) known.clear()
  known.set(text, value)
  return value
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
