import { fileURLToPath } from 'node:url'
import type { Clock } from '@piiri/domain/shared/clock'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { createPiiri, type Fetch } from '@piiri/sdk/lean'
import { messages as en } from '../messages/en.messages.ts'
import { messages as fi } from '../messages/fi.messages.ts'
import { loadPage } from '../pages/load-page.ts'
import { readPageAddress, writePageAddress } from '../pages/page-address.ts'
import type { Page } from '../pages/page.ts'
import { parseInterfaceLanguage, tagOf } from '../shared/interface-language.ts'
import type { Surroundings } from '../shared/surroundings.ts'
import { dayAt, minuteOf } from '../shared/zone-clock.ts'
import type { Answer, Asked } from './asked.ts'
import { brokenPage } from './broken-page.ts'
import { openClientFiles } from './client-files.ts'
import { answerPage, redirect } from './page-answer.ts'
import { pageDocument } from './page-document.tsx'
import { languageInPath, languagesOf, negotiate } from './page-languages.ts'
import { weatherNote } from '../weather/weather-note.ts'

export type WebOptions = {
  /** Asks the API of this process; the pages ask nothing else. */
  readonly fetch: Fetch
  readonly clock: Clock
  /** The organisation's languages, its default first. Pages come in those of them that they speak. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
  readonly timeZone: TimeZone
  /** Where readers reach it, `https://piiri.example.org`; null: wherever each of them asks. */
  readonly origin: string | null
  /** Hears of what nobody expects: the reader is told only that it happened, and its number. */
  readonly onUnexpected: (error: unknown, requestId: string) => void
}

const catalogues = { fi, en }
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
    const now = minuteOf(clock())
    const today = dayAt(now, timeZone)
    const read = readPageAddress(asked.url)
    const address = read !== null && languages.includes(read.language) ? read : null
    const language = address?.language ?? languageInPath(asked, languages) ?? negotiate(asked, languages, preferred)
    const piiri = piiris.get(language)
    const origin = options.origin ?? asked.url.origin
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
      origin,
      languages,
    }
    const html = pageDocument({
      address,
      handedOver: { page: loaded, now, timeZone, origin, languages },
      surroundings,
      files: files.filesFor(language),
    })
    return answerPage(asked, { status: statusOf(loaded), html, language })
  }

  const weather = (asked: Asked): Promise<Answer> => {
    const told = parseInterfaceLanguage(asked.url.pathname.slice('/s/'.length))
    const language = told ?? negotiate(asked, languages, preferred)
    const html = weatherNote(language, dayAt(clock(), timeZone), files.weatherStyle())
    return answerPage(asked, { status: 200, html, language, vary: told === null ? ['accept-language'] : [] })
  }

  const answer = async (asked: Asked): Promise<Answer | null> => {
    const { method, url } = asked
    if (method !== 'GET') return null
    if (url.pathname === '/') return redirect(302, `/${negotiate(asked, languages, preferred)}/`, 'accept-language')
    if (url.pathname.startsWith('/assets/')) return files.answer(asked)
    if (url.pathname === '/s' || url.pathname.startsWith('/s/')) return weather(asked)
    const address = readPageAddress(url)
    const { pathname } = address === null ? url : new URL(writePageAddress(address), url)
    return pathname === url.pathname ? page(asked) : redirect(301, `${pathname}${url.search}`)
  }

  return async (asked) => {
    try {
      return await answer(asked)
    } catch (error) {
      options.onUnexpected(error, asked.requestId)
      return answerPage(asked, { status: 500, html: brokenPage(asked.requestId), language: 'fi, en' })
    }
  }
}

function statusOf(loaded: Page): number {
  if (loaded.page === 'NOT_FOUND') return 404
  return loaded.page === 'FAILED' ? 503 : 200
}
