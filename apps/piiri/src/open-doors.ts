import { createServer } from 'node:http'
import { createApp, type App } from '@piiri/server/create-app'
import { createAllowedAddresses } from '@piiri/server/shared/allowed-addresses'
import { deliverWebhooks } from '@piiri/server/webhooks/deliver-webhooks'
import { createSender } from '@piiri/server/webhooks/send-delivery'
import type { Handle } from '@piiri/server/http/asked'
import type { Configuration } from './configuration.ts'
import { documents } from './documents.ts'
import { watchToDrain, type Drain } from './drain.ts'
import type { Installation } from './installation.ts'
import { startJobs } from './jobs.ts'
import { listen } from './listen.ts'
import { openLog } from './open-log.ts'
import { serveMetrics } from './serve-metrics.ts'
import { createWebHandler } from './web.ts'

export type Doors = {
  /** Where it is reached on this machine. */
  readonly address: string
  /** Paths of the programme, in the languages in which the pages come. */
  readonly pages: readonly string[]
  readonly metricsAddress: string | null
  /** Takes no new requests from now on, finishes what is under way, within 10 seconds, and closes the database. */
  readonly stop: () => Promise<void>
}
/** How long requests in flight are waited for. Milliseconds. */
const patience = 10_000

/** `drains`: what has to end, all of it at once. `close`: ends it, and then the database. */
type Closing = { readonly drains: Drain[]; readonly close: (patienceMs: number) => Promise<void> }

/** Serves what is there. Adds what has to end to `drains`, before it begins. */
export async function openDoors(
  installation: Installation,
  configuration: Configuration,
  { drains, close }: Closing,
): Promise<Doors> {
  const logger = openLog(configuration)
  const { clock, languages } = installation
  const timeZone = configuration.PIIRI_TIME_ZONE
  const licence = configuration.PIIRI_OPEN_DATA_LICENCE
  const organisation = configuration.PIIRI_ORGANISATION ?? null
  const web = await createWebHandler((asked) => app.answer(asked), {
    clock,
    languages,
    timeZone,
    origin: configuration.PIIRI_ORIGIN ?? null,
    organisation,
    onUnexpected(error, requestId) {
      app.metrics.unexpected()
      logger.error({ requestId, err: error }, 'unexpected error')
    },
  })
  const addresses = createAllowedAddresses({ allowsLoopback: configuration.PIIRI_LOOPBACK_WEBHOOKS })
  const metricsServer = serveMetrics(() => app.metrics)
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 })
  const [port, metricsPort] = [configuration.PORT, configuration.PIIRI_METRICS_PORT]
  drains.push(watchToDrain(metricsServer), watchToDrain(server))
  const metricsAddress =
    metricsPort === 0
      ? null
      : await listen(metricsServer, { port: metricsPort, host: '127.0.0.1', variable: 'PIIRI_METRICS_PORT' })
  const address = await listen(server, { port, host: configuration.HOST, variable: 'PORT' })
  // From here to where the server hears requests nothing may be awaited: none of them would be answered.
  const app: App = createApp({
    ...installation,
    logger,
    timeZone,
    origin: configuration.PIIRI_ORIGIN ?? address,
    organisation,
    ...(licence !== undefined && { openDataLicence: licence }),
    corsOrigins: configuration.PIIRI_CORS_ORIGINS,
    trustedProxies: configuration.PIIRI_TRUSTED_PROXIES,
    documents,
    addresses,
    web,
  })
  server.on('request', app.listener)
  drains.push(startJobs(installation, { logger, metrics: app.metrics }).stop)
  const sender = createSender({ addresses, clock: installation.clock })
  const { contextFor, metrics } = app
  drains.push(deliverWebhooks({ ...installation, contextFor, sender, logger, metrics }).stop)
  return {
    address,
    pages: await pagesOf(web, languages),
    metricsAddress: metricsAddress === null ? null : `${metricsAddress}/metrics`,
    async stop() {
      logger.info({}, 'stopping')
      app.stopBeingReady()
      app.stopTelling()
      await close(patience)
      logger.info({}, 'stopped')
    },
  }
}

/** Where the web app leads readers of each of the organisation's languages: its pages do not come in all of them. */
async function pagesOf(web: Handle, languages: Installation['languages']): Promise<readonly string[]> {
  const url = new URL('http://localhost/')
  const answers = await Promise.all(
    languages.map((language) =>
      web({ method: 'GET', url, headers: { 'accept-language': language }, body: '', requestId: '' }),
    ),
  )
  return [...new Set(answers.flatMap((answer) => answer?.headers['location'] ?? []))]
}
