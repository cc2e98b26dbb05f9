import { createHash } from 'node:crypto'
import { instant, toRfc3339 } from '@piiri/domain/shared/instant'

/** "The next 20 sessions with group, venue, languages, features": the question that all contenders answer. */
export const nextSessions = `query NextSessions($from: Instant!, $until: Instant!) {
  sessions(in: { from: $from, until: $until }, first: 20) {
    nodes {
      id start end localStart status topic features
      languages { language kind }
      group { id slug title }
      venue { id name address access }
    }
  }
}`
export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex')

export type Question = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
/**
 * How a contender is asked. `own`: a document of one's own, in a POST. `persisted`: by its hash, in a GET. `plain`: no GraphQL. `postgraphile`: a
 * document of one's own, in the words that PostGraphile has for our tables.
 */
export type Way = 'own' | 'persisted' | 'plain' | 'postgraphile'

const asPostgraphileHasIt = `query NextSessions($since: BigInt!, $until: BigInt!) {
  nextSessions(since: $since, until: $until, first: 20) {
    nodes {
      id: rowId start end localStart status topic features languages
      group: activityGroupByGroupId { id: rowId slug title }
      venue: venueByVenueId { id: rowId name address access }
    }
  }
}`

const week = 7 * 24 * 60 * 60 * 1000
const spanOf = (from: number) => ({
  from: toRfc3339(instant(from)),
  until: toRfc3339(instant(from + week)),
})

/** The question about the 20 Sessions from an instant on. */
export function askFrom(way: Way, from: number): Question {
  if (way === 'plain') return { method: 'GET', path: `/?from=${from}&until=${from + week}`, headers: {} }
  if (way === 'postgraphile') return askOwn(asPostgraphileHasIt, { since: String(from), until: String(from + week) })
  return way === 'own' ? askOwn(nextSessions, spanOf(from)) : askPersisted(nextSessions, spanOf(from))
}
export const askOwn = (query: string, variables: object): Question => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
})
const askPersisted = (query: string, variables: object): Question => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } }
  const parameters = new URLSearchParams({
    extensions: JSON.stringify(extensions),
    variables: JSON.stringify(variables),
  })
  return { method: 'GET', path: `/graphql?${parameters}`, headers: { accept: 'application/json' } }
}

/** Where questions may start, in epoch milliseconds: from <= start < until. */
export type Range = { readonly from: number; readonly until: number }
const second = 1000
/** A prime: steps of it meet every second of a range before they meet one again. */
const stride = 1_000_003

/** The nth start within a range: all over it, and none comes again before every second of it was asked for. */
export function nthStart({ from, until }: Range, n: number): number {
  const seconds = Math.floor((until - from) / second)
  return from + ((n * stride) % seconds) * second
}
