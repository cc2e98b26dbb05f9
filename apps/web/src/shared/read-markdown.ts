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
    readPart(part.split('\n').filter(hasWords)).forEach((block) => add(blocks, block))
  return blocks
}

/** A list goes on over empty lines. */
function add(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  if (last === undefined || !('items' in last) || !('items' in block) || last.kind !== block.kind) blocks.push(block)
  else blocks.splice(-1, 1, { kind: last.kind, items: [...last.items, ...block.items] })
}

const hasWords = (line: string): boolean => line.trim() !== ''
const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/
const item = /^ {0,3}(?:([-*+])|\d{1,9}[.)])[ \t]+(.*)$/

type Open = { readonly kind: 'paragraph' | 'bullets' | 'numbers'; readonly texts: string[] }

/** Lines without an empty one between them. */
function readPart(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
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
  return [...blocks, ...opened.map(closed)]
}

const closed = ({ kind, texts }: Open): Block =>
  kind === 'paragraph' ? { kind, inside: readInline(texts.join(' ')) } : { kind, items: texts.map(readInline) }

/** Link, strong, emphasis, or an escaped sign, whichever comes first. No part is read twice, so that it ends soon for any text. */
const inline =
  /\\([!-/:-@[-`{-~])|\[([^[\]\n]{1,200})\]\(([^()\s<>]{1,2000})\)|(\*\*|__)([^*_\s](?:[^*_\n]{0,498}[^*_\s])?)\4|([*_])([^*_\s](?:[^*_\n]{0,498}[^*_\s])?)\6/g

function readInline(text: string): readonly Inline[] {
  const found: Inline[] = []
  const say = (words: string): void => {
    const last = found.at(-1)
    if (last?.kind === 'text') found.splice(-1, 1, { kind: 'text', text: last.text + words })
    else if (words !== '') found.push({ kind: 'text', text: words })
  }
  const pattern = new RegExp(inline)
  let from = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, escaped, label, address, twice, strong, once, emphasis] = match
    const end = match.index + whole.length
    const sign = twice ?? once
    if (sign?.startsWith('_') && (isLetterAt(text, match.index - 1) || isLetterAt(text, end))) {
      pattern.lastIndex = match.index + sign.length // A part of a word or an address.
      continue
    }
    say(text.slice(from, match.index))
    from = end
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

const isLetterAt = (text: string, index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index))

/** Addresses that open a page, a letter or a call; null for scripts and whatever else. */
function safeAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address)
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
  } catch {
    return null
  }
}
