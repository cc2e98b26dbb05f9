import type { Sent } from '../people/people-page.ts'
import { fieldOfTranslations } from '../people/translated-lines.tsx'
import { guestRows } from './read-values.ts'

/** The field of a form that an issue of the API is about; null for none. */
export function fieldOfPath(sent: Sent, path: readonly string[]): string | null {
  const [name = '', ...rest] = path[0] === 'change' ? path.slice(1) : path
  if (name === 'topic' || name === 'note') return fieldOfTranslations(sent, name, rest)
  if (name === 'guestSpeakers') return fieldOfGuest(sent, rest)
  if (name === 'recurrence') return sent.text('often') === 'OWN' ? 'own' : fieldOfRule(sent)
  return fields[name] ?? null
}
const fields: Readonly<Record<string, string>> = {
  start: 'date',
  duration: 'end',
  venue: 'venue',
  capacity: 'capacity',
  season: 'season',
}

/** An end that cannot be is wrong at its own field; all else with the first date, which is not in the rule. */
function fieldOfRule(sent: Sent): string {
  if (sent.text('ends') === 'ON' && sent.text('until') === '') return 'until'
  return sent.text('ends') === 'AFTER' && !/^[1-9]\d*$/.test(sent.text('count').trim()) ? 'count' : 'date'
}

/** Rows that were left empty are not sent: the how manieth of those that were filled in. */
function fieldOfGuest(sent: Sent, [at = '0', part = 'title']: readonly string[]): string {
  const rows = Array.from({ length: Math.max(guestRows, 10) }, (_, index) => index + 1).filter((row) =>
    ['title', 'topic', 'organisation'].some((name) => sent.text(`guest${row}-${name}`).trim() !== ''),
  )
  return `guest${rows[Number(at)] ?? 1}-${part}`
}
