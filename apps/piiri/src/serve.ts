import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, type App } from '@piiri/server/create-app'
import { pino } from 'pino'
import type { Configuration } from './configuration.ts'
import { openInstallation } from './installation.ts'
import { startJobs } from './jobs.ts'
import { listen } from './listen.ts'
import { seed } from './seed.ts'
import { createWebHandler } from './web.ts'
import { documents } from './documents.ts'

export type Serving = {
  /** Where it is reached on this machine. */
  readonly address: string
  readonly metricsAddress: string | null
  readonly wasSeeded: boolean
  /** Finishes what is under way, within 10 seconds, and closes the database. */
  readonly stop: () => Promise<void>
}
/** How long requests in flight are waited for. Milliseconds. */
const patience = 10_000

/**
 * Opens the database and serves API and web on one port. `prepare`: migrates first, and fills a database without Groups.
 */
export async function serve(
  configuration: Configuration,
  { prepare }: { readonly prepare: boolean },
): Promise<Serving> {
  const logger = pino({ level: configuration.LOG_LEVEL, base: null })
  const installation = await openInstallation(configuration, { migrate: prepare })
  try {
    const wasSeeded = prepare && (await seed(installation, configuration))
    const origin = configuration.PIIRI_ORIGIN ?? `http://localhost:${configuration.PORT}`
    const { clock, languages } = installation
    const timeZone = configuration.PIIRI_TIME_ZONE
    const web = await createWebHandler((asked) => app.answer(asked), { clock, languages, timeZone })
    const app: App = createApp({
      ...installation,
      logger,
      timeZone,
      origin,
      corsOrigins: configuration.PIIRI_CORS_ORIGINS,
      documents,
      web,
    })
    const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, app.listener)
    await listen(server, configuration.PORT, configuration.HOST, 'PORT')
    const metrics = await serveMetrics(app, configuration)
    const jobs = startJobs(installation, { logger, metrics: app.metrics })
    return {
      address: addressOf(server),
      metricsAddress: metrics === null ? null : `${addressOf(metrics)}/metrics`,
      wasSeeded,
      async stop() {
        app.stopBeingReady()
        await Promise.all([drain(server), ...(metrics ? [drain(metrics)] : []), jobs.stop()])
        await installation.db.close()
      },
    }
  } catch (error) {
    await installation.db.close()
    throw error
  }
}

/** For Prometheus, on a port of its own and on this machine alone; PIIRI_METRICS_PORT=0 or unset: nowhere. */
async function serveMetrics({ metrics }: App, { PIIRI_METRICS_PORT }: Configuration): Promise<Server | null> {
  if (PIIRI_METRICS_PORT === 0) return null
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await listen(server, PIIRI_METRICS_PORT, '127.0.0.1', 'PIIRI_METRICS_PORT')
  return server
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo // A server on a port has no path.
  const host = address === '127.0.0.1' || address === '::' || address === '0.0.0.0' ? 'localhost' : address
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${host}]` : host}:${port}`
}

/** Takes no new connection, lets requests in flight end, and cuts off those that take too long. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
