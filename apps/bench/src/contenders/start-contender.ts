import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { portIn, usageIn, type Usage } from './usage.ts'

export type Contender = {
  readonly url: string
  readonly usage: () => Promise<Usage>
  readonly stop: () => Promise<void>
}

const settings = { NODE_ENV: 'production', LOG_LEVEL: 'silent' }

/** The script of a contender of ours. */
export const ours = (name: 'fixed-body' | 'by-hand' | 'piiri'): string =>
  fileURLToPath(new URL(`./${name}.contender.js`, import.meta.url))

/** Starts a contender's script in a process of its own, and waits until it listens. */
export async function startContender(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Contender> {
  const child = fork(script, args, { env: { ...process.env, ...settings, ...environment }, execArgv: [] })
  const port = await heard(child, portIn)
  return {
    url: `http://127.0.0.1:${port}`,
    usage: () => {
      const usage = heard(child, usageIn)
      child.send('usage')
      return usage
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

/** The next message of a child that can be read so; rejects where the child ends before. */
export function heard<T>(child: ChildProcess, read: (message: unknown) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null): void => reject(new Error(`A process of the benchmark ended with ${code}.`))
    const listen = (message: unknown): void => {
      const value = read(message)
      if (value === null) return
      child.off('message', listen).off('exit', end)
      resolve(value)
    }
    child.on('message', listen).once('exit', end)
  })
}
