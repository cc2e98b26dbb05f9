// PostGraphile on the database of PEER_DATABASE_URL, with its own defaults, in a process of its own. Copied beside its node_modules and started there.
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

// PostGraphile 5.1 asks for Node 22. This is all that it misses on Node 20.
Promise.withResolvers ??= function withResolvers() {
  let [resolve, reject] = []
  const promise = new this((onSuccess, onError) => {
    resolve = onSuccess
    reject = onError
  })
  return { promise, resolve, reject }
}

const server = createServer({ keepAliveTimeout: 65_000 })
const peer = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.PEER_DATABASE_URL, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
})
await peer.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({
    cpuSeconds: (user + system) / 1e6,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    fromCache: 0,
    written: 0,
  })
})
process.on('disconnect', () => process.exit(0))
