/** A piece of a line. `href` is an address that is safe to lead to. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inside: readonly Inline[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] }

/**
 * The part of Markdown that descriptions are written in: paragraphs, headings, lists, strong, emphasis and links. Anything else, HTML too, is the
 * text that it is: nothing of it can become an element that is not listed here.
 */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/))
    readPart(part.split('\n').filter(hasWords), blocks)
  return blocks
}

const hasWords = (line: string): boolean => line.trim() !== ''
const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/
const item = /^ {0,3}(?:([-*+])|\d{1,9}[.)])[ \t]+(.*)$/

type Open = { readonly kind: 'paragraph' | 'bullets' | 'numbers'; readonly texts: string[] }

/** Lines without an empty one between them. */
function readPart(lines: readonly string[], blocks: Block[]): void {
  const opened: Open[] = []
  for (const line of lines) {
    const title = heading.exec(line)
    const entry = item.exec(line)
    const last = opened.at(-1)
    if (title !== null) {
      opened.splice(0).forEach((open) => blocks.push(closed(open)))
      blocks.push({ kind: 'heading', inside: readInline(title[1] ?? '') })
    } else if (entry !== null) {
      const kind = entry[1] === undefined ? 'numbers' : 'bullets'
      if (last?.kind === kind) last.texts.push(entry[2] ?? '')
      else opened.push({ kind, texts: [entry[2] ?? ''] })
    } else if (last === undefined) opened.push({ kind: 'paragraph', texts: [line.trim()] })
    else last.texts.push(`${last.texts.pop() ?? ''} ${line.trim()}`)
  }
  opened.forEach((open) => blocks.push(closed(open)))
}

const closed = ({ kind, texts }: Open): Block =>
  kind === 'paragraph' ? { kind, inside: readInline(texts.join(' ')) } : { kind, items: texts.map(readInline) }

/** Link, strong, emphasis, or an escaped sign, whichever comes first. No part is read twice, so that it ends soon for any text. */
const inline =
  /\\([!-/:-@[-`{-~])|\[([^[\]\n]{1,200})\]\(([^()\s<>]{1,2000})\)|(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\4|([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\6/g

function readInline(text: string): readonly Inline[] {
  const found: Inline[] = []
  const say = (words: string): void => {
    const last = found.at(-1)
    if (last?.kind === 'text') found.splice(-1, 1, { kind: 'text', text: last.text + words })
    else if (words !== '') found.push({ kind: 'text', text: words })
  }
  let from = 0
  for (const match of text.matchAll(inline)) {
    const [whole, escaped, label, address, , strong, , emphasis] = match
    say(text.slice(from, match.index))
    from = match.index + whole.length
    const href = address === undefined ? null : safeAddress(address)
    if (escaped !== undefined) say(escaped)
    else if (label !== undefined && href !== null) found.push({ kind: 'link', href, inside: readInline(label) })
    else if (strong !== undefined) found.push({ kind: 'strong', inside: readInline(strong) })
    else if (emphasis !== undefined) found.push({ kind: 'emphasis', inside: readInline(emphasis) })
    else say(whole)
  }
  say(text.slice(from))
  return found
}

/** Addresses that open a page, a letter or a call; null for scripts and whatever else. */
function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}
