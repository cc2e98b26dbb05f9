import type { ComponentChildren, JSX } from 'preact'
import { readMarkdown, type Block, type Inline } from './read-markdown.ts'

/** A description that somebody wrote. Its headings stand below those of the page. */
export const Markdown = ({ text, lang }: { readonly text: string; readonly lang: string }): JSX.Element => (
  <div class="prose" lang={lang}>
    {readMarkdown(text).map(blockOf)}
  </div>
)

function blockOf(block: Block): JSX.Element {
  if ('items' in block) {
    const items = block.items.map((item) => <li>{inlinesOf(item)}</li>)
    return block.kind === 'bullets' ? <ul>{items}</ul> : <ol>{items}</ol>
  }
  return block.kind === 'heading' ? <h3>{inlinesOf(block.inside)}</h3> : <p>{inlinesOf(block.inside)}</p>
}

const inlinesOf = (inlines: readonly Inline[]): ComponentChildren => inlines.map(inlineOf)

function inlineOf(inline: Inline): ComponentChildren {
  if (inline.kind === 'text') return inline.text
  const inside = inlinesOf(inline.inside)
  if ('href' in inline)
    return (
      <a href={inline.href} rel="noreferrer external">
        {inside}
      </a>
    )
  return inline.kind === 'strong' ? <strong>{inside}</strong> : <em>{inside}</em>
}
