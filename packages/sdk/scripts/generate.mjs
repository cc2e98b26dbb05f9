// Copies the server's schema, and writes src/generated from it and from the .graphql files. `--check` writes nothing and
// fails where a file would change.
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'
import { generateSources } from './codegen/generate-sources.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const ownSchema = join(home, 'schema.graphql')
const sdl = await readFile(join(home, '../server/schema.graphql'), 'utf8')
const paths = (await readdir(join(home, 'src'), { recursive: true })).filter((path) => path.endsWith('.graphql')).sort()
const texts = await Promise.all(paths.map((path) => readFile(join(home, 'src', path), 'utf8')))
const sources = await generateSources(sdl, texts, await prettier.resolveConfig(ownSchema, { editorconfig: false }))

const english = await readFile(join(home, '../words/src/en.ts'), 'utf8')

const files = new Map([
  [ownSchema, sdl],
  [join(home, 'src/generated/english-words.ts'), english],
])
for (const [name, content] of sources) files.set(join(home, 'src/generated', name), content)

const stale = []
for (const [path, content] of files) {
  const current = existsSync(path) ? await readFile(path, 'utf8') : null
  if (current !== content) stale.push(path)
}
const names = stale.map((path) => relative(home, path)).sort()
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Not current: ${names.join(', ')}. Run: pnpm --filter @piiri/sdk generate`)
    process.exitCode = 1
  }
} else {
  for (const path of stale) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, files.get(path))
  }
  console.log(names.length === 0 ? 'Everything is current.' : `Written: ${names.join(', ')}`)
}
