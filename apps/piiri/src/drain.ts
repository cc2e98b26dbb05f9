import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'

/** Ends a server: takes no new connection, lets the requests in flight have their whole answers, and cuts off those that take longer. */
export type Drain = (patienceMs: number) => Promise<void>

/**
 * Watches a server from before it listens. Its own `close()` will not do: it cuts off whoever is still reading an answer, and leaves a
 * connection open, until its keep-alive timeout, whose request was in flight.
 */
export function watchToDrain(server: Server): Drain {
  const sockets = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let isDraining = false
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    underWay.add(response)
    if (isDraining) sayLast(response)
    response.once('close', () => {
      underWay.delete(response)
      if (isDraining) socket.destroySoon()
    })
  })
  return (patienceMs) =>
    new Promise((resolve) => {
      isDraining = true
      const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
      NetServer.prototype.close.call(server, () => {
        clearTimeout(impatient)
        resolve()
      })
      for (const response of underWay) sayLast(response)
      const busy = new Set([...underWay].map(({ req }) => req.socket))
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
    })
}

/** Tells the client not to ask on this connection again. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
