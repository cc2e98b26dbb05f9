import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the figures depend on. `load` is the mean of the last minute before the run: above some tenths, others were at work. */
export type Environment = {
  readonly node: string
  readonly system: string
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly load: number
  readonly commit: string
  readonly date: string
}

export const environment = (): Environment => ({
  node: process.version,
  system: `${type()} ${release()}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  commit: commit(),
  date: new Date().toISOString().slice(0, 10),
})

export const environmentInWords = ({
  node,
  system,
  processor,
  cores,
  memoryGb,
  load,
  commit,
  date,
}: Environment): string =>
  `Node ${node}, ${system}, ${cores} × ${processor}, ${memoryGb} GB, load before ${load}, commit ${commit}, ${date}`

/** Which commit is measured; with `+` where files differ from it. */
function commit(): string {
  try {
    const git = (...args: readonly string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    )
  } catch {
    return 'unknown'
  }
}
