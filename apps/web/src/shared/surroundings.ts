import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Messages } from '../messages/messages.ts'
import type { InterfaceLanguage } from './interface-language.ts'

/** Whom a page is made for: a planner is a member who plans a Group; a partner's key reads no pages. */
export type ReaderKind = 'VISITOR' | 'MEMBER' | 'PLANNER' | 'STAFF'

/** What every part of a page may want to know. */
export type Surroundings = {
  readonly language: InterfaceLanguage
  readonly tag: LanguageTag
  readonly say: Messages
  readonly reader: ReaderKind
  readonly now: Instant
  readonly today: LocalDate
  /** The organisation's. */
  readonly timeZone: TimeZone
  /** Where readers reach these pages: `https://piiri.example.org`. */
  readonly origin: string
  /** Languages that pages come in. */
  readonly languages: readonly InterfaceLanguage[]
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (surroundings === null) throw new Error('A part of a page was rendered outside of it.')
  return surroundings
}
