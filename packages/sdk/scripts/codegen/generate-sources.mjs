import { generate } from '@graphql-codegen/cli'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse } from 'graphql'
import prettier from 'prettier'
import { addJsdoc } from './add-jsdoc.mjs'
import { customScalarsOf, documentsPlugin, manifestPlugin, scalarsPlugin, typeNameOf } from './documents.plugin.mjs'

const plugins = {
  documents: documentsPlugin,
  manifest: manifestPlugin,
  scalars: scalarsPlugin,
  operations: typescriptOperations,
}
const header = '// Written by scripts/generate.mjs. Do not edit.\n\n'

/** The sources of `src/generated` by name, from a schema and the texts of documents. */
export const generateSources = async (sdl, texts, style) => {
  const schema = buildSchema(sdl)
  const scalars = customScalarsOf(schema).map(({ name }) => [name, `./scalars.ts#${typeNameOf(name)}`])
  const operations = {
    useTypeImports: true,
    enumType: 'string-literal',
    strictScalars: true,
    scalars: { ID: 'string', ...Object.fromEntries(scalars) },
    inlineFragmentTypes: 'combine',
    immutableTypes: true,
    arrayInputCoercion: false,
    omitOperationSuffix: true,
    skipTypename: true,
    namingConvention: 'keep',
  }
  const outputs = await generate(
    {
      schema: sdl,
      documents: texts,
      silent: true,
      pluginLoader: (name) => plugins[name.split('/').at(-1)],
      generates: {
        'scalars.ts': { plugins: ['scalars'] },
        'documents.ts': { plugins: ['documents'] },
        'manifest.ts': { plugins: ['manifest'] },
        'operations.ts': { plugins: ['operations'], config: operations },
      },
    },
    false,
  )
  const documents = texts.map((text) => parse(text))
  const sources = new Map()
  for (const { filename, content } of outputs) {
    const isOperations = filename === 'operations.ts'
    const described = isOperations ? addJsdoc(withoutIncremental(content), schema, documents) : content
    sources.set(filename, await prettier.format(header + described, { parser: 'typescript', ...style }))
  }
  return sources
}

/** Nothing here is deferred or streamed, and nobody uses the type for it. */
const withoutIncremental = (content) => content.replace(/\/\*\* Internal[^/]*\*\/\nexport type Incremental<.*\n/, '')
