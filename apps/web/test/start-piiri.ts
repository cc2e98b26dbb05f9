import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../piiri/dist/main.js', import.meta.url))

/** When its clock starts. */
export const startsAt = '2026-11-25T09:00:00Z'

export type Running = {
  /** `http://localhost:40123` */
  readonly address: string
  /** Where its data is, for what only the machine itself may do. */
  readonly database: string
  readonly keysFile: string
  /** On this process' clock (performance.now): shortly before its own began. */
  readonly startedAtMs: number
  readonly stop: () => Promise<void>
}

/** The whole program, as it is built, on a free port, with a database of its own and the three groups in it, on a Wednesday morning in November 2026. */
export async function startPiiri(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  if (!existsSync(program)) throw new Error('The program has not been built yet: run `pnpm build`.')
  const folder = mkdtempSync(join(tmpdir(), 'piiri-web-'))
  const database = `file:${join(folder, 'piiri.db')}`
  const keysFile = join(folder, 'keys.json')
  const startedAtMs = performance.now()
  const child = spawn(process.execPath, [program, '--json', 'start'], {
    env: {
      PATH: process.env['PATH'],
      PIIRI_DATABASE_URL: database,
      PIIRI_KEYS: keysFile,
      PIIRI_CLOCK: startsAt,
      PORT: '0',
      LOG_LEVEL: 'silent',
      PIIRI_LOOPBACK_WEBHOOKS: 'true',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const told = /"address":"([^"]+)"/.exec(said)?.[1]
      if (told !== undefined) resolve(told)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`It stopped with ${code} before it was open: ${said}`)))
  })
  return {
    address,
    database,
    keysFile,
    startedAtMs,
    async stop() {
      child.kill('SIGTERM')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
