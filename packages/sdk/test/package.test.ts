import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
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
    expect(compiled.map(({ entry }) => entry)).toEqual(['@piiri/sdk', '@piiri/sdk/lean', '@piiri/sdk/testing'])
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
