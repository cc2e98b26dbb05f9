import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('..', import.meta.url))
export const tsc = join(home, '../../node_modules/typescript/bin/tsc')

/** Builds the package, packs it as it would be published, hands its path on, and takes it away again. */
export const withTarball = (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'piiri-sdk-'))
  try {
    execFileSync(process.execPath, [tsc, '-b', home], { stdio: 'inherit' })
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return use(join(folder, JSON.parse(packed)[0].filename), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
