import type { Instant } from '@piiri/domain/shared/instant'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { createClient, type Client } from '@piiri/sdk/lean'
import type { Messages } from '../messages/messages.ts'
import { loadPage } from '../pages/load-page.ts'
import { isPublic, readPageAddress, type PageAddress } from '../pages/page-address.ts'
import type { Page } from '../pages/page.ts'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import type { ReaderKind } from '../shared/surroundings.ts'
import { dayAt, minuteOf } from '../shared/zone-clock.ts'

/** A page that is there to be shown. */
export type Opened = {
  readonly url: string
  readonly address: PageAddress | null
  readonly language: InterfaceLanguage
  readonly page: Page
  readonly say: Messages
  readonly now: Instant
}
type Opening = { readonly clock: () => Instant; readonly timeZone: TimeZone; readonly reader: ReaderKind }

export const loadMessages = async (language: InterfaceLanguage): Promise<Messages> => {
  const { messages } = await (language === 'fi'
    ? import('../messages/fi.messages.ts')
    : import('../messages/en.messages.ts'))
  return messages
}

/** The browser keeps no answer: none tells later what was read. */
const unkept: typeof fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' })
const piiris = new Map<InterfaceLanguage, Client>()
function piiriIn(language: InterfaceLanguage, byCookie: boolean): Client {
  const piiri = piiris.get(language) ?? createClient({ url: '/graphql', fetch: unkept, language, byCookie })
  piiris.set(language, piiri)
  return piiri
}

/**
 * Asks for what the page at a path and query shows. Throws when it is aborted, when the sign-in has ended, or when the pages themselves were replaced by
 * newer ones.
 */
export async function openPage(
  url: string,
  otherwise: InterfaceLanguage,
  { clock, timeZone, reader }: Opening,
  signal: AbortSignal,
): Promise<Opened> {
  const address = readPageAddress(new URL(url, location.origin))
  const language = address?.language ?? otherwise
  const now = minuteOf(clock())
  const asking = { piiri: piiriIn(language, reader !== 'VISITOR'), today: dayAt(now, timeZone), timeZone, signal }
  const [say, page] = await Promise.all([
    loadMessages(language),
    address === null || !isPublic(address) ? ({ page: 'NOT_FOUND' } as const) : loadPage(address, asking),
  ])
  return { url, address, language, page, say, now }
}
