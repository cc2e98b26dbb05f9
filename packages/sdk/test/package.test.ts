import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileConsumers, type ConsumerReport } from '../scripts/measure-consumer.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const runs = (script: string, ...given: readonly string[]): { status: number | null; words: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...given], {
    cwd: home,
    encoding: 'utf8',
  })
  return { status, words: stdout + stderr }
}
const aMinute = 60_000

describe('the packed package', () => {
  let reports: readonly ConsumerReport[] = []
  beforeAll(() => {
    reports = compileConsumers()
  }, 2 * aMinute)

  it.each(['nodenext', 'bundler'])('compiles for a consumer who checks libraries, under %s', (resolution) => {
    const compiled = reports.filter((report) => report.resolution === resolution)
    const entries = ['@piiri/sdk', '@piiri/sdk/lean', '@piiri/sdk/testing', '@piiri/sdk/webhooks']
    expect(compiled.map(({ entry }) => entry)).toEqual(entries)
    expect(compiled.filter(({ isCompiled }) => !isCompiled).map(({ words }) => words)).toEqual([])
  })

  it(
    'gives publint and "are the types wrong?" nothing to say',
    () => {
      expect(runs('check-package.mjs')).toEqual({ status: 0, words: '' })
    },
    aMinute,
  )
})

describe('a bundle', () => {
  const bundle = async (imported: string, entry: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { ${imported} } from './src/${entry}.ts'; console.log(${imported})`,
        resolveDir: home,
      },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      write: false,
    })
    return outputFiles[0]?.text ?? ''
  }
  const documentsIn = (code: string): readonly string[] =>
    [...code.matchAll(/text:"(?:query|mutation) (\w+)/g)].map(([, name = '']) => name)

  it.each([
    ['lean', 'createClient, listSessions', ['ListSessions']],
    ['lean', 'createClient, getViewer, signIn', ['GetViewer', 'SignIn']],
    ['index', 'createClient, listSessions', ['ListSessions']],
    ['lean', 'isFailure, PiiriError', []],
  ] as const)('of %s with %s has no documents but theirs', async (entry, imported, documents) => {
    expect(documentsIn(await bundle(imported, entry)).toSorted()).toEqual(documents)
  })

  it('holds nothing that seals until something is sealed, not even where everything is a method', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `import { createPiiri } from './src/lean.ts'; console.log(createPiiri)`, resolveDir: home },
      bundle: true,
      splitting: true,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      outdir: 'out',
      write: false,
    })
    const atOnce = new Set<string>()
    const follow = (path: string): void => {
      if (atOnce.has(path)) return
      atOnce.add(path)
      for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
        if (kind === 'import-statement') follow(next)
    }
    follow('out/stdin.js')
    const textOf = (isAtOnce: boolean): string =>
      outputFiles
        .filter(({ path }) => atOnce.has(`out/${path.split('/').at(-1)}`) === isAtOnce)
        .map(({ text }) => text)
        .join('\n')
    const parts = ['crypto_pwhash', 'abacus']
    expect(parts.map((part) => [textOf(true).includes(part), textOf(false).includes(part)])).toEqual(
      parts.map(() => [false, true]),
    )
  })

  it('of webhooks has nothing of the client', async () => {
    const code = await bundle('verifyWebhook, signTestEvent', 'webhooks')
    expect(documentsIn(code)).toEqual([])
    expect(code.length).toBeLessThan(5000)
  })

  it('has everything where everything is a method', async () => {
    expect(documentsIn(await bundle('createPiiri', 'lean'))).toContain('SignIn')
  })
})

describe('what is generated', () => {
  it(
    'is current: documents, types and the schema',
    () => {
      expect(runs('generate.mjs', '--check')).toEqual({ status: 0, words: '' })
    },
    aMinute,
  )

  it('is current: the examples in the READMEs', () => {
    expect(runs('embed-examples.mjs', '--check')).toEqual({ status: 0, words: '' })
  })
})
