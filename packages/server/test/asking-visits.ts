/** What tests ask of visits. */
import type { Api } from './api.ts'
import type { ViewerName } from './world.ts'

const offer =
  '__typename ... on VisitOffer { id title description languages status offeredAt message partner { id name } session { id } }'
const failures =
  '... on UserError { code } ... on Conflict { currentVersion } ... on InvalidInput { issues { path code says: message } }'

type Headers = Readonly<Record<string, string>>
type Written = { readonly title?: string; readonly description?: string; readonly languages?: readonly string[] }
type Into = { readonly id: string; readonly session: string; readonly message?: string | null }
export type AskedVisits = ReturnType<typeof askingVisits>

export function askingVisits(api: Api) {
  const ask = async (query: string, as: ViewerName, variables = {}, headers: Headers = {}): Promise<unknown> => {
    const { data, errors } = await api.ask<{ it: unknown }>({ query, as, variables, headers })
    return errors ?? data?.it
  }
  return {
    offer: (as: ViewerName, written: Written = {}, headers: Headers = {}) =>
      ask(
        `mutation ($input: VisitOfferInput!) { it: offerVisit(input: $input) { ${offer} ${failures} } }`,
        as,
        { input: { title: 'Ask a nurse', description: 'An hour for questions', languages: ['fi'], ...written } },
        headers,
      ),
    accept: (as: ViewerName, into: Into, headers: Headers = {}) =>
      ask(
        `mutation ($id: ID!, $session: ID!, $message: String) { it: acceptVisitOffer(id: $id, session: $session, message: $message) { ${offer} ${failures} } }`,
        as,
        into,
        headers,
      ),
    decline: (as: ViewerName, id: string) =>
      ask(`mutation ($id: ID!) { it: declineVisitOffer(id: $id) { ${offer} ${failures} } }`, as, { id }),
    withdraw: (as: ViewerName, id: string, headers: Headers = {}) =>
      ask(`mutation ($id: ID!) { it: withdrawVisitOffer(id: $id) { ${offer} ${failures} } }`, as, { id }, headers),
    one: (as: ViewerName, id: string, headers: Headers = {}) =>
      ask(`query ($id: ID!) { it: node(id: $id) { ${offer} } }`, as, { id }, headers),
    /** Ids, the newest first. */
    listed: async (as: ViewerName, args = '', headers: Headers = {}): Promise<readonly string[]> => {
      const list = await ask(`{ it: visitOffers${args} { totalCount nodes { id } } }`, as, {}, headers)
      const { nodes } = list as { nodes: readonly { id: string }[] } // As it is asked for.
      return nodes.map(({ id }) => id)
    },
    /** Who is said to come, as somebody reads it. */
    session: (as: ViewerName, id: string) =>
      ask(
        `query ($id: ID!) { it: session(id: $id) { status version features guestSpeakers { title topic organisation } } }`,
        as,
        { id },
      ),
    /** What the audit tells, the latest first. */
    acts: async (as: ViewerName) => {
      const told = await ask('{ it: audit(first: 50) { nodes { actorKind actor action subject fields } } }', as)
      const { nodes } = told as { nodes: readonly { action: string }[] } // As it is asked for.
      return nodes.filter(({ action }) => !action.endsWith('.read'))
    },
  }
}
