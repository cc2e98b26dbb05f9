import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { chooseLanguage, preferredLanguages } from '@piiri/domain/shared/accept-language'
import type { Clock } from '@piiri/domain/shared/clock'
import { instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { createPiiri, type Fetch } from '@piiri/sdk/lean'
import { messages as en } from '../messages/en.messages.ts'
import { messages as fi } from '../messages/fi.messages.ts'
import { loadPage } from '../pages/load-page.ts'
import { readPageAddress, writePageAddress } from '../pages/page-address.ts'
import type { Page } from '../pages/page.ts'
import {
  interfaceLanguages,
  parseInterfaceLanguage,
  tagOf,
  type InterfaceLanguage,
} from '../shared/interface-language.ts'
import type { Surroundings } from '../shared/surroundings.ts'
import { dayAt } from '../shared/zone-clock.ts'
import type { Answer, Asked } from './asked.ts'
import { openClientFiles } from './client-files.ts'
import { compress, chooseEncoding } from './compress.ts'
import { pageDocument } from './page-document.tsx'
import { weatherNote } from '../weather/weather-note.ts'

export type WebOptions = {
  /** Asks the API of this process; the pages ask nothing else. */
  readonly fetch: Fetch
  readonly clock: Clock
  /** The organisation's languages, its default first. Pages come in those of them that they speak. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
  readonly timeZone: TimeZone
}

const catalogues = { fi, en }
const minute = 60_000
/** Nothing but what comes from here, and no script but from a file. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

/** Answers at every address that is a page's or a file's of one; null at any other. */
export async function createWeb(options: WebOptions): Promise<(asked: Asked) => Promise<Answer | null>> {
  const { clock, timeZone } = options
  const languages = languagesOf(options.languages)
  const [preferred = 'en'] = languages
  const files = await openClientFiles(fileURLToPath(new URL('../../dist/client/', import.meta.url)))
  const piiris = new Map(
    languages.map((language) => [
      language,
      createPiiri({ url: 'http://piiri.internal/graphql', fetch: options.fetch, language }),
    ]),
  )

  const page = async (asked: Asked): Promise<Answer> => {
    await files.refresh()
    const now = instant(Math.floor(clock() / minute) * minute)
    const today = dayAt(now, timeZone)
    const read = readPageAddress(asked.url)
    const address = read !== null && languages.includes(read.language) ? read : null
    const language = address?.language ?? languageInPath(asked, languages) ?? negotiate(asked, languages, preferred)
    const piiri = piiris.get(language)
    const loaded: Page =
      address === null || piiri === undefined
        ? { page: 'NOT_FOUND' }
        : await loadPage(address, { piiri, today, timeZone })
    const surroundings: Surroundings = {
      language,
      tag: tagOf(language),
      say: catalogues[language],
      now,
      today,
      timeZone,
      host: asked.url.host,
      languages,
    }
    const html = pageDocument({
      address,
      handedOver: { page: loaded, now, timeZone, languages },
      surroundings,
      files: files.filesFor(language),
    })
    return answerPage(asked, statusOf(loaded), html, language)
  }

  return async (asked) => {
    const { method, url } = asked
    if (method !== 'GET') return null
    if (url.pathname === '/') return redirect(302, `/${negotiate(asked, languages, preferred)}/`, 'accept-language')
    if (url.pathname.startsWith('/assets/')) return files.answer(asked)
    if (url.pathname === '/s' || url.pathname.startsWith('/s/')) {
      const language =
        parseInterfaceLanguage(url.pathname.slice('/s/'.length)) ?? negotiate(asked, languages, preferred)
      return answerPage(asked, 200, weatherNote(language, dayAt(clock(), timeZone), files.weatherStyle()), language)
    }
    const address = readPageAddress(url)
    const isPath = address !== null && url.pathname !== new URL(writePageAddress(address), url).pathname
    return isPath ? redirect(301, `${new URL(writePageAddress(address), url).pathname}${url.search}`) : page(asked)
  }
}

/** Languages of the organisation that the pages speak; all that they speak, where it has none of these. */
function languagesOf(wanted: WebOptions['languages']): readonly InterfaceLanguage[] {
  const spoken = wanted.map((tag) => parseInterfaceLanguage(tag.split('-')[0] ?? '')).filter((one) => one !== null)
  return spoken.length > 0 ? [...new Set(spoken)] : interfaceLanguages
}

function negotiate(
  { headers }: Asked,
  languages: readonly InterfaceLanguage[],
  otherwise: InterfaceLanguage,
): InterfaceLanguage {
  const chosen = chooseLanguage(preferredLanguages(headers['accept-language']), languages.map(tagOf), tagOf(otherwise))
  return parseInterfaceLanguage(chosen) ?? otherwise
}

const languageInPath = ({ url }: Asked, languages: readonly InterfaceLanguage[]): InterfaceLanguage | null => {
  const language = parseInterfaceLanguage(url.pathname.split('/')[1] ?? '')
  return language !== null && languages.includes(language) ? language : null
}

const redirect = (status: 301 | 302, location: string, vary?: string): Answer => ({
  status,
  headers: {
    location,
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    ...(vary !== undefined && { vary }),
  },
  body: '',
})

function statusOf(loaded: Page): number {
  if (loaded.page === 'NOT_FOUND') return 404
  return loaded.page === 'FAILED' ? 503 : 200
}

/** A page is asked for anew each time, and told to be the same where it is: what becomes confidential is gone at once. */
async function answerPage(asked: Asked, status: number, html: string, language: string): Promise<Answer> {
  const etag = `W/"${createHash('sha256').update(html).digest('base64url')}"`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': status === 503 ? 'no-store' : 'public, no-cache',
    'content-security-policy': policy,
    vary: 'accept-encoding',
    ...(status === 503 ? { 'retry-after': '30' } : { etag }),
  }
  if (status === 200 && (asked.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === etag))
    return { status: 304, headers, body: '' }
  const encoding = chooseEncoding(asked.headers['accept-encoding'])
  if (encoding === null) return { status, headers, body: html }
  return {
    status,
    headers: { ...headers, 'content-encoding': encoding },
    body: await compress(encoding, Buffer.from(html)),
  }
}
