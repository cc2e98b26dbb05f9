import { createServer, type Server } from 'node:http'
import type { Metrics } from '@piiri/server/http/metrics'

/** A server of `/metrics` for Prometheus, and of nothing else. It does not listen yet; `metrics` is asked for at each request. */
export const serveMetrics = (metrics: () => Metrics): Server =>
  createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    const { text, contentType } = metrics()
    text().then(
      (body) => response.writeHead(200, { 'content-type': contentType }).end(body),
      () => response.writeHead(500).end(),
    )
  })
