import type { Finding, Unit } from './finding.ts'
import type { Goal } from './statistics.ts'

const suffix: Readonly<Record<Unit, string>> = {
  'per second': '/s',
  'per CPU second': ' per CPU second',
  ratio: '',
  ms: ' ms',
  µs: ' µs',
  MB: ' MB',
  statements: '',
}
const decimals = (unit: Unit, value: number): number => {
  if (unit === 'statements' || unit.startsWith('per ')) return 0
  if (unit === 'ratio' || Math.abs(value) < 10) return 2
  return Math.abs(value) < 100 ? 1 : 0
}
const shown = (unit: Unit, value: number): string =>
  value.toLocaleString('en', {
    minimumFractionDigits: decimals(unit, value),
    maximumFractionDigits: decimals(unit, value),
  })
const goalInWords = (unit: Unit, goal: Goal): string =>
  'atLeast' in goal ? `≥ ${goal.atLeast}${suffix[unit]}` : `≤ ${goal.atMost}${suffix[unit]}`

/** Findings as a Markdown table, so that it can be kept as it is printed. */
export function printTable(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, unit, summary: { median, least, most }, goal, verdict }) => [
    what,
    `${shown(unit, median)}${suffix[unit]}`,
    least === most ? '' : `${shown(unit, least)} – ${shown(unit, most)}`,
    goal === null ? '' : goalInWords(unit, goal),
    verdict ?? '',
  ])
  const head = ['what', 'median', 'spread', 'goal', '']
  const widths = head.map((title, at) => Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? title).length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
