import { connect, type Socket } from 'node:net'
import { afterEach } from 'vitest'

const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})

export type Connection = {
  /** Lines of a request and the empty one that ends its head. Resolves once they are on their way. */
  readonly send: (lines: readonly string[]) => Promise<void>
  readonly write: (text: string) => Promise<void>
  /** Resolves to all that came, once it contains the words. */
  readonly hears: (words: string) => Promise<string>
  /** All that came, once the other side has ended. */
  readonly end: Promise<string>
  readonly hangUp: () => void
}

/** A connection for requests that no client would make. Closed when the test ends. */
export function aConnection(url: string): Connection {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).setEncoding('utf8')
  open.push(socket)
  let heard = ''
  const end = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)))
  socket.on('error', () => {}) // Being hung up on shows in what was heard.
  socket.on('data', (chunk: string) => (heard += chunk))
  const write = (text: string): Promise<void> => new Promise((resolve) => void socket.write(text, () => resolve()))
  return {
    send: (lines) => write(`${lines.join('\r\n')}\r\n\r\n`),
    write,
    hears: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => void (heard.includes(words) && resolve(heard))
        socket.on('data', look)
        socket.on('close', () => reject(new Error(`never heard ${words}, but ${heard.slice(0, 200)}`)))
        look()
      }),
    end,
    hangUp: () => void socket.destroy(),
  }
}

const question = JSON.stringify({ query: '{ groups { nodes { slug } } }' })
/** A request that is half sent, and in flight for the server, which has said that it waits for the rest. */
export async function aRequestInFlight(url: string): Promise<Connection & { readonly finish: () => Promise<void> }> {
  const connection = aConnection(url)
  await connection.send([
    'POST /graphql HTTP/1.1',
    'Host: piiri.example.org',
    'Content-Type: application/json',
    `Content-Length: ${question.length}`,
    'Expect: 100-continue',
  ])
  await connection.hears('100 Continue')
  await connection.write(question.slice(0, 10))
  return { ...connection, finish: () => connection.write(question.slice(10)) }
}
