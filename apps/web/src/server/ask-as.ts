import { createPiiri, type Fetch, type Piiri } from '@piiri/sdk/lean'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import type { Asked } from './asked.ts'
import { hasCookie, withoutCookie } from './sign-in-cookie.ts'

/** Asks the API of this process as whoever asked for a page: with their cookie, and from where they are. */
export type FetchAs = (asked: Asked) => Fetch

export type Asker = {
  readonly piiri: Piiri
  /** As somebody who is not signed in, from the same place. */
  readonly asVisitor: Piiri
  /** What an answer of the API has set since, for the answer to the browser. */
  readonly cookie: () => Readonly<Record<string, string>>
}

/** The API for one request. */
export function askAs(asked: Asked, language: InterfaceLanguage, fetchAs: FetchAs): Asker {
  let cookie: string | null = null
  const clientOf = (as: Asked): Piiri => {
    const fetch = fetchAs(as)
    return createPiiri({
      url: 'http://piiri.internal/graphql',
      language,
      byCookie: hasCookie(as),
      async fetch(address, init) {
        const response = await fetch(address, init)
        cookie = response.headers.get('set-cookie') ?? cookie
        return response
      },
    })
  }
  return {
    piiri: clientOf(asked),
    asVisitor: clientOf(withoutCookie(asked)),
    cookie: () => (cookie === null ? {} : { 'set-cookie': cookie }),
  }
}
