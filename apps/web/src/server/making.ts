import type { Clock } from '@piiri/domain/shared/clock'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { messages as en } from '../messages/en.messages.ts'
import { messages as fi } from '../messages/fi.messages.ts'
import type { Undos } from '../desk/undos.ts'
import { tagOf, type InterfaceLanguage } from '../shared/interface-language.ts'
import type { ReaderKind, Surroundings } from '../shared/surroundings.ts'
import { dayAt, minuteOf } from '../shared/zone-clock.ts'
import type { FetchAs } from './ask-as.ts'
import type { Asked } from './asked.ts'
import type { ClientFiles } from './client-files.ts'

/** What pages are made with. */
export type Making = {
  readonly files: ClientFiles
  readonly fetch: FetchAs
  readonly clock: Clock
  readonly languages: readonly InterfaceLanguage[]
  readonly timeZone: TimeZone
  /** Where readers reach it; null: wherever each of them asks. */
  readonly origin: string | null
  /** The organisation's name, for search engines; null where it tells none. */
  readonly organisation: string | null
  readonly undos: Undos
}

const catalogues = { fi, en }

export function surroundingsFor(
  { clock, languages, timeZone, origin }: Making,
  { url }: Asked,
  language: InterfaceLanguage,
  reader: ReaderKind,
): Surroundings {
  const now = minuteOf(clock())
  return {
    language,
    tag: tagOf(language),
    say: catalogues[language],
    reader,
    now,
    today: dayAt(now, timeZone),
    timeZone,
    origin: origin ?? url.origin,
    languages,
  }
}
