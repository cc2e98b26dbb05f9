import { once } from 'node:events'
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { watchToDrain, type Drain } from './drain.ts'

const servers: Server[] = []
const agent = new Agent({ keepAlive: true })
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
  agent.destroy()
})
const long = 60_000

async function serve(listener: RequestListener): Promise<{ port: number; drain: Drain; server: Server }> {
  const server = createServer({ keepAliveTimeout: long })
  servers.push(server)
  const drain = watchToDrain(server)
  server.on('request', listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, drain, server } // It listens on a port.
}
/** Status, header and size of an answer, over a connection that is kept. */
const ask = (port: number): Promise<{ status: number; connection: string | undefined; bytes: number }> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (response) => {
      let bytes = 0
      response
        .on('data', (chunk: Buffer) => (bytes += chunk.length))
        .on('end', () => resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, bytes }))
    }).on('error', reject)
  })

it('ends at once where nobody asks anything', async () => {
  const { drain } = await serve((_, response) => response.end())
  await drain(long)
})

it('does not wait for connections that are kept for a next request', async () => {
  const { port, drain, server } = await serve((_, response) => response.end('x'))
  expect(await ask(port)).toMatchObject({ status: 200, connection: 'keep-alive' })
  await drain(long)
  expect(server.listening).toBe(false)
})

it('lets a request in flight have its answer, and says that it is the last one', async () => {
  let answer = (): void => {}
  const { port, drain, server } = await serve((_, response) => (answer = () => response.end('late')))
  const asked = ask(port)
  await once(server, 'request')
  const drained = drain(long)
  await expect(ask(port)).rejects.toThrow('ECONNREFUSED')
  answer()
  expect(await asked).toEqual({ status: 200, connection: 'close', bytes: 4 })
  await drained
})

it('does not cut off who is still reading', async () => {
  const size = 50_000_000 // More than the system keeps of what is sent and not read yet.
  const { port, drain, server } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': size })
    response.end(Buffer.alloc(size))
  })
  const socket = connect(port, '127.0.0.1').pause()
  socket.write('GET / HTTP/1.1\r\nHost: piiri\r\n\r\n')
  await once(server, 'request')
  const drained = drain(long)
  let bytes = 0
  socket.on('data', (chunk) => (bytes += chunk.length)).resume()
  await once(socket, 'close')
  expect(bytes).toBeGreaterThan(size)
  await drained
})

it('cuts off what takes longer than its patience', async () => {
  const { port, drain, server } = await serve(() => {})
  const cut = expect(ask(port)).rejects.toThrow(/hang up|ECONNRESET/)
  await once(server, 'request')
  await drain(10)
  await cut
})

it('does not wait for a request that never begins', async () => {
  const { port, drain, server } = await serve(() => {})
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {}) // It is cut off.
  await once(server, 'connection')
  await drain(long)
})
