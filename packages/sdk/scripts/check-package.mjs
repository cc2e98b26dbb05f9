// publint and "are the types wrong?" on the packed package. Says nothing where they have nothing to say.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { home, withTarball } from './pack.mjs'

const said = withTarball((tarball) =>
  [
    ['publint', 'run', tarball, '--strict'],
    // ESM only: what CommonJS cannot require is no fault. Each of these is a door with types.
    [
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--exclude-entrypoints',
      './schema.graphql',
      './package.json',
    ],
  ].map(([tool, ...given]) => {
    const { status, stdout, stderr } = spawnSync(join(home, 'node_modules/.bin', tool), given, { encoding: 'utf8' })
    return { tool, status, words: stdout + stderr }
  }),
)
for (const { tool, status, words } of said.filter(({ status }) => status !== 0)) {
  console.error(`${tool} (${status}):\n${words}`)
  process.exitCode = 1
}
