import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFitting, fitSheets, linesOf, linesOfPieces, roomOfSheet, sizes, sum, type Layout } from './fit-sheets.ts'

const around = { head: { AIRY: 20, COMPACT: 14 }, laterHead: 8, foot: 20, end: 15 }
const fit = (parts: readonly number[]) =>
  fitSheets({ parts, heightOf: (height, { scale }) => height * scale, ...around })

describe('what fits on a sheet', () => {
  it('is written as large as the sheet allows', () => {
    expect(fit([5, 5])).toEqual({ size: sizes[0], sheets: [[5, 5]] })
    const many = Array.from({ length: 14 }, () => 5)
    const { size, sheets } = fit(many)
    expect(sheets).toHaveLength(1)
    const room = (layout: Layout) => roomOfSheet - around.head[layout] - around.foot - around.end
    expect(sum(many) * size.scale).toBeLessThanOrEqual(room(size.layout))
    const larger = sizes[sizes.indexOf(size) - 1]
    expect(sum(many) * (larger?.scale ?? 0)).toBeGreaterThan(room(larger?.layout ?? 'AIRY'))
  })

  it('goes on on another sheet, in order, with nothing lost and nothing torn, where it would be too small to read', () => {
    const aHeight = fc.double({ min: 3, max: 60, noNaN: true })
    fc.assert(
      fc.property(fc.array(aHeight, { maxLength: 60 }), (parts) => {
        const { size, sheets } = fit(parts)
        expect(sheets.flat()).toEqual(parts)
        for (const [at, sheet] of sheets.entries()) {
          const head = at === 0 ? around.head[size.layout] : around.laterHead
          const end = at === sheets.length - 1 ? around.end : 0
          const height = head + around.foot + end + sum(sheet) * size.scale
          if (sheet.length > 1 || (sheets.length > 1 && end === 0))
            expect(height).toBeLessThanOrEqual(roomOfSheet + 1e-9)
        }
      }),
    )
  })

  it('has what comes last on a sheet of its own, rather than over the edge', () => {
    const { sheets } = fit([80, 98])
    expect(sheets).toEqual([[80], [98], []])
  })

  it('is counted from the first on', () => {
    expect(countFitting([3, 3, 3], 7)).toBe(2)
    expect(countFitting([3, 3], 7)).toBe(2)
    expect(countFitting([], 7)).toBe(0)
    expect(countFitting([8], 7)).toBe(0)
  })

  it('stands beside each other as far as a line goes', () => {
    expect(linesOfPieces([], 10, 1)).toBe(0)
    expect(linesOfPieces([4, 5], 10, 1)).toBe(1)
    expect(linesOfPieces([4, 6], 10, 1)).toBe(2)
    expect(linesOfPieces([25, 3], 10, 1)).toBe(4)
  })

  it('takes no line without a text, and more the longer it is', () => {
    expect([linesOf('', 2, 40), linesOf('Tea', 2, 40), linesOf('x'.repeat(60), 2, 40)]).toEqual([0, 1, 2])
  })
})
