import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../peers', import.meta.url))
const files = ['package.json', 'postgraphile.mjs']

/** The script that starts PostGraphile, in a folder of its own with what it needs; installed where it is not there yet. */
export function installPeer(folder: string, say: (line: string) => void): string {
  const isThere = existsSync(join(folder, 'node_modules/postgraphile')) && same(join(folder, 'package.json'))
  mkdirSync(folder, { recursive: true })
  for (const file of files) copyFileSync(join(source, file), join(folder, file))
  if (!isThere) {
    say('installing PostGraphile …')
    // It asks for Node 22, and runs on 20 as well.
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  return join(folder, 'postgraphile.mjs')
}

const same = (installed: string): boolean =>
  existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(join(source, 'package.json'), 'utf8')
