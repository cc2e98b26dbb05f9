import type { RequestListener } from 'node:http'
import type { Clock } from '@piiri/domain/shared/clock'
import { instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { Plugin } from 'graphql-yoga'
import { createChangeHub, type MostListeners } from './changes/change-hub.ts'
import { createCalendar } from './calendar/calendar-endpoint.ts'
import { createCalendarFeeds } from './calendar/feed-endpoint.ts'
import { graphqlRefusal, textAnswer, type Answer, type Asked, type Handle } from './http/asked.ts'
import { createByteCache } from './http/byte-cache.ts'
import { createGraphqlEndpoint } from './http/graphql-endpoint.ts'
import { refuseKeysInAddresses } from './http/refuse-keys-in-addresses.ts'
import { createHealth } from './http/health.ts'
import type { Keys } from './http/keys.ts'
import type { Logger } from './http/logger.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { createListener, type Route } from './http/node-listener.ts'
import { createPersistedDocuments } from './http/persisted-documents.ts'
import { createNetworks } from './http/networks.ts'
import { minuteOf, type Reader, type ViewerOf } from './http/reader.ts'
import { withCors } from './http/with-cors.ts'
import type { Report } from './http/use-errors.ts'
import type { RunYoga } from './http/yoga.ts'
import { createSignInLookup } from './people/find-sign-in.ts'
import { createOpenData } from './open-data/open-data-endpoint.ts'
import { usualTerms, type Terms } from './open-data/terms.ts'
import { createKeyLookup } from './partners/key-lookup.ts'
import { schema } from './schema.ts'
import type { Context } from './schema/context.ts'
import { defaultLimits, type Limits } from './schema/limits.ts'
import { horizonOf } from './sessions/horizon.ts'
import { createSessionIds } from './sessions/session-ids.ts'
import { createAllowedAddresses, type AllowedAddresses } from './shared/allowed-addresses.ts'
import type { Database } from './storage/database.ts'

export type AppOptions = {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly logger: Logger
  /** The organisation's languages; the first is its default. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
  readonly timeZone: TimeZone
  /** Where it is reached from outside: `https://piiri.example.org`. For addresses in calendars. */
  readonly origin: string
  /** The organisation's name, for open data, where it tells one. */
  readonly organisation?: string | null
  /** The address of what anybody may do with open data: CC BY 4.0, unless told. */
  readonly openDataLicence?: string
  /** Origins whose pages may ask, besides its own. */
  readonly corsOrigins?: readonly string[]
  /** How many proxies stand in front, whose `X-Forwarded-For` tells who asks; none unless told. */
  readonly trustedProxies?: number
  /** Documents known by their hash. */
  readonly documents?: ReadonlyMap<string, string>
  /** Who a bearer token is, in the place of those who have signed in: for tests. */
  readonly viewerOf?: ViewerOf
  /** What answers at every other address: the web app. */
  readonly web?: Handle
  readonly horizonMonths?: number
  /** Which addresses partners may be told at: those of the public internet, unless told. */
  readonly addresses?: AllowedAddresses
  readonly limits?: Limits
  /** 2,000 in all, and 100 of one network, partner or Account, unless told. */
  readonly mostListeners?: MostListeners
  readonly jit?: 'off' | 'hot' | 'always'
  readonly plugins?: readonly Plugin[]
}
export type App = {
  readonly listener: RequestListener
  /** The same without a socket: for the web app, which asks through the SDK. */
  readonly answer: (asked: Asked) => Promise<Answer>
  readonly contextFor: (reader: Reader) => Context
  readonly metrics: Metrics
  /** From now on `/readyz` says no, so that no new requests are sent here. */
  readonly stopBeingReady: () => void
  /** Ends what is told as it happens: whoever listens goes on at another process. */
  readonly stopTelling: () => void
}

/** Everything that answers, on one database. It opens and closes nothing. */
export function createApp(options: AppOptions): App {
  const { db, clock, logger, languages, limits = defaultLimits } = options
  const metrics = createMetrics()
  const changes = createChangeHub(db, options.mostListeners ?? { all: 2000, each: 100 })
  metrics.watchListeners(changes.count)
  const sessionIds = createSessionIds(options.keys.sessionIds)
  const addresses = options.addresses ?? createAllowedAddresses()
  const contextFor = (reader: Reader): Context => {
    const { viewer, languages: wanted, asker } = reader
    const now = minuteOf(clock())
    return {
      read: db.read,
      viewer,
      now,
      languages: wanted,
      defaultLanguage: languages[0],
      timeZone: options.timeZone,
      origin: options.origin,
      horizon: horizonOf(now, options.horizonMonths),
      sessionIds,
      write: (work, how) => db.write(work, how),
      db,
      keys: options.keys,
      clock,
      addresses,
      asker,
      changes,
      again: async () => {
        const next = reader.again === undefined ? reader : await reader.again()
        return next && contextFor(next)
      },
      outgoing: { cookie: null },
    }
  }
  const cache = createByteCache(db, metrics.cacheUsed)
  const report: Report = (error, requestId) => {
    metrics.unexpected()
    logger.error({ requestId, err: error }, 'unexpected error')
  }
  const jit = options.jit ?? 'hot'
  const plugins = options.plugins ?? []
  let yoga: Promise<RunYoga> | undefined
  // A third of all modules, which the web app and other persisted documents never need: loaded for the first who does.
  const startYoga = async (): Promise<RunYoga> =>
    (await import('./http/yoga.ts')).createYogaRunner({ schema, limits, jit, plugins, report })
  const runYoga: RunYoga = async (asked, context) => (await (yoga ??= startYoga()))(asked, context)
  const networkOf = createNetworks(options.keys, clock)
  const graphql = createGraphqlEndpoint({
    documents: createPersistedDocuments(schema, options.documents ?? new Map(), limits),
    cache,
    runYoga,
    doorkeeper: {
      viewerOf: options.viewerOf ?? createSignInLookup(db, clock),
      holderOf: createKeyLookup(options),
      networkOf,
    },
    contextFor,
  })
  const calendar = createCalendar({ cache, contextFor })
  const feeds = createCalendarFeeds({ contextFor, networkOf, clock })
  const openData = createOpenData({ cache, contextFor }, termsOf(options))
  const health = createHealth(db)
  const origins = options.corsOrigins ?? []
  const routes: readonly (readonly [prefix: string, route: Route])[] = [
    ['/c/', routeOf('feed', refuseKeysInAddresses('PAGES', feeds))],
    ['/graphql', routeOf('graphql', withCors(origins, refuseKeysInAddresses('APIS', graphql)))],
    ['/calendar/', routeOf('calendar', withCors(['*'], refuseKeysInAddresses('APIS', calendar)))],
    ['/open-data/', routeOf('open-data', withCors(['*'], refuseKeysInAddresses('APIS', openData)))],
    ['/healthz', routeOf('healthz', health.live)],
    ['/readyz', routeOf('readyz', health.ready)],
  ]
  const web = routeOf('web', refuseKeysInAddresses('PAGES', options.web ?? (async () => null)))
  const route = (path: string): Route =>
    routes.find(([prefix]) => (prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix))?.[1] ?? web
  return {
    listener: createListener({ route, logger, metrics, trustedProxies: options.trustedProxies }),
    answer: (asked) => route(asked.url.pathname).handle(asked),
    contextFor,
    metrics,
    stopBeingReady: health.stopBeingReady,
    stopTelling: changes.close,
  }
}

const termsOf = ({ organisation, openDataLicence }: AppOptions): Terms => ({
  organisation: organisation ?? usualTerms.organisation,
  licence: openDataLicence ?? usualTerms.licence,
})

const routeOf = (name: string, handle: Handle): Route => ({
  name,
  handle: async (asked) => (await handle(asked)) ?? notFound(asked),
})
const notFound = ({ url }: Asked): Answer =>
  url.pathname === '/graphql'
    ? graphqlRefusal(404, 'BAD_REQUEST', 'There is nothing here.')
    : textAnswer(404, 'There is nothing here.')

/** The instant of a clock that stands, or starts, at a given one: for demos and tests. */
export const clockFrom =
  (start: number, elapsed: () => number): Clock =>
  () =>
    instant(start + elapsed())
