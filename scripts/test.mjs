/**
 * Every test: pure packages, the server on SQLite and on PostgreSQL, the command line, and the web app in a real browser.
 * Ends with `N passed, N failed`. `--long`: thousands of generated worlds and kills instead of hundreds.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bin, run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const isLong = process.argv.includes('--long')
const only = process.argv.find((argument) => argument.startsWith('--suite='))?.slice('--suite='.length)
const long = isLong ? { PIIRI_RUNS: '5000', PIIRI_KILLS: '1000' } : {}
const folder = mkdtempSync(join(tmpdir(), 'piiri-results-'))

/** Suites with what they run on. The browser runs on SQLite only. */
const suites = [
  { name: 'domain', args: ['--project', 'domain', '--project', 'words'] },
  { name: 'server on SQLite', args: ['--project', 'server'], env: { ENGINE: 'sqlite' } },
  { name: 'server on PostgreSQL', args: ['--project', 'server'], env: { ENGINE: 'postgres' } },
  { name: 'sdk', args: ['--project', 'sdk'] },
  { name: 'piiri', args: ['--project', 'piiri'] },
  { name: 'web', args: ['--project', 'web'] },
  { name: 'bench', args: ['--project', 'bench'] },
]

/** What failed, and the first line of why; of a file that cannot be loaded, the file. */
const failuresOf = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failures = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`)
    const reasons = failures.length === 0 && message !== '' ? [message] : failures
    return reasons.map((reason) => `${relative(root, name)}: ${reason.slice(0, 2000)}`)
  })

const resultsOf = (file) => {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'))
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = results
    // A file that cannot be loaded has no test that fails.
    const failed = numFailedTests > 0 || success ? numFailedTests : Math.max(1, numFailedTestSuites)
    return { passed: numPassedTests, failed, failures: failed > 0 ? failuresOf(results) : [] }
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`no results: ${String(error)}`] }
  }
}

const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only'], { cwd: root })
let passed = 0
let failed = built === 0 ? 0 : 1
const failures = built === 0 ? [] : ['build']
for (const [index, { name, args, env }] of suites.entries()) {
  if (only !== undefined && !name.toLowerCase().includes(only.toLowerCase())) continue
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
  const isUnexplained = code !== 0 && results.failed === 0
  failed += isUnexplained ? 1 : results.failed
  failures.push(
    ...(isUnexplained ? [`vitest ended with ${code}`] : results.failures).map((failure) => `${name}: ${failure}`),
  )
  console.log(
    `── ${name}: ${results.passed} passed, ${results.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`,
  )
}
rmSync(folder, { recursive: true, force: true })
// Again at the end, where they are found.
for (const failure of failures) console.log(`\n✗ ${failure}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
