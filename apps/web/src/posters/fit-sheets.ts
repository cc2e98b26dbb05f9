/**
 * How large a poster's text can be, and what goes on which sheet: known before anything is drawn, since no script measures it. A sheet is 100 wide; heights
 * are of the same unit, and reckoned rather large. Where they are wrong all the same, the printer goes on on another page: nothing is cut off.
 */

/** Of A4, A3 and every other paper of ISO 216. */
const sheetHeight = 100 * Math.SQRT2
const padding = 12
/** Sizes of text, from the largest. The style has them by their number: `data-size` in sheet.css. */
export const sizes = [1.3, 1.15, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64] as const
/** What takes more than one sheet is not written small as well. */
const sizeOfMany = 2

export type Fitted<Part> = {
  /** Which of the sizes. */
  readonly size: number
  /** The last one may be empty: then what comes last stands on it alone. */
  readonly sheets: readonly (readonly Part[])[]
}

type Fitting<Part> = {
  readonly parts: readonly Part[]
  readonly heightOf: (part: Part, scale: number) => number
  /** What is on top of the first sheet, and of those after it. */
  readonly head: number
  readonly laterHead: number
  /** What stands at the foot of every sheet. */
  readonly foot: number
  /** What comes after the last part. */
  readonly end: number
}

/** All on one sheet, as large as it gets; where that would be too small to read, on several, none of whose parts are torn apart. */
export function fitSheets<Part>(fitting: Fitting<Part>): Fitted<Part> {
  const { parts, heightOf, head, foot, end } = fitting
  const room = sheetHeight - padding - foot - head - end
  const size = sizes.findIndex((scale) => sum(parts.map((part) => heightOf(part, scale))) <= room)
  return size >= 0 ? { size, sheets: [parts] } : fitMany(fitting)
}

function fitMany<Part>({ parts, heightOf, head, laterHead, foot, end }: Fitting<Part>): Fitted<Part> {
  const scale = sizes[sizeOfMany]
  const sheets: Part[][] = [[]]
  let left = sheetHeight - padding - foot - head
  for (const part of parts) {
    const height = heightOf(part, scale)
    if (height > left && sheets.at(-1)?.length !== 0) {
      sheets.push([])
      left = sheetHeight - padding - foot - laterHead
    }
    sheets.at(-1)?.push(part)
    left -= height
  }
  return { size: sizeOfMany, sheets: left < end ? [...sheets, []] : sheets }
}

/** How many of the first of some heights a room holds. */
export function countFitting(heights: readonly number[], room: number): number {
  let left = room
  const over = heights.findIndex((height) => (left -= height) < 0)
  return over === -1 ? heights.length : over
}

/** How many lines a text takes, of letters of a size, in a width; none for none. */
export const linesOf = (text: string, size: number, width: number): number =>
  Math.ceil((text.length * size * letterWidth) / width)
/** Of its size, on an average, and what a line loses at its end. */
const letterWidth = 0.48
/** How much wider bold letters are. */
export const bold = 1.12

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What a sheet leaves for what is on it. */
export const roomOfSheet = sheetHeight - padding
