/** The real program, as somebody starts it: in a folder of the test's own, with no other environment than the test gives. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, vi } from 'vitest'
import { program } from './built.ts'
import type { ToldAccount } from './sign-ins.ts'

export type Environment = Readonly<Record<string, string>>
export type End = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}
export type Running = {
  readonly process: ChildProcess
  /** What it wrote to standard error so far. */
  readonly err: () => string
  readonly end: Promise<End>
}
export type Serving = Running & {
  readonly url: string
  /** What `--json` told at the start. */
  readonly facts: {
    readonly metricsAddress: string | null
    readonly data: string
    readonly wasSeeded: boolean
    readonly accounts?: readonly ToldAccount[]
    readonly partners?: readonly { readonly key: string }[]
  }
  readonly stop: (signal?: NodeJS.Signals) => Promise<End>
}

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 60_000 })

const running = new Set<ChildProcess>()
const folders: string[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder, removed at the end of the test file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piiri-process-'))
  folders.push(folder)
  return folder
}

/** Starts a command in a folder; where nothing else is said, on any port that is free. Killed at the end of the test file. */
export function launch(folder: string, args: readonly string[], env: Environment = {}): Running {
  const child = spawn(process.execPath, [...program.args, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', ...program.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  const end = once(child, 'close').then((): End => {
    running.delete(child)
    return { code: child.exitCode, signal: child.signalCode, out, err }
  })
  return { process: child, err: () => err, end }
}

/** A command that ends by itself. */
export const run = (folder: string, args: readonly string[], env: Environment = {}): Promise<End> =>
  launch(folder, args, env).end

/** `start`, or another command that serves, once it does. */
export async function serve(folder: string, env: Environment = {}, command = 'start'): Promise<Serving> {
  const one = launch(folder, [command, '--json'], env)
  const { stdout } = one.process
  if (stdout === null) throw new Error('its output is read')
  const line = await Promise.race([once(createInterface(stdout), 'line'), one.end])
  if (!Array.isArray(line)) throw new Error(`it ended with ${line.code}: ${line.err}`)
  const facts = JSON.parse(String(line[0])) as Serving['facts'] & { readonly address: string } // As say-what-to-open.ts tells them.
  return {
    ...one,
    facts,
    url: facts.address.replace('localhost', '127.0.0.1'),
    stop: (signal = 'SIGTERM') => {
      one.process.kill(signal)
      return one.end
    },
  }
}

/** A port that nobody listened on a moment ago. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port.
  server.close()
  await once(server, 'close')
  return port
}
