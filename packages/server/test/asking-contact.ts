/** Sealed messages as those ask who send, read and answer them. */
import type { Api } from './api.ts'
import { aContactRequest, aKey, aLookup, aSealed } from './contact-rows.ts'
import { aContactPoint, aGroup, nothing, peopleOf, type ViewerName, type World } from './world.ts'

export const withKey = aContactPoint(1, { publicKey: aKey(1), publicKeyWords: 'six words of a key' })
export const withoutKey = aContactPoint(2)
export const waiting = aContactRequest(1, withKey)
export const worldOfMessages: World = {
  ...nothing,
  ...peopleOf(aGroup(1, 'OPEN')),
  groups: [aGroup(1, 'OPEN')],
  contactPoints: [withKey, withoutKey],
  contactRequests: [waiting],
}
export const goodMessage = {
  contactPoint: withKey.id,
  sealed: aSealed('hello'),
  sealedTo: aKey(1),
  replyKey: aKey(2),
  lookup: aLookup(2),
}

type Told = { readonly __typename: string } & Record<string, unknown>
export const message = `__typename ... on ContactRequest { id isAnswered receivedOn sealed sealedTo replyKey contactPoint { id } replies { sealed repliedOn } }
  ... on InvalidInput { issues { path code message } } ... on UserError { code }`
type How = { readonly as?: ViewerName; readonly headers?: Record<string, string>; readonly to?: Api }

/** `apiNow`: which is asked unless a call says another. */
export function askingContact(apiNow: () => Api) {
  const ask = async (query: string, variables: object, { as = 'visitor', headers = {}, to = apiNow() }: How = {}) => {
    const { data, errors } = await to.ask<{ it: Told | null }>({ query, variables: { ...variables }, as, headers })
    return data?.it ?? (errors ? { __typename: 'Error', errors } : null)
  }
  return {
    ask,
    send: (input: object = {}, how?: How) =>
      ask(
        `mutation ($input: ContactRequestInput!) { it: sendContactRequest(input: $input) { ${message} ... on RateLimited { retryAfterSeconds } } }`,
        { input: { ...goodMessage, ...input } },
        how,
      ),
    open: (lookup: string, how?: How) =>
      ask(
        'query ($lookup: Base64Url!) { it: openContactRequest(lookup: $lookup) { __typename isAnswered replies { sealed repliedOn } } }',
        { lookup },
        how,
      ),
    reply: (which: string, sealed = aSealed('answer'), as: ViewerName = 'coordinator') =>
      ask(
        `mutation ($id: ID!, $sealed: Base64Url!) { it: replyToContactRequest(id: $id, sealed: $sealed) { ${message} } }`,
        { id: which, sealed },
        { as },
      ),
    mark: (which: string, as: ViewerName = 'coordinator') =>
      ask(`mutation ($id: ID!) { it: markAnswered(contactRequest: $id) { ${message} } }`, { id: which }, { as }),
    list: async (as: ViewerName, args = '') => {
      const { data } = await apiNow().ask<{ contactRequests: { totalCount: number; nodes: { id: string }[] } }>({
        query: `{ contactRequests${args} { totalCount nodes { id } } }`,
        as,
      })
      return data?.contactRequests
    },
    audit: async () => {
      const { data } = await apiNow().ask<{
        audit: { nodes: { action: string; subject: string | null; fields: string[] }[] }
      }>({ query: '{ audit(first: 50) { nodes { action subject fields actorKind } } }', as: 'administrator' })
      return data?.audit.nodes.filter(({ action }) => action.startsWith('contact'))
    },
  }
}
