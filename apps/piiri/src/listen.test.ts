import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { listen } from './listen.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
function aServer(): Server {
  const server = createServer()
  servers.push(server)
  return server
}
const variable = 'PORT'
const refusal = (message: string) => expect.objectContaining({ name: 'Refusal', exitCode: 1, message })

describe('where it is reached', () => {
  it.each(['127.0.0.1', '0.0.0.0', 'localhost'])('is this machine by its name, on %s', async (host) => {
    const server = aServer()
    const address = await listen(server, { port: 0, host, variable })
    expect(address).toMatch(/^http:\/\/(localhost|\[::1\]):\d+$/)
    expect(address).toContain(`:${(server.address() as AddressInfo).port}`) // It listens on a port.
  })
  it('is the address where it is told one', async () => {
    expect(await listen(aServer(), { port: 0, host: '127.0.0.2', variable })).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/)
  })
})

describe('a place that is not to be had', () => {
  it('is told where the port is taken, with the next one to choose', async () => {
    const first = aServer()
    await listen(first, { port: 0, host: '127.0.0.1', variable })
    const { port } = first.address() as AddressInfo // It listens on a port.
    await expect(listen(aServer(), { port, host: '127.0.0.1', variable: 'PIIRI_METRICS_PORT' })).rejects.toEqual(
      refusal(`Port ${port} is taken. Stop what uses it, or choose another: PIIRI_METRICS_PORT=${port + 1}.`),
    )
  })
  it.each(['198.51.100.1', 'no-such-host.invalid'])('is told where the host is not this machine: %s', async (host) => {
    await expect(listen(aServer(), { port: 0, host, variable })).rejects.toEqual(
      refusal(`HOST ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`),
    )
  })
})
