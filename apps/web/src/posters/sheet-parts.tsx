import { formatDate, weekdayNames } from '@piiri/domain/shared/format-dates'
import { dayOfMonth, weekday, type LocalDate } from '@piiri/domain/shared/local-date'
import type { ContactPointCard, LanguageSupport } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { inGroups } from '../contact/in-groups.ts'
import type { Messages } from '../messages/messages.ts'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { capitalised } from '../sessions/day-words.ts'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'

/** A day as on a leaf of a calendar. */
export function DateOnSheet({ date }: { readonly date: LocalDate }): JSX.Element {
  const { tag } = useSurroundings()
  return (
    <p class="sheet-date">
      <span class="visually-hidden">{capitalised(formatDate(date, tag, 'FULL'))}</span>
      <span class="sheet-weekday" aria-hidden="true">
        {weekdayNames(tag, 'SHORT')[weekday(date) - 1]}
      </span>
      <span class="sheet-number" aria-hidden="true">
        {dayOfMonth(date)}
      </span>
    </p>
  )
}

const kinds = ['SPOKEN', 'INTERPRETED'] as const

/** Languages in one line, those that are spoken before those that are interpreted. */
export function LanguagesOnSheet({ languages }: { readonly languages: readonly LanguageSupport[] }): JSX.Element {
  const { say } = useSurroundings()
  return (
    <>
      {kinds.map((kind) => {
        const those = languages.filter((language) => language.kind === kind)
        if (those.length === 0) return null
        return (
          <li key={kind}>
            <Icon name={kind === 'SPOKEN' ? 'speech' : 'languages'} />
            <span>
              {wordOf(kind, say)}{' '}
              {those.map(({ language }, at) => (
                <>
                  {at > 0 && ', '}
                  <bdi lang={language}>{ownName(language)}</bdi>
                </>
              ))}
            </span>
          </li>
        )
      })}
    </>
  )
}

const wordOf = (kind: LanguageSupport['kind'], { session }: Messages): string =>
  kind === 'SPOKEN' ? session.spoken : session.interpreted

/** The same as plain words, to reckon how much room they take. */
export const languagesInWords = (languages: readonly LanguageSupport[], say: Messages): string =>
  kinds
    .map((kind) => languages.filter((language) => language.kind === kind))
    .filter(({ length }) => length > 0)
    .map(
      (those) =>
        `${wordOf(those[0]?.kind ?? 'SPOKEN', say)} ${those.map(({ language }) => ownName(language)).join(', ')}`,
    )
    .join(' ')

/** Roles to turn to: on paper nothing can be pressed, so that each is written out. */
export const ContactsOnSheet = ({ contacts }: { readonly contacts: readonly ContactPointCard[] }): JSX.Element => (
  <ul class="sheet-contacts">
    {contacts.map(({ id, role, hours, phone, email }) => (
      <li key={id}>
        <p class="sheet-contact-role">{role}</p>
        {phone !== null && <p class="sheet-contact-phone">{inGroups(phone)}</p>}
        {email !== null && <p>{email}</p>}
        {hours !== null && <p class="sheet-soft">{hours}</p>}
      </li>
    ))}
  </ul>
)

/** When it was true: whoever reads it weeks later looks behind the code. */
export function AsOf({ words }: { readonly words: PosterMessages }): JSX.Element {
  const { tag, today } = useSurroundings()
  return <p class="sheet-soft sheet-as-of">{words.sheet.asOf(formatDate(today, tag, 'LONG'))}</p>
}
