// Writes each example between its markers, `<!-- example: name -->` and `<!-- /example -->`, in the READMEs and in docs/partners.md. `--check` writes nothing
// and fails where one is not current.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const longest = 25

const examples = new Map()
for (const file of (await readdir(join(home, 'examples'))).sort()) {
  const text = (await readFile(join(home, 'examples', file), 'utf8')).trimEnd()
  const lines = text.split('\n').length
  if (lines > longest) throw new Error(`examples/${file} has ${lines} lines, and may have ${longest}.`)
  examples.set(file.replace(/\.ts$/, ''), text)
}

const marked = /<!-- example: ([\w-]+) -->\n[\s\S]*?<!-- \/example -->/g
const stale = []
for (const path of [join(home, 'README.md'), join(home, '../../README.md'), join(home, '../../docs/partners.md')]) {
  const current = await readFile(path, 'utf8').catch(() => '')
  const next = current.replace(marked, (_, name) => {
    const text = examples.get(name)
    if (text === undefined) throw new Error(`${path} shows examples/${name}.ts, which is not there.`)
    return `<!-- example: ${name} -->\n\n\`\`\`ts\n${text}\n\`\`\`\n\n<!-- /example -->`
  })
  if (next !== current) stale.push([path, next])
}

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`Not current: ${path}. Run: pnpm --filter @piiri/sdk generate`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [path, next] of stale) await writeFile(path, next)
}
