/** What those ask who want a place, as they would write it. */
import type { SignedIn } from '../src/http/reader.ts'
import { viewerNamed, type Api, type Result } from './api.ts'
import { id } from './world.ts'

export type ToldPlace = {
  readonly __typename?: string
  readonly id: string
  readonly status: string
  readonly waitlistPosition: number | null
  readonly hasUnseenChange: boolean
  readonly interpretingWish: string | null
  readonly session: { readonly id: string } | null
}
export type Answer = { readonly __typename: string; readonly code?: string } & Partial<ToldPlace> & {
    readonly words?: string | null
    readonly registration?: ToldPlace | null
    readonly had?: ToldPlace
    readonly retryAfterSeconds?: number
    readonly issues?: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[]
  }
type ToldSession = {
  readonly placesLeft: string | null
  readonly registrationOpen: boolean
  readonly registrationOpensAt: string | null
  readonly viewerRegistration: ToldPlace | null
  readonly registrations: {
    readonly capacity: number | null
    readonly confirmedCount: number
    readonly waitlistedCount: number
    readonly places: readonly {
      readonly registration: string
      readonly alias: string | null
      readonly status: string
      readonly interpretingWish: string | null
    }[]
  } | null
}

/** Besides viewers by name, `person-7` is a member of no Group with the seventh Account. */
export function personNamed(token: string): SignedIn | null {
  const n = /^person-(\d+)$/.exec(token)?.[1]
  if (n === undefined) return viewerNamed(token)
  return { viewer: { kind: 'MEMBER', account: id.account(n), groups: [] }, signIn: null }
}

const place = 'id status waitlistPosition hasUnseenChange interpretingWish session { id }'
const failures = `... on UserError { code message } ... on RateLimited { retryAfterSeconds } ... on InvalidInput { issues { path code message } }`
const documents = {
  register: `mutation ($input: RegisterInput!) { it: register(input: $input) { __typename ... on Registration { ${place} }
    ... on Receipt { words registration { ${place} } } ... on AlreadyRegistered { had: registration { ${place} } } ${failures} } }`,
  cancel: `mutation ($id: ID, $words: String) { it: cancelRegistration(id: $id, receiptWords: $words) { __typename ... on Registration { ${place} } ${failures} } }`,
  release: `mutation ($id: ID!) { it: releasePlace(registration: $id) { __typename ... on Registration { ${place} } ${failures} } }`,
  receipt: `query ($words: String!) { it: receipt(words: $words) { words registration { ${place} } } }`,
  own: `query ($upcomingOnly: Boolean) { it: viewer { registrations(upcomingOnly: $upcomingOnly) { ${place} } } }`,
  markSeen: 'mutation { it: markRegistrationsSeen { __typename } }',
  session: `query ($id: ID!) { it: session(id: $id) { placesLeft registrationOpen registrationOpensAt viewerRegistration { ${place} }
    registrations { capacity confirmedCount waitlistedCount places { registration alias status interpretingWish } } } }`,
}

/** Whoever asks: by the name of a viewer, `person-7`, or nobody from an address. */
export function asking(api: Api, who: string) {
  const headers: Record<string, string> = /^[\d.]+$/.test(who)
    ? { 'x-forwarded-for': who }
    : { authorization: `Bearer ${who.replace(' ', '-')}` }
  const ask = (name: keyof typeof documents, variables: Record<string, unknown> = {}, more = {}) =>
    api.ask<{ it: unknown }>({ query: documents[name], variables, headers: { ...headers, ...more } })
  const answer = async <T>(asked: Promise<Result<{ it: unknown }>>): Promise<T> => {
    const { data, errors } = await asked
    if (!data) throw new Error(JSON.stringify(errors))
    return data.it as T // As the question asks for it.
  }
  return {
    register: (session: string, interpretingWish?: string, more = {}) =>
      answer<Answer>(ask('register', { input: { session, ...(interpretingWish && { interpretingWish }) } }, more)),
    cancel: (which: { readonly id?: string | undefined; readonly words?: string | undefined }) =>
      answer<Answer>(ask('cancel', which)),
    release: (registration: string) => answer<Answer>(ask('release', { id: registration })),
    receipt: (words: string) =>
      ask('receipt', { words }) as Promise<Result<{ it: Pick<Answer, 'words' | 'registration'> | null }>>, // As above.
    own: async (upcomingOnly = true) =>
      (await answer<{ registrations: readonly ToldPlace[] }>(ask('own', { upcomingOnly }))).registrations,
    markSeen: () => answer<Answer>(ask('markSeen')),
    session: async (session: string): Promise<ToldSession> => {
      const told = await answer<ToldSession | null>(ask('session', { id: session }))
      if (told === null) throw new Error('They are not told of this Session.')
      return told
    },
  }
}
