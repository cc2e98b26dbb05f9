/** What a spreadsheet may take for a formula, also behind what it does not show. */
const beginsFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * Rows as comma-separated values (RFC 4180), with CRLF after each. Text that a spreadsheet would run is kept from it by an apostrophe before it, as OWASP
 * recommends ("CSV Injection"); numbers are written as they are. With a byte order mark, by which spreadsheets know UTF-8.
 */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return `${value}`
  const safe = beginsFormula.test(value) ? `'${value}` : value
  return /["',;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
