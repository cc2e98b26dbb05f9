// Copies the server's schema, and writes src/generated from it and from the .graphql files. `--check` writes nothing and
// fails where a file would change.
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse } from 'graphql'
import prettier from 'prettier'
import { addJsdoc } from './codegen/add-jsdoc.mjs'
import {
  customScalarsOf,
  documentsPlugin,
  manifestPlugin,
  scalarsPlugin,
  typeNameOf,
} from './codegen/documents.plugin.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const serverSchema = join(home, '../server/schema.graphql')
const ownSchema = join(home, 'schema.graphql')
const generated = join(home, 'src/generated')

const sdl = await readFile(existsSync(serverSchema) ? serverSchema : ownSchema, 'utf8')
const schema = buildSchema(sdl)
const paths = (await readdir(join(home, 'src'), { recursive: true })).filter((path) => path.endsWith('.graphql')).sort()
const documents = await Promise.all(paths.map(async (path) => parse(await readFile(join(home, 'src', path), 'utf8'))))

const plugins = {
  documents: documentsPlugin,
  manifest: manifestPlugin,
  scalars: scalarsPlugin,
  operations: typescriptOperations,
}
const own = (name) => ({ plugins: [name] })
const outputs = await generate(
  {
    schema: sdl,
    documents: paths.map((path) => join(home, 'src', path)),
    silent: true,
    pluginLoader: (name) => plugins[name.split('/').at(-1)],
    generates: {
      [join(generated, 'scalars.ts')]: own('scalars'),
      [join(generated, 'documents.ts')]: own('documents'),
      [join(generated, 'manifest.ts')]: own('manifest'),
      [join(generated, 'operations.ts')]: {
        plugins: ['operations'],
        config: {
          useTypeImports: true,
          enumType: 'string-literal',
          strictScalars: true,
          scalars: {
            ID: 'string',
            ...Object.fromEntries(
              customScalarsOf(schema).map(({ name }) => [name, `./scalars.ts#${typeNameOf(name)}`]),
            ),
          },
          inlineFragmentTypes: 'combine',
          immutableTypes: true,
          arrayInputCoercion: false,
          omitOperationSuffix: true,
          skipTypename: true,
          namingConvention: 'keep',
        },
      },
    },
  },
  false,
)

/** Nothing here is deferred or streamed, and nobody uses the type for it. */
const withoutIncremental = (content) => content.replace(/\/\*\* Internal[^/]*\*\/\nexport type Incremental<.*\n/, '')

const header = '// Written by scripts/generate.mjs. Do not edit.\n\n'
const style = { parser: 'typescript', ...(await prettier.resolveConfig(ownSchema, { editorconfig: false })) }
const files = new Map([[ownSchema, sdl]])
for (const { filename, content } of outputs) {
  const described = filename.endsWith('operations.ts')
    ? addJsdoc(withoutIncremental(content), schema, documents)
    : content
  files.set(filename, await prettier.format(header + described, style))
}

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
