import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Prints a digest of what the domain answers to all vectors, as a process whose clock begins at FAKE_NOW. The test runs it with
 * several TZ, which a process cannot change for itself.
 */
const now = Date.parse(process.env['FAKE_NOW'] ?? '')
if (Number.isNaN(now)) throw new Error('FAKE_NOW is not a time')
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(...(given.length === 0 ? ([now] as const) : (given as [number])))
  }
  static override now = (): number => now
} as DateConstructor

// After the clock is set: a module may read it when it loads.
const { expandRule } = await import('../src/series/expand-rule.ts')
const { parseRecurrenceRule } = await import('../src/series/parse-recurrence-rule.ts')
const { resolveLocalTime } = await import('../src/series/resolve-local-time.ts')
const { scheduleInWords } = await import('../src/series/schedule-in-words.ts')
const { formatDate } = await import('../src/shared/format-dates.ts')
const { dayOf, parseLocalDateTime } = await import('../src/shared/local-date-time.ts')
const { language, local, minutes, zone } = await import('./parsed.ts')

type Vector = Record<'start' | 'tzid' | 'rrule' | 'from' | 'to', string> & {
  durationMinutes: number
  exdates: string[]
  rdates: string[]
}
const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`../testdata/${name}.json`, import.meta.url), 'utf8'))
const languages = ['fi', 'en', 'sv', 'th', 'qaa'].map(language)

function answer(vector: Vector): unknown {
  const start = parseLocalDateTime(vector.start)
  if (start === null) return null
  const rule = parseRecurrenceRule(vector.rrule, { start, zone: zone(vector.tzid) })
  if (!rule.ok) return rule
  const [excluded, added] = [vector.exdates.map(local), vector.rdates.map(local)]
  const plan = { start, zone: zone(vector.tzid), rule: rule.value, excluded, added }
  const schedule = { start, durationMinutes: minutes(vector.durationMinutes), rule: rule.value }
  const words = languages.flatMap((tag) => [scheduleInWords(schedule, tag), formatDate(dayOf(start), tag, 'FULL')])
  return [expandRule(plan, { from: local(vector.from), to: local(vector.to) }), words]
}

const answers = [
  read<Vector>('recurrence-vectors').map(answer),
  read<Record<'local' | 'tzid', string>>('tz-resolution-vectors').map((one) =>
    resolveLocalTime(local(one.local), zone(one.tzid)),
  ),
]
const digest = createHash('sha256').update(JSON.stringify(answers)).digest('hex')
const machine = `${new Date().toISOString()} ${new Date(0).getTimezoneOffset()}`
process.stdout.write(JSON.stringify({ digest, machine }))
