import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from './refusal.ts'

/** `variable`: the one that chooses the port. */
export type Place = { readonly port: number; readonly host: string; readonly variable: string }

/** Listens, and answers where it is reached on this machine; or says in one line why it cannot. Port 0 is any that is free. */
export function listen(server: Server, place: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(refusalOf(error, place))
    server.once('error', refuse)
    server.listen(place.port, place.host, () => {
      server.off('error', refuse)
      resolve(addressOf(server))
    })
  })
}

/** Refuses as `listen` would, before anything is done for it. */
export async function refuseTaken(place: Place): Promise<void> {
  const server = createServer()
  await listen(server, place)
  await new Promise((resolve) => server.close(resolve))
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo // A server on a port has no path.
  if (['127.0.0.1', '0.0.0.0', '::'].includes(address)) return `http://localhost:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

function refusalOf({ code = 'unknown' }: NodeJS.ErrnoException, { port, host, variable }: Place): Refusal {
  const another = port < 65_535 ? port + 1 : 4000
  if (code === 'EADDRINUSE')
    return new Refusal(`Port ${port} is taken. Stop what uses it, or choose another: ${variable}=${another}.`)
  if (code === 'EACCES')
    return new Refusal(`Port ${port} is not ours to take. Choose one above 1023: ${variable}=4000.`)
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(code))
    return new Refusal(`HOST ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`)
  return new Refusal(`${host} port ${port} cannot be listened on (${code}). Choose others by HOST and ${variable}.`)
}
