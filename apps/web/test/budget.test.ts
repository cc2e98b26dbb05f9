import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const assets = new URL('../dist/client/assets/', import.meta.url)
const kilobyte = 1000

/** Bytes that travel for the built files with such a name, compressed unless they are already. */
const weightOf = (name: RegExp, compress: (bytes: Buffer) => Buffer = gzipSync): number => {
  const files = readdirSync(assets).filter((file) => name.test(file))
  expect([name.source, files.length > 0]).toEqual([name.source, true])
  return files.reduce((sum, file) => sum + compress(readFileSync(new URL(file, assets))).length, 0)
}

it.each(['fi', 'en'])('loads at most 60 kB of script and style before anything else, in %s', (language) => {
  const first =
    weightOf(/\.css$/) + weightOf(/^start-.*\.js$/) + weightOf(new RegExp(`^${language}\\.messages-.*\\.js$`))
  expect(first).toBeLessThanOrEqual(60 * kilobyte)
})
it('loads at most 60 kB of fonts', () => {
  expect(weightOf(/\.woff2$/, (bytes) => bytes)).toBeLessThanOrEqual(60 * kilobyte)
})
it('has no script that those three do not hold', () => {
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  expect(scripts.filter((file) => !/^(start|fi\.messages|en\.messages)-/.test(file))).toEqual([])
})
