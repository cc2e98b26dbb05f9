import { instant } from '@piiri/domain/shared/instant'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { messages as en } from '../src/messages/en.messages.ts'
import { messages as fi } from '../src/messages/fi.messages.ts'
import { readPageAddress } from '../src/pages/page-address.ts'
import type { Page } from '../src/pages/page.ts'
import { PageView } from '../src/pages/page-view.tsx'
import { tagOf } from '../src/shared/interface-language.ts'
import { SurroundingsContext, type ReaderKind } from '../src/shared/surroundings.ts'
import { dayAt } from '../src/shared/zone-clock.ts'

const helsinki = parseTimeZone('Europe/Helsinki')
if (helsinki === null) throw new Error('There is no such zone.')
const timeZone = helsinki

/** What a page says at an address, on a Tuesday morning in January 2020: its markup, and its words alone. */
export function renderPage(
  path: string,
  page: Page,
  reader: ReaderKind = 'VISITOR',
): { readonly html: string; readonly words: string } {
  const now = instant(Date.parse('2020-01-21T07:00:00Z'))
  const language = path.startsWith('/fi') ? 'fi' : 'en'
  const surroundings = {
    language,
    tag: tagOf(language),
    say: language === 'fi' ? fi : en,
    reader,
    now,
    today: dayAt(now, timeZone),
    timeZone,
    origin: 'https://piiri.example.org',
    languages: ['fi', 'en'],
  } as const
  const address = readPageAddress(new URL(path, 'https://piiri.example.org'))
  const html = render(h(SurroundingsContext.Provider, { value: surroundings }, h(PageView, { address, page })))
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  const words = main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
  return { html, words }
}
