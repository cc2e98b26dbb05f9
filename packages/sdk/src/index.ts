import { piiriOver, type Piiri } from './piiri.ts'
import { clientOver, type Client, type PiiriOptions } from './shared/client.ts'
import { graphqlRequestTransport } from './shared/graphql-request.transport.ts'

export * from './surface.ts'
export { documentFromNode } from './shared/document-from-node.ts'

/** A client with everything as methods: `piiri.sessions.list()`. It sends through graphql-request; `@piiri/sdk/lean` has one without. */
export const createPiiri = (options: PiiriOptions): Piiri => piiriOver(createClient(options))

/** A client for the standalone functions, `listSessions(client)`: a bundler leaves out those that are not used. */
export const createClient = (options: PiiriOptions): Client => clientOver(graphqlRequestTransport, options)
