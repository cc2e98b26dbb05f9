import { createServer, type RequestListener } from 'node:http'
import type { Usage } from './usage.ts'

type Counts = Pick<Usage, 'fromCache' | 'written'>
const none: Counts = { fromCache: 0, written: 0 }

/**
 * Serves in a process of its own, on a free port of this machine alone, and tells the parent what it uses. Ends with the parent.
 * `counts`: how many answers came from a cache, and how many writes were acknowledged.
 */
export function serveContender(listener: RequestListener, counts: () => Counts | Promise<Counts> = () => none): void {
  const tell = (message: object): void => void process.send?.(message)
  const server = createServer({ keepAliveTimeout: 65_000 }, listener)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) tell({ port: address.port })
  })
  process.on('message', () => {
    void Promise.resolve(counts()).then((counted) => {
      const { user, system } = process.cpuUsage()
      const usage: Usage = {
        cpuSeconds: (user + system) / 1e6,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
        ...counted,
      }
      tell(usage)
    })
  })
  process.on('disconnect', () => process.exit(0))
}
