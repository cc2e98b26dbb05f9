/** What tests ask of Ideas. */
import type { Api } from './api.ts'
import type { ViewerName } from './world.ts'

const told = `__typename ... on Idea { id title description status version isViewers supporterCount viewerSupports viewerCanPlan declineReason group { id }
  tasks { id title isDone isTaken takenBy viewerHasTaken } dateOptions { id start duration yesCount maybeCount viewerVote } series { id start } nextSession { id localStart } }`
const failures = `... on WrongStatus { is: status } ... on Conflict { currentVersion } ... on InvalidInput { issues { path code message } } ... on RateLimited { retryAfterSeconds }`

type Headers = Record<string, string>
type Written = { readonly group?: string; readonly title?: string; readonly description?: string }
export type Asked = {
  /** A mutation as it is written in a document: `supportIdea(id: "…")`. */
  readonly act: (as: ViewerName, call: string, headers?: Headers) => Promise<unknown>
  readonly propose: (as: ViewerName, written: Written) => Promise<unknown>
  readonly schedule: (as: ViewerName, input: object) => Promise<unknown>
  readonly idea: (as: ViewerName, id: string, headers?: Headers) => Promise<unknown>
  /** What the audit tells, the latest first. */
  readonly acts: (as: ViewerName) => Promise<readonly { readonly action: string; readonly subject: string | null }[]>
}

export function askingIdeas(api: Api): Asked {
  const mutate = async (question: Parameters<Api['ask']>[0]): Promise<unknown> => {
    const { data, errors } = await api.ask<{ it: unknown }>(question)
    return data?.it ?? errors
  }
  return {
    act: (as, call, headers = {}) => mutate({ query: `mutation { it: ${call} { ${told} ${failures} } }`, as, headers }),
    propose: (as, written) =>
      mutate({
        query: `mutation ($input: ProposeIdeaInput!) { it: proposeIdea(input: $input) { ${told} ${failures} } }`,
        variables: { input: { title: 'Something', description: 'To do together', language: 'en', ...written } },
        as,
      }),
    schedule: (as, input) =>
      mutate({
        query: `mutation ($input: ScheduleIdeaInput!) { it: scheduleIdea(input: $input) { ${told} ${failures} } }`,
        variables: { input },
        as,
      }),
    idea: async (as, id, headers = {}) => {
      const query = `query ($id: ID!) { it: idea(id: $id) { ${told} } }`
      const { data, errors } = await api.ask<{ it: unknown }>({ query, variables: { id }, as, headers })
      return errors ?? data?.it
    },
    acts: async (as) => {
      const query = '{ audit(first: 50) { nodes { action subject } } }'
      const { data } = await api.ask<{ audit: { nodes: { action: string; subject: string | null }[] } }>({ query, as })
      return (data?.audit.nodes ?? []).filter(({ action }) => !action.endsWith('.read'))
    },
  }
}
