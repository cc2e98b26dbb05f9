/**
 * How large a poster's text can be, and what goes on which sheet: known before anything is drawn, since no script measures it. A sheet is 100 wide; heights
 * are of the same unit, and reckoned rather large. Where they are wrong all the same, the printer goes on on another page: nothing is cut off.
 */

/** Of A4, A3 and every other paper of ISO 216. */
const sheetHeight = 100 * Math.SQRT2
const padding = 12
/** What a sheet leaves for what is on it. */
export const roomOfSheet = sheetHeight - padding

/** AIRY: each thing that is said of a Session on a line of its own. COMPACT: beside each other, as far as a line goes, under a smaller heading. */
export type Layout = 'AIRY' | 'COMPACT'
export type Size = { readonly scale: number; readonly layout: Layout }

const scaled = (layout: Layout, scales: readonly number[]): readonly Size[] =>
  scales.map((scale) => ({ scale, layout }))
/** From the one that is read from farthest away. The style has them as `data-size`, in hundredths, and `data-layout` (sheet.css). */
export const sizes: readonly Size[] = [
  ...scaled('AIRY', [1.3, 1.15, 1, 0.94, 0.88, 0.82, 0.76]),
  ...scaled('COMPACT', [0.94, 0.88, 0.82, 0.76, 0.7, 0.64]),
]
/** What takes more than one sheet is not written small as well. */
const sizeOfMany: Size = { scale: 0.94, layout: 'COMPACT' }

export type Fitted<Part> = {
  readonly size: Size
  /** The last one may be empty: then what comes last stands on it alone. */
  readonly sheets: readonly (readonly Part[])[]
}

type Fitting<Part> = {
  readonly parts: readonly Part[]
  readonly heightOf: (part: Part, size: Size) => number
  /** What is on top of the first sheet. */
  readonly head: Readonly<Record<Layout, number>>
  /** What is on top of those after it. */
  readonly laterHead: number
  /** What stands at the foot of every sheet. */
  readonly foot: number
  /** What comes after the last part. */
  readonly end: number
}

/** All on one sheet, as large as it gets; where that would be too small to read, on several, none of whose parts are torn apart. */
export function fitSheets<Part>(fitting: Fitting<Part>): Fitted<Part> {
  const { parts, heightOf, head, foot, end } = fitting
  const size = sizes.find(
    (one) => head[one.layout] + sum(parts.map((part) => heightOf(part, one))) + end + foot <= roomOfSheet,
  )
  return size === undefined ? fitMany(fitting) : { size, sheets: [parts] }
}

function fitMany<Part>({ parts, heightOf, head, laterHead, foot, end }: Fitting<Part>): Fitted<Part> {
  const size = sizeOfMany
  const sheets: Part[][] = [[]]
  let left = roomOfSheet - foot - head[size.layout]
  for (const part of parts) {
    const height = heightOf(part, size)
    if (height > left && sheets.at(-1)?.length !== 0) {
      sheets.push([])
      left = roomOfSheet - foot - laterHead
    }
    sheets.at(-1)?.push(part)
    left -= height
  }
  return { size, sheets: left < end ? [...sheets, []] : sheets }
}

/** How many of the first of some heights a room holds. */
export function countFitting(heights: readonly number[], room: number): number {
  let left = room
  const over = heights.findIndex((height) => (left -= height) < 0)
  return over === -1 ? heights.length : over
}

/** How many lines a text takes, of letters of a size, in a width; none for none. */
export const linesOf = (text: string, size: number, width: number): number => Math.ceil(widthOf(text, size) / width)
/** Of its size, on an average, and what a line loses at its end. */
const letterWidth = 0.46
/** How much wider bold letters are. */
export const bold = 1.1

/** How many lines pieces take that stand beside each other, of some widths, with a gap between them. One that is wider than a line takes several. */
export function linesOfPieces(widths: readonly number[], width: number, gap: number): number {
  let [lines, left] = [0, 0]
  for (const piece of widths) {
    const isBeside = piece + gap <= left
    lines += isBeside ? 0 : Math.ceil(piece / width)
    left = isBeside ? left - piece - gap : piece > width ? 0 : width - piece
  }
  return lines
}

export const widthOf = (text: string, size: number): number => text.length * size * letterWidth

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
