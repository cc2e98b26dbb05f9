import type { Instant } from '@piiri/domain/shared/instant'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import type { ReaderKind } from '../shared/surroundings.ts'
import type { Page } from './page.ts'

/** What the server hands to the browser with a page, so that it goes on where the server stopped. */
export type HandedOver = {
  readonly page: Page
  /** Whom the page was made for. */
  readonly reader: ReaderKind
  /** The server's time, to the minute. The device's own clock is not asked. */
  readonly now: Instant
  readonly timeZone: TimeZone
  /** Where readers reach these pages. */
  readonly origin: string
  readonly languages: readonly InterfaceLanguage[]
}
