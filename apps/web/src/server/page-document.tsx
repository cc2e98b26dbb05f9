import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { writePageAddress, type PageAddress } from '../pages/page-address.ts'
import type { HandedOver } from '../pages/handed-over.ts'
import { SurroundingsContext, type Surroundings } from '../shared/surroundings.ts'
import type { PageFiles } from './client-files.ts'

type Shown = {
  readonly address: PageAddress | null
  readonly title: string
  readonly content: JSX.Element
  /** What search engines read (JSON-LD); null where there is nothing for them. */
  readonly linkedData: object | null
  /** Null for a page that the server alone makes. */
  readonly handedOver: HandedOver | null
  readonly surroundings: Surroundings
  readonly files: PageFiles
}

/** A whole document. What the browser goes on with, and what search engines read, stands in it as data: no such block is a script, so none is run. */
export function pageDocument(shown: Shown): string {
  const { address, title, content, linkedData, handedOver, surroundings, files } = shown
  const { language, languages } = surroundings
  const body = render(<SurroundingsContext.Provider value={surroundings}>{content}</SurroundingsContext.Provider>)
  const head = render(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#FBF7F1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1C1720" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="robots" content="noarchive" />
      <meta name="description" content="Piiri" />
      <meta property="og:title" content="Piiri" />
      <meta property="og:description" content="Piiri" />
      <meta property="og:site_name" content="Piiri" />
      <link rel="icon" href={icon} type="image/svg+xml" />
      {files.fonts.map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {files.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {address !== null &&
        languages.map((one) => (
          <link rel="alternate" hreflang={one} href={writePageAddress({ ...address, language: one })} />
        ))}
      {files.modules.map((href) => (
        <link rel="modulepreload" href={href} />
      ))}
      <script type="module" src={files.script} />
    </head>,
  )
  const data = [
    linkedData === null ? '' : `<script type="application/ld+json" id="linked-data">${asData(linkedData)}</script>`,
    handedOver === null ? '' : `<script type="application/json" id="handed-over">${asData(handedOver)}</script>`,
  ].join('')
  return `<!doctype html><html lang="${language}">${head}<body><div id="piiri">${body}</div>${data}</body></html>`
}

/** The mark, in the page itself. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%239a5a8b' stroke-width='4' stroke-linecap='round'%3E%3Cpath d='M28 18A12 12 0 0 1 12 27M6 23A12 12 0 0 1 9 6M15 4A12 12 0 0 1 27 11'/%3E%3C/svg%3E"

/** JSON that no HTML can end, nor a reader that takes it for a script. */
const asData = (value: object): string =>
  JSON.stringify(value).replaceAll(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
