import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export type Script = {
  readonly process: ChildProcess
  /** All of its standard output so far. */
  output(): string
  /** Resolves once the output contains the words; rejects if the process ends before. */
  says(words: string): Promise<void>
  tell(line: string): void
  /** Its exit code and what it wrote to standard error, once it has ended. */
  readonly end: Promise<{ readonly code: number | null; readonly errors: string }>
}

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * A TypeScript file of this folder, or a compiled one by its whole path, as a process of its own. Killed at the end of the test
 * file, if it still runs.
 */
export const startScript = (file: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Script => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const loader = path.endsWith('.ts') ? ['--import', 'tsx', '--conditions=piiri-source'] : []
  const child = spawn(process.execPath, [...loader, path, ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  child.stdin.on('error', () => {}) // It may have ended already.
  const end = once(child, 'close').then(() => {
    running.delete(child)
    return { code: child.exitCode, errors }
  })
  return {
    process: child,
    output: () => output,
    async says(words) {
      const hasEnded = end.then(() => true)
      while (!output.includes(words)) {
        if ((await Promise.race([once(child.stdout, 'data'), hasEnded])) !== true) continue
        if (!output.includes(words)) throw new Error(`${file} ended without saying ${words}: ${errors}`)
      }
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    end,
  }
}
