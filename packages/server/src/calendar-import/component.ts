import type { ContentLine } from './content-lines.ts'
import { trouble, type FileTrouble } from './remark.ts'

/** `BEGIN` to `END`. Names are in capital letters; `line`: that of its BEGIN. */
export type Component = {
  readonly name: string
  readonly line: number
  readonly properties: readonly PropertyLine[]
  readonly components: readonly Component[]
}
export type PropertyLine = ContentLine & { readonly name: string }
type Open = Component & { readonly properties: PropertyLine[]; readonly components: Component[] }

const begins = /^([A-Za-z0-9-]+)[;:]/

/** The calendars of a file, each whole. BROKEN tells the first line that has no name, or no place. */
export function readComponents(
  lines: readonly ContentLine[],
): { readonly ok: true; readonly value: readonly Component[] } | FileTrouble {
  const open: Open[] = []
  const calendars: Component[] = []
  for (const { line, text } of lines) {
    const name = begins.exec(text)?.[1]?.toUpperCase()
    const inner = open.at(-1)
    const value = text
      .slice(6 - (name === 'END' ? 2 : 0))
      .trim()
      .toUpperCase()
    if (calendars.length === 0 && inner === undefined && !(name === 'BEGIN' && value === 'VCALENDAR'))
      return trouble('NO_CALENDAR', line)
    if (name === undefined) return trouble('BROKEN', line)
    if (name === 'BEGIN') {
      if (outsideOf(value) !== (inner?.name ?? null) && outsideOf(value) !== undefined) return trouble('BROKEN', line)
      const begun: Open = { name: value, line, properties: [], components: [] }
      const siblings = inner?.components ?? calendars
      siblings.push(begun)
      open.push(begun)
      continue
    }
    if (inner === undefined || (name === 'END' && inner.name !== value)) return trouble('BROKEN', line)
    if (name === 'END') open.pop()
    else inner.properties.push({ line, text, name })
  }
  const [unended] = open
  if (unended !== undefined) return trouble('BROKEN', unended.line)
  return calendars.length === 0 ? trouble('NO_CALENDAR', 1) : { ok: true, value: calendars }
}

/** Where a component has to stand; undefined where it may stand anywhere. */
function outsideOf(name: string): string | null | undefined {
  if (name === 'VCALENDAR') return null
  return name === 'VEVENT' || name === 'VTIMEZONE' ? 'VCALENDAR' : undefined
}
