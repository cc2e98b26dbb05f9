import { piiriOver, type Piiri } from './piiri.ts'
import { clientOver, type Client, type PiiriOptions } from './shared/client.ts'
import { fetchTransport } from './shared/fetch.transport.ts'

export * from './surface.ts'

/** A client with everything as methods: `piiri.sessions.list()`. It sends through plain `fetch`. */
export const createPiiri = (options: PiiriOptions): Piiri => piiriOver(createClient(options))

/** A client for the standalone functions, `listSessions(client)`: a bundler leaves out those that are not used. */
export const createClient = (options: PiiriOptions): Client => clientOver(fetchTransport, options)
