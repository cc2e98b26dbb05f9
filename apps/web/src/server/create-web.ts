import { fileURLToPath } from 'node:url'
import type { Clock } from '@piiri/domain/shared/clock'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { keepUndos } from '../desk/undos.ts'
import { isPublic, readPageAddress, writePageAddress, type PageAddress } from '../pages/page-address.ts'
import { parseInterfaceLanguage } from '../shared/interface-language.ts'
import { dayAt } from '../shared/zone-clock.ts'
import { weatherNote } from '../weather/weather-note.ts'
import { createOnce } from './answer-once.ts'
import { answerPeople, refuseForm } from './answer-people.tsx'
import { answerPublic } from './answer-public.tsx'
import type { FetchAs } from './ask-as.ts'
import type { Answer, Asked } from './asked.ts'
import { brokenPage } from './broken-page.ts'
import { openClientFiles } from './client-files.ts'
import { endSignIn } from './end-sign-in.ts'
import { isForeign } from './is-foreign.ts'
import type { Making } from './making.ts'
import { answerPage, redirect } from './page-answer.ts'
import { languageInPath, languagesOf, negotiate } from './page-languages.ts'
import { readForm } from './read-form.ts'

export type WebOptions = {
  /** Asks the API of this process, as whoever asked for the page; the pages ask nothing else. */
  readonly fetch: FetchAs
  readonly clock: Clock
  /** The organisation's languages, its default first. Pages come in those of them that they speak. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
  readonly timeZone: TimeZone
  /** Where readers reach it, `https://piiri.example.org`; null: wherever each of them asks. */
  readonly origin: string | null
  /** The organisation's name, as open data tells it; null where it tells none. */
  readonly organisation?: string | null
  /** Hears of what nobody expects: the reader is told only that it happened, and its number. */
  readonly onUnexpected: (error: unknown, requestId: string) => void
}

/** Answers at every address that is a page's or a file's of one; null at any other. */
export async function createWeb(options: WebOptions): Promise<(asked: Asked) => Promise<Answer | null>> {
  const { fetch, clock, timeZone, origin, organisation = null } = options
  const languages = languagesOf(options.languages)
  const [preferred = 'en'] = languages
  const files = await openClientFiles(fileURLToPath(new URL('../../dist/client/', import.meta.url)))
  const making: Making = { files, fetch, clock, timeZone, origin, organisation, languages, undos: keepUndos(clock) }
  const once = createOnce()

  const page = async (asked: Asked, read: PageAddress | null): Promise<Answer> => {
    await files.refresh()
    const address = read !== null && languages.includes(read.language) ? read : null
    if (address !== null && !isPublic(address)) return answerPeople(making, asked, address, null)
    const language = address?.language ?? languageInPath(asked, languages) ?? negotiate(asked, languages, preferred)
    return answerPublic(making, asked, { address, language })
  }

  const weather = async (asked: Asked): Promise<Answer> => {
    const headers = await endSignIn(making, asked)
    const told = parseInterfaceLanguage(asked.url.pathname.slice('/s/'.length))
    const language = told ?? negotiate(asked, languages, preferred)
    const html = weatherNote(language, dayAt(clock(), timeZone), files.weatherStyle())
    return answerPage(asked, { status: 200, html, language, headers, vary: told === null ? ['accept-language'] : [] })
  }

  const read = async (asked: Asked): Promise<Answer | null> => {
    const { url } = asked
    if (url.pathname === '/')
      return redirect(302, `/${negotiate(asked, languages, preferred)}/`, { vary: 'accept-language' })
    if (url.pathname.startsWith('/assets/')) return files.answer(asked)
    if (isWeather(url)) return weather(asked)
    const address = readPageAddress(url)
    const { pathname } = address === null ? url : new URL(writePageAddress(address), url)
    return pathname === url.pathname ? page(asked, address) : redirect(301, `${pathname}${url.search}`)
  }

  /** What is sent comes from a page of ours, or nothing is done with it. */
  const receive = async (asked: Asked): Promise<Answer | null> => {
    const { url } = asked
    const sent = isForeign(asked, origin) ? null : readForm(asked)
    // What a page sends that is being left, and has no time to be answered.
    if (isWeather(url)) return { status: 204, headers: sent === null ? {} : await endSignIn(making, asked), body: '' }
    const address = readPageAddress(url)
    if (address === null || isPublic(address) || !languages.includes(address.language)) return null
    await files.refresh()
    if (sent === null) return refuseForm(making, asked, address)
    const { idempotencyKey: key } = sent.options
    const answer = (): Promise<Answer> => answerPeople(making, asked, address, sent)
    return key === undefined ? answer() : once(asked, key, answer)
  }

  return async (asked) => {
    try {
      if (asked.method === 'POST') return await receive(asked)
      return asked.method === 'GET' ? await read(asked) : null
    } catch (error) {
      options.onUnexpected(error, asked.requestId)
      return answerPage(asked, { status: 500, html: brokenPage(asked.requestId), language: 'fi, en' })
    }
  }
}

const isWeather = ({ pathname }: URL): boolean => pathname === '/s' || pathname.startsWith('/s/')
