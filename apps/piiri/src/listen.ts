import type { Server } from 'node:http'
import { Refusal } from './refusal.ts'

/** Listens, or says in one line why it cannot. `variable`: which one chooses the port. */
export function listen(server: Server, port: number, host: string, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, port, host, variable)))
    server.listen(port, host, resolve)
  })
}

function refusalOf(error: NodeJS.ErrnoException, port: number, host: string, variable: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Refusal(`Port ${port} is taken. Stop what uses it, or choose another: ${variable}=${port + 1}.`)
  if (error.code === 'EACCES')
    return new Refusal(`Port ${port} is not ours to take. Choose one above 1023: ${variable}=4000.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Refusal(`HOST ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`)
  return error
}
