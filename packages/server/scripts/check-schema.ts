/**
 * Holds schema.graphql against the contract of the capabilities that are built, and against the last commit's: a breaking change of
 * either is an error. (A breaking change that an ADR decides on names itself in `allowed`.)
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core'
import { buildSchema, type GraphQLSchema } from 'graphql'

const root = new URL('..', import.meta.url)
const allowed: readonly string[] = []

const contract = readdirSync(new URL('testdata/contract/', root))
  .toSorted()
  .map((file) => readFileSync(new URL(`testdata/contract/${file}`, root), 'utf8'))
  .join('\n')
const ours = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'))

const breaking = async (before: GraphQLSchema): Promise<readonly Change[]> =>
  (await diff(before, ours)).filter(
    ({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !allowed.includes(path ?? ''),
  )

/** What the last commit has, or null before the first one. */
function committed(): GraphQLSchema | null {
  try {
    const text = execFileSync('git', ['show', 'HEAD^:./schema.graphql'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return buildSchema(text.toString())
  } catch {
    return null // No such commit, or no such file in it: then there is nothing to break.
  }
}

const last = committed()
const found = [
  ...(await breaking(buildSchema(contract))).map((change) => ['the contract', change] as const),
  ...(last ? await breaking(last) : []).map((change) => ['the last commit', change] as const),
]
for (const [against, { path, message }] of found) console.error(`Breaks ${against}: ${path ?? ''} ${message}`)
process.exitCode = found.length === 0 ? 0 : 1
