import { createServer, type RequestListener } from 'node:http'
import type { Usage } from './usage.ts'

/**
 * Serves in a process of its own, on a free port of this machine alone, and tells the parent what it uses. Ends with the parent.
 * `fromCache`: how many answers came from a cache.
 */
export function serveContender(listener: RequestListener, fromCache: () => number | Promise<number> = () => 0): void {
  const tell = (message: object): void => void process.send?.(message)
  const server = createServer({ keepAliveTimeout: 65_000 }, listener)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) tell({ port: address.port })
  })
  process.on('message', () => {
    void Promise.resolve(fromCache()).then((kept) => {
      const { user, system } = process.cpuUsage()
      const usage: Usage = {
        cpuSeconds: (user + system) / 1e6,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
        fromCache: kept,
      }
      tell(usage)
    })
  })
  process.on('disconnect', () => process.exit(0))
}
