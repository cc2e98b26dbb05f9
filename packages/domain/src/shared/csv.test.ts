import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { writeCsv } from './csv.ts'

/** As RFC 4180 has it, written apart from what is tested. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && letter === ',') {
      row.push(cell)
      cell = ''
    } else if (!isQuoted && letter === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += letter
  }
  return rows
}
const texts = anyText('=1+1', '\t=1', ' @x', '-2', '＝1', '\u200B+1')
const without = (text: string): readonly (readonly string[])[] => readCsv(text.replace(/^\uFEFF/, ''))

describe('comma-separated values', () => {
  it('are read again as they were written, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const read = without(writeCsv(rows)).map((row) => row.map((cell, at) => [cell, at] as const))
        const plain = read.map((row, y) => row.map(([cell, x]) => (cell === `'${rows[y]?.[x]}` ? cell.slice(1) : cell)))
        expect(plain).toEqual(rows)
      }),
    )
  })
  it('hold nothing that a spreadsheet runs, but numbers as numbers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [[cell = ''] = []] = without(writeCsv([[text]]))
        expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u)
      }),
    )
    expect(writeCsv([['=HYPERLINK("http://x")', -2, null, 'a, b']])).toBe(
      '\uFEFF"\'=HYPERLINK(""http://x"")",-2,,"a, b"\r\n',
    )
  })
})
