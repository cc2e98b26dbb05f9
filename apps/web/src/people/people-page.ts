import type { Piiri, ViewerCard } from '@piiri/sdk/lean'
import type { Instant } from '@piiri/domain/shared/instant'
import type { JSX } from 'preact'
import type { PeopleAddress } from '../pages/page-address.ts'
import type { PeopleMessages } from '../messages/people.messages.ts'
import type { Paper } from '../posters/poster-query.ts'
import type { Undos } from '../desk/undos.ts'
import type { Surroundings } from '../shared/surroundings.ts'

/** What a page of people is made from: all of it is of this one request. */
export type Asking = {
  /** The API, as whoever asked for the page. */
  readonly piiri: Piiri
  /** The same as somebody who is not signed in. */
  readonly asVisitor: Piiri
  readonly viewer: ViewerCard
  readonly address: PeopleAddress
  readonly query: URLSearchParams
  readonly surroundings: Surroundings
  readonly words: PeopleMessages
  /** How what was planned a while ago is taken back. */
  readonly undos: Undos
}

/** What somebody sent by a form. */
export type Sent = {
  /** Which of the page's forms it is. */
  readonly does: string
  /** Empty where there is no such field. */
  readonly text: (field: string) => string
  /** All that there are, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** The form's own: what is sent twice is done once. */
  readonly options: { readonly idempotencyKey: string | undefined }
}

/** Why a form did not do what it is for. */
export type Trouble = {
  readonly status: 422 | 429 | 503
  readonly message: string
  /** The field that it is about; null for all of the form. */
  readonly field: string | null
  /** What is wrong with other fields besides, in their order. */
  readonly others?: readonly { readonly field: string; readonly message: string }[]
  /** Above the form, of a long one: that nothing was kept, and nothing lost. All that is wrong follows it. */
  readonly summary?: string
  /** Before what a field holds now, where somebody else has saved it meanwhile. */
  readonly meanwhile?: string
}

export type Answered =
  | {
      readonly is: 'PAGE'
      readonly title: string
      /** For a page whose tab does not say Piiri either. */
      readonly isNameless?: boolean
      readonly content: JSX.Element
      readonly times?: readonly Instant[]
      /** Once: what it shows cannot be shown again, so that nothing on it leads elsewhere. */
      readonly isOnce?: boolean
      /** What it is to be printed on, of a poster. */
      readonly paper?: Paper
      /** Of the desk: with a script that moves things, and shows what is typed. */
      readonly isDesk?: boolean
      /** On which messages are locked or opened: with a script that does, and leave to compile what it needs for that. */
      readonly isSealed?: boolean
    }
  | { readonly is: 'NOT_FOUND' }
  /** A part of a page, for a script that puts it there. */
  | { readonly is: 'FRAGMENT'; readonly content: JSX.Element }
  /** Shows the page again, with what was sent, and with what is wrong with it. */
  | { readonly is: 'TROUBLE'; readonly trouble: Trouble }
  | { readonly is: 'GO'; readonly to: string }
  | {
      readonly is: 'FILE'
      readonly name: string
      readonly type: 'application/json' | 'text/csv'
      readonly body: string
    }

export const notFound: Answered = { is: 'NOT_FOUND' }

/** A page that the server alone makes, and what its forms do. */
export type PeoplePage = {
  readonly show: (asking: Asking) => Promise<Answered>
  readonly act: (asking: Asking, sent: Sent) => Promise<Answered>
}
