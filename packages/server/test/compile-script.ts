import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/**
 * A script of this folder and all that it imports from this package, as JavaScript, for tests that start a hundred processes:
 * they start in a third of the time. Removed at the end of the test file. Answers the path to run.
 */
export const compileScript = (file: string): string => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const out = mkdtempSync(join(cache, 'piiri-script-'))
  made.push(out)
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }')
  const done = new Set<string>()
  const placeOf = (source: string) => join(out, relative(root, source)).replace(/\.ts$/, '.js')
  const compile = (source: string): void => {
    if (done.has(source)) return
    done.add(source)
    const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
      compilerOptions: options,
      fileName: source,
    })
    const target = placeOf(source)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
    for (const [, path = ''] of outputText.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g)) {
      compile(join(dirname(source), `${path}.ts`))
    }
  }
  const entry = fileURLToPath(new URL(file, import.meta.url))
  compile(entry)
  return placeOf(entry)
}
