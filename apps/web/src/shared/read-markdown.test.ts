import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { Markdown } from './markdown.tsx'
import { readMarkdown } from './read-markdown.ts'

const html = (text: string): string => render(h(Markdown, { text, lang: 'en' }))
const inside = (text: string): string => html(text).replace(/^<div class="prose" lang="en">|<\/div>$/g, '')

describe('a description', () => {
  it('has paragraphs, lists and headings', () => {
    expect(inside('One\nline.\n\nTwo.')).toBe('<p>One line.</p><p>Two.</p>')
    expect(inside('# Title\nText\n- a\n- b\n  goes on\n\n1. c\n2) d')).toBe(
      '<h3>Title</h3><p>Text</p><ul><li>a</li><li>b goes on</li></ul><ol><li>c</li><li>d</li></ol>',
    )
  })

  it('has lists that go on over empty lines', () => {
    expect(inside('1. a\n\n2. b\n3. c\n\n- d\n\n- e')).toBe(
      '<ol><li>a</li><li>b</li><li>c</li></ol><ul><li>d</li><li>e</li></ul>',
    )
    expect(inside('- a\n\nText\n\n- b')).toBe('<ul><li>a</li></ul><p>Text</p><ul><li>b</li></ul>')
  })

  it('keeps the underscores of addresses and names', () => {
    for (const text of [
      'tule_mukaan_nyt@example.org',
      'see https://example.org/a_b_c, at_once',
      'ryhmä_ä_b',
      'a__b__c',
    ])
      expect(inside(text)).toBe(`<p>${text}</p>`)
    expect(inside('(_this_), _that_ and __these__.')).toBe(
      '<p>(<em>this</em>), <em>that</em> and <strong>these</strong>.</p>',
    )
    expect(inside('a_b [c](https://example.org/) d_e')).toContain('<a href="https://example.org/"')
  })

  it('has strong words, emphasis and links', () => {
    expect(inside('**Bring** a _cup_, and see [the page](https://example.org/a?b=1).')).toBe(
      '<p><strong>Bring</strong> a <em>cup</em>, and see <a href="https://example.org/a?b=1" rel="noreferrer external">the page</a>.</p>',
    )
    expect(inside('3 * 4 * 5, snake\\_case, \\*not\\*')).toBe('<p>3 * 4 * 5, snake_case, *not*</p>')
  })

  it('leads nowhere but to pages, letters and calls', () => {
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'vbscript:x',
      '//example.org',
      '/fi/',
      'file:///etc',
    ])
      expect(inside(`[x](${address})`)).not.toContain('<a')
    for (const address of ['https://example.org/', 'mailto:a@example.org', 'tel:+358401234567'])
      expect(inside(`[x](${address})`)).toContain(`<a href="${address}"`)
  })

  it('never becomes an element of its own', () => {
    expect(inside('<script>x</script> <b>y</b> &amp;')).toBe('<p>&lt;script>x&lt;/script> &lt;b>y&lt;/b> &amp;amp;</p>')
    const known =
      /<\/?(div|p|h3|ul|ol|li|strong|em|a)( class="prose"| lang="en"| href="[^"]*"| rel="noreferrer external")*>/g
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '**',
        '_',
        '[',
        '](',
        ')',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '# ',
        '<',
        '>',
        '\\',
        'https://example.org',
        'javascript:',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(html(pieces.join('')).replace(known, '')).not.toContain('<')
      }),
    )
  })

  it('loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', '\n\n', '\n- ', ' **', '_ '), (all, between) => {
        const said = html(all.join(between)).replace(/<[^>]*>/g, ' ')
        expect(all.filter((word) => !said.includes(word))).toEqual([])
      }),
    )
  })

  it('is read in time that grows with its length, whatever is in it', () => {
    for (const piece of ['*', '_', '[', '**a', '[a](', '\\', '- ', '\n'])
      expect(readMarkdown(piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
  })
})
