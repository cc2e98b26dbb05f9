import type { Outcome } from './outcome.ts'
import { checkPlainText, invalid, type PlainTextForm } from './plain-text.ts'

const link: PlainTextForm = { lines: 'ONE', longest: 2000 }
/** An http or https address without spaces, nor a name and password in front of its host, behind which another host hides well. */
const shape = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/iu

/** An address that pages lead to. */
export function checkLink(path: readonly string[], url: string): Outcome<string, 'INVALID_INPUT'> {
  const read = checkPlainText(path, url, link)
  if (!read.ok || shape.test(read.value)) return read
  return invalid([{ path, code: 'NOT_A_LINK' }])
}
