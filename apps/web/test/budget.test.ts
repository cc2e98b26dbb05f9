import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openClientFiles } from '../src/server/client-files.ts'

const folder = fileURLToPath(new URL('../dist/client/', import.meta.url))
const bytes = (address: string, suffix = ''): number => statSync(`${folder}${address.slice(1)}${suffix}`).size
const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)
const kilobyte = 1000
/** Lookbehind and the `v` flag (Safari 16.4, 17), methods that copy (16), and what came later. */
const tooNew =
  /\(\?<[=!]|\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|isWellFormed)\(|URL\.canParse|(?:Object|Map)\.groupBy|Promise\.(?:withResolvers|try)|Array\.fromAsync|AbortSignal\.(?:any|timeout)|Set\.prototype\.union/g

describe.each(['fi', 'en'])('the first visit, in %s', (language) => {
  it('loads at most 60 kB of script and style, gzipped', async () => {
    const { script, modules, styles } = (await openClientFiles(folder)).filesFor(language)
    expect(styles).toHaveLength(1)
    expect(modules.some((file) => file.includes(`${language}.messages`))).toBe(true)
    expect(sum([script, ...modules, ...styles].map((file) => bytes(file, '.gz')))).toBeLessThanOrEqual(60 * kilobyte)
  })

  it('loads at most 60 kB of fonts, even where a page has letters of both files', async () => {
    const files = await openClientFiles(folder)
    const { styles, fonts } = files.filesFor(language)
    const css = styles.map((file) => readFileSync(`${folder}${file.slice(1)}`, 'utf8')).join('')
    const all = [...css.matchAll(/url\(["']?(\/assets\/[^"')]+\.woff2)/g)].map(([, address = '']) => address)
    expect(all).toHaveLength(2)
    expect(all).toEqual(expect.arrayContaining([...fonts]))
    expect(fonts).toHaveLength(1)
    expect(sum(all.map((file) => bytes(file)))).toBeLessThanOrEqual(60 * kilobyte)
    expect(css.match(/font-display:\s*swap/g)).toHaveLength(2)
  })

  it('has no script that is not counted here', async () => {
    const files = await openClientFiles(folder)
    const counted = [
      files.filesFor('fi'),
      files.filesFor('en'),
      files.filesForPeople(),
      files.filesForDesk(),
      files.filesForSealed(),
    ].flatMap(({ script, modules }) => [script, ...modules])
    const scripts = readdirSync(`${folder}assets`).filter((file) => file.endsWith('.js'))
    const others = scripts.filter((file) => !counted.includes(`/assets/${file}`))
    // Words where they are typed or made, and libsodium where something is locked.
    expect(others.filter((file) => !/^(?:complete-words|en|fi|english-words|sealing)-[\w-]+\.js$/.test(file))).toEqual(
      [],
    )
  })

  it('asks of browsers nothing that those of 2022 cannot read: one sign too new, and no script runs at all', () => {
    for (const file of readdirSync(`${folder}assets`).filter((name) => name.endsWith('.js')))
      expect(readFileSync(`${folder}assets/${file}`, 'utf8').match(tooNew)).toBeNull()
  })

  it('asks in its style for nothing from elsewhere', async () => {
    const { styles } = (await openClientFiles(folder)).filesFor(language)
    for (const file of styles)
      expect(readFileSync(`${folder}${file.slice(1)}`, 'utf8')).not.toMatch(/url\(["']?(?!\/assets\/)/)
  })
})

it('loads at most 60 kB of script and style for a page of people, with all lists of words, which come only where they are typed', async () => {
  const { script, modules, styles } = (await openClientFiles(folder)).filesForPeople()
  const lists = readdirSync(`${folder}assets`).filter((file) => /^(?:complete-words|en|fi)-[\w-]+\.js$/.test(file))
  expect(lists.filter((file) => readFileSync(`${folder}assets/${file}`, 'utf8').includes('jäätelö'))).toHaveLength(1)
  expect(styles).toHaveLength(2)
  const all = [script, ...modules, ...styles, ...lists.map((file) => `/assets/${file}`)]
  expect(sum(all.map((file) => bytes(file, '.gz')))).toBeLessThanOrEqual(60 * kilobyte)
  for (const file of [script, ...modules])
    expect(readFileSync(`${folder}${file.slice(1)}`, 'utf8')).not.toContain('jäätelö')
})

it('loads at most 60 kB of script and style for the desk', async () => {
  const { script, modules, styles } = (await openClientFiles(folder)).filesForDesk()
  expect(styles).toHaveLength(3)
  expect(sum([script, ...modules, ...styles].map((file) => bytes(file, '.gz')))).toBeLessThanOrEqual(60 * kilobyte)
})

it('loads at most 60 kB of script and style for a page on which messages are locked, and 200 kB once one is', async () => {
  const { script, modules, styles } = (await openClientFiles(folder)).filesForSealed()
  expect(sum([script, ...modules, ...styles].map((file) => bytes(file, '.gz')))).toBeLessThanOrEqual(60 * kilobyte)
  const [sealing = '', ...others] = readdirSync(`${folder}assets`).filter((file) => /^sealing-[\w-]+\.js$/.test(file))
  expect(others).toEqual([])
  expect(bytes(`/assets/${sealing}`, '.gz')).toBeLessThanOrEqual(200 * kilobyte)
})

it('loads at most 60 kB of script and style for a poster, for either paper', async () => {
  const files = await openClientFiles(folder)
  for (const paper of ['A4', 'A3'] as const) {
    const { script, modules, styles } = files.filesForPoster(paper)
    expect(styles).toHaveLength(4)
    expect(sum([script, ...modules, ...styles].map((file) => bytes(file, '.gz')))).toBeLessThanOrEqual(60 * kilobyte)
  }
})
