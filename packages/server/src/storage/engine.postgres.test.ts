import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { anExample, exampleMigrations } from '../../test/example/database.ts'
import { openDatabase } from './database.ts'
import type { Notice } from './engine.ts'
import { dialect } from './kit.ts'
import { openListener } from './listener.postgres.ts'

type Weather = 'FAIR' | 'REFUSES' | 'SILENT'
/** The way to a PostgreSQL server, which can be cut, refuse, or leave one waiting. */
const aWayTo = async (url: string) => {
  const target = new URL(url)
  const sockets: Socket[] = []
  const waiting: Socket[] = []
  let weather: Weather = 'FAIR'
  const join = (socket: Socket): void => {
    const onward = connect(Number(target.port), target.hostname)
    socket.pipe(onward).pipe(socket)
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const])
      one.on('error', () => {}).on('close', () => other.destroy())
  }
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}))
    if (weather === 'FAIR') return join(socket)
    if (weather === 'REFUSES') return socket.destroy()
    waiting.push(socket)
    server.emit('waiting')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(async () => {
    cut()
    server.close()
    await once(server, 'close')
  })
  const here = new URL(url)
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}` // It listens on a port.
  return {
    url: here.href,
    tries: () => sockets.length,
    turn: (to: Weather): void => {
      weather = to
    },
    cut,
    /** Lets those through that wait. */
    letThrough: () => waiting.splice(0).forEach(join),
    someWaits: async () => waiting.length > 0 || once(server, 'waiting'),
    isLastOver: async () => once(sockets.at(-1) ?? server, 'close'),
  }
}

describe.skipIf(dialect === 'sqlite')('the engine for PostgreSQL', () => {
  it('tries to listen again once after every pause, however long the server is away, and says it once', async () => {
    const { db, url } = await anExample()
    const way = await aWayTo(url)
    const heard: (Notice | undefined)[] = []
    let pauses = 0
    const listener = openListener({ connectionString: way.url }, async () => {
      pauses += 1
      if (pauses === 8) way.turn('FAIR')
    })
    onTestFinished(() => listener.stop())
    await listener.start((notice) => heard.push(notice))
    way.turn('REFUSES')
    way.cut()
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual([undefined])
    await db.publish('far', 'away')
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual([undefined, { topic: 'far', payload: 'away' }])
    expect([pauses, way.tries()]).toEqual([8, 1 + 8])
  })

  it('does not try again where it could not listen at first: whoever opens it is told', async () => {
    const { url } = await anExample()
    const way = await aWayTo(url)
    way.turn('REFUSES')
    let pauses = 0
    const listener = openListener({ connectionString: way.url }, async () => void (pauses += 1))
    onTestFinished(() => listener.stop())
    await expect(listener.start(() => {})).rejects.toThrow('Connection terminated unexpectedly')
    await new Promise(setImmediate)
    expect([pauses, way.tries()]).toEqual([0, 1])
  })

  it('ends a connection that comes about after it was stopped, and says nothing any more', async () => {
    const { url } = await anExample()
    const way = await aWayTo(url)
    const heard: unknown[] = []
    const listener = openListener({ connectionString: way.url }, async () => {})
    await listener.start((notice) => heard.push(notice))
    way.turn('SILENT')
    way.cut()
    await way.someWaits()
    await listener.stop()
    const isOver = way.isLastOver()
    way.letThrough()
    await isOver
    expect([heard, way.tries()]).toEqual([[], 2])
  })

  it('says in the words of both engines that the server is away, whatever it is asked', async () => {
    const { url } = await anExample()
    const way = await aWayTo(url)
    const db = await openDatabase({ url: way.url, migrations: exampleMigrations })
    onTestFinished(() => db.close())
    way.turn('REFUSES')
    way.cut()
    await expect(db.dataVersion()).rejects.toMatchObject({ name: 'DatabaseError', fault: 'unavailable' })
  })
})
