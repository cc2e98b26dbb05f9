import { trouble, type FileTrouble } from './remark.ts'

/** A line as it was before it was folded. `line`: where it begins in the file, counted from 1. */
export type ContentLine = { readonly line: number; readonly text: string }

const [lineFeed, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09]
const byteOrderMark = [0xef, 0xbb, 0xbf]

/**
 * The lines of a file (RFC 5545 3.1), unfolded as bytes, since some fold inside a character. Takes bare line feeds, and lines of any length;
 * what is not UTF-8 is refused, and nothing put in its place.
 */
export function contentLines(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: readonly ContentLine[] } | FileTrouble {
  const lines: { line: number; parts: Uint8Array[] }[] = []
  let line = 0
  for (let from = byteOrderMark.every((byte, at) => bytes[at] === byte) ? 3 : 0; from < bytes.length;) {
    const found = bytes.indexOf(lineFeed, from)
    const next = found === -1 ? bytes.length : found
    const end = bytes[next - 1] === carriageReturn && next > from ? next - 1 : next
    const isFolded = bytes[from] === space || bytes[from] === tab
    const last = lines.at(-1)
    line++
    if (isFolded && last !== undefined) last.parts.push(bytes.subarray(from + 1, end))
    if (!(isFolded && last !== undefined) && end > from) lines.push({ line, parts: [bytes.subarray(from, end)] })
    from = next + 1
  }
  return decode(lines)
}

function decode(lines: readonly { readonly line: number; readonly parts: readonly Uint8Array[] }[]) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoded: ContentLine[] = []
  for (const { line, parts } of lines) {
    try {
      decoded.push({ line, text: decoder.decode(Buffer.concat(parts)) })
    } catch {
      return trouble('ENCODING', line)
    }
  }
  return { ok: true, value: decoded } as const
}
