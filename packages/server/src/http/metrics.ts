import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Figures for operators. Labels have codes and routes, never addresses, ids or words. */
export type Metrics = {
  readonly answered: (route: string, status: number, seconds: number) => void
  readonly cacheUsed: (wasKept: boolean) => void
  readonly unexpected: () => void
  readonly sessionsMade: (count: number) => void
  /** Of a webhook: DELIVERED, RETRIED (later again), FAILED (given up), DROPPED. */
  readonly attemptEnded: (outcome: string) => void
  readonly deliveriesWait: (count: number) => void
  /** How many listen to changes is asked for whenever somebody reads the figures. */
  readonly watchListeners: (count: () => number) => void
  /** All of them in Prometheus' text format. */
  readonly text: () => Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registers = [new Registry()] as const
  const [registry] = registers
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'piiri_http_requests_total',
    help: 'Answered requests.',
    labelNames: ['route', 'status'],
    registers: [...registers],
  })
  const seconds = new Histogram({
    name: 'piiri_http_request_duration_seconds',
    help: 'From the whole request to the answer.',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [...registers],
  })
  const cache = new Counter({
    name: 'piiri_cache_answers_total',
    help: "Visitors' answers, by whether their bytes were kept.",
    labelNames: ['kept'],
    registers: [...registers],
  })
  const errors = new Counter({
    name: 'piiri_unexpected_errors_total',
    help: 'Errors that nobody expected; each is in the log.',
    registers: [...registers],
  })
  const made = new Counter({
    name: 'piiri_sessions_made_total',
    help: 'Sessions that became rows as the horizon moved.',
    registers: [...registers],
  })
  const attempts = new Counter({
    name: 'piiri_webhook_attempts_total',
    help: 'Attempts to deliver a webhook, by what they came to.',
    labelNames: ['outcome'],
    registers: [...registers],
  })
  const waiting = new Gauge({
    name: 'piiri_webhook_deliveries_waiting',
    help: 'Webhooks that wait to be delivered.',
    registers: [...registers],
  })
  // Looking a label up by its words costs as much as all the rest of counting: each is looked up once.
  const requestsOf = once((label: string) => requests.labels(...label.split(' ')))
  const secondsOf = once((route: string) => seconds.labels(route))
  const cacheOf = once((wasKept: boolean) => cache.labels(String(wasKept)))
  return {
    answered(route, status, duration) {
      requestsOf(`${route} ${status}`).inc()
      secondsOf(route).observe(duration)
    },
    cacheUsed: (wasKept) => cacheOf(wasKept).inc(),
    unexpected: () => errors.inc(),
    sessionsMade: (count) => made.inc(count),
    attemptEnded: (outcome) => attempts.labels(outcome.toLowerCase()).inc(),
    deliveriesWait: (count) => waiting.set(count),
    watchListeners(count) {
      new Gauge({
        name: 'piiri_listeners',
        help: 'Who listen to changes of the programme.',
        registers: [...registers],
        collect() {
          this.set(count())
        },
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
