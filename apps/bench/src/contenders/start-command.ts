import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ringSecret, sessionIdsKey } from '../data/programme.ts'

export type Command = {
  readonly url: string
  /** From the start of the process to its word that it listens. Milliseconds. */
  readonly startedInMs: number
  readonly rssMb: () => number
  readonly stop: () => Promise<void>
}
/** The program `piiri`, as it is built. */
export const commandLine = fileURLToPath(new URL('../../../piiri/dist/main.js', import.meta.url))

/** How `piiri` finds a SQLite file, with the benchmark's own keys. */
export function environmentOf(file: string, folder: string): NodeJS.ProcessEnv {
  const keys = join(folder, 'keys.json')
  const [sessionIds, secret] = [sessionIdsKey, ringSecret].map((key) => key.toString('base64url'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(keys, JSON.stringify({ version: 2, sessionIds, ring: [{ id: 'first', secret }] }), { mode: 0o600 })
  const settings = { PIIRI_DATABASE_URL: `file:${file}`, PIIRI_KEYS: keys, PORT: '0', HOST: '127.0.0.1' }
  return { ...process.env, ...settings, NODE_ENV: 'production', LOG_LEVEL: 'silent' }
}

/** `piiri serve`, the whole product as it is started in earnest, on a migrated SQLite file. */
export async function startCommand(file: string, folder: string): Promise<Command> {
  if (!existsSync(commandLine)) throw new Error('The command `piiri` is not built: run `pnpm build` first.')
  const began = performance.now()
  const child = spawn(process.execPath, [commandLine, 'serve', '--json'], {
    env: environmentOf(file, folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = addressIn(await firstLine(child))
  const startedInMs = performance.now() - began
  return {
    url: url.replace('localhost', '127.0.0.1'),
    startedInMs,
    rssMb: () => rssOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout !== null) for await (const line of createInterface(stdout)) return line
  throw new Error('`piiri serve` ended before it listened.')
}

function addressIn(line: string): string {
  const { address } = JSON.parse(line) as { readonly address?: unknown } // Our own command wrote it.
  if (typeof address === 'string') return address
  throw new Error('`piiri serve` did not say where it listens.')
}

/** Memory that the process holds at this moment. */
function rssOf(pid: number): number {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kilobytes) / 1024
}
