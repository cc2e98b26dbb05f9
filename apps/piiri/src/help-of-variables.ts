/** What `--help` says of the environment; docs/operating.md has it as a table. */
export const helpOfVariables = `
Environment:
  PIIRI_DATABASE_URL  file:<path> or postgres://… (file:./data/piiri.db)
  PIIRI_KEYS          file of keys, made at the first start (./data/keys.json)
  PIIRI_TIME_ZONE     the organisation's zone (Europe/Helsinki)
  PIIRI_LANGUAGES     its languages, the default first (fi,en)
  PIIRI_CLOCK         an instant at which the clock starts, for demos and tests
`
/** Besides, of those that serve. */
export const helpOfServing = `${helpOfVariables}  PORT, HOST          where it listens (4000 on 127.0.0.1; 0 is any free port)
  PIIRI_ORIGIN        its address from outside (http://localhost:<PORT>)
  PIIRI_ORGANISATION  the organisation's name, for open data and search engines (none is told)
  PIIRI_OPEN_DATA_LICENCE
                      the address of the licence of open data (CC BY 4.0)
  PIIRI_CORS_ORIGINS  addresses whose pages may ask the API, parted by commas, or *
  PIIRI_TRUSTED_PROXIES
                      how many proxies in front add to X-Forwarded-For (0: it is ignored)
  PIIRI_LOOPBACK_WEBHOOKS
                      true lets webhooks go to this machine, without TLS: for development (false)
  PIIRI_METRICS_PORT  a port on 127.0.0.1 for /metrics (none)
  LOG_LEVEL           fatal, error, warn, info, debug, trace or silent (info; warn on a terminal)

The log is JSON lines on standard error. SIGTERM or Ctrl+C stops, once requests in flight are answered; again: at once.
`
