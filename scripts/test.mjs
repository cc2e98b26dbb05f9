/**
 * Every test: pure packages, the server on SQLite and on PostgreSQL, the command line, and the web app in a real browser.
 * Ends with `N passed, N failed`. `--long`: thousands of generated worlds and kills instead of hundreds.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, run } from './run.mjs'

const root = new URL('..', import.meta.url).pathname
const isLong = process.argv.includes('--long')
const only = process.argv.find((argument) => argument.startsWith('--suite='))?.slice('--suite='.length)
const long = isLong ? { PIIRI_RUNS: '5000', PIIRI_KILLS: '1000' } : {}
const folder = mkdtempSync(join(tmpdir(), 'piiri-results-'))

/** Suites with what they run on. The browser runs on SQLite only. */
const suites = [
  { name: 'domain', args: ['--project', 'domain'] },
  { name: 'server on SQLite', args: ['--project', 'server'], env: { ENGINE: 'sqlite' } },
  { name: 'server on PostgreSQL', args: ['--project', 'server'], env: { ENGINE: 'postgres' } },
  { name: 'sdk', args: ['--project', 'sdk'] },
  { name: 'piiri', args: ['--project', 'piiri'] },
  { name: 'web', args: ['--project', 'web'] },
  { name: 'bench', args: ['--project', 'bench'] },
]

const resultsOf = (file) => {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(file, 'utf8'))
    // A file that cannot be loaded has no test that fails.
    const failed = numFailedTests > 0 || success ? numFailedTests : Math.max(1, numFailedTestSuites)
    return { passed: numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only'], { cwd: root })
let passed = 0
let failed = built === 0 ? 0 : 1
for (const [index, { name, args, env }] of suites.entries()) {
  if (only !== undefined && !name.includes(only)) continue
  const began = Date.now()
  const file = join(folder, `${index}.json`)
  console.log(`\n── ${name}`)
  const code = await run(
    bin('vitest'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      cwd: root,
      env: { ...long, ...env },
    },
  )
  const results = resultsOf(file)
  passed += results.passed
  failed += code !== 0 && results.failed === 0 ? 1 : results.failed
  console.log(
    `── ${name}: ${results.passed} passed, ${results.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`,
  )
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
