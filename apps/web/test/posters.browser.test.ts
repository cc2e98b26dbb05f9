import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { differenceOf } from './compare-pictures.ts'
import { webOver } from './fake-api.ts'
import { launchChromium } from './find-chromium.ts'
import { posterReplies, sessionsOf } from './poster-world.ts'

const pictures = fileURLToPath(new URL('./pictures/', import.meta.url))
/** PIIRI_PICTURES=write keeps how posters look now as how they are to look. */
const isWriting = process.env['PIIRI_PICTURES'] === 'write'
/** Letters that are in no font of ours look different on each machine. */
const tolerance = 0.004

let browser: Browser
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

type Opened = { readonly page: Page; readonly pdf: () => Promise<Pdf> }
type Pdf = { readonly pages: number; readonly size: string }

/** A poster in a browser, as it is printed: made by the web app over an API that a test answers for. */
async function open(path: string, sessions = sessionsOf()): Promise<Opened> {
  const web = await webOver(posterReplies(sessions))
  const isLarge = path.includes('A3')
  const context = await browser.newContext({
    viewport: { width: isLarge ? 1123 : 794, height: isLarge ? 1587 : 1123 },
    deviceScaleFactor: isLarge ? 0.5 : 0.75,
  })
  const page = await context.newPage()
  await page.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const { status, headers, body } = await web.get(`${pathname}${search}`)
    await route.fulfill({ status, headers, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await page.goto(`http://localhost:4000${path}`, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.emulateMedia({ media: 'print' })
  return { page, pdf: async () => readPdf(await page.pdf({ preferCSSPageSize: true })) }
}

/** What Chromium writes of its pages stands in a PDF uncompressed. Sizes in millimetres. */
function readPdf(pdf: Buffer): Pdf {
  const text = pdf.toString('latin1')
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  const sizes = boxes.map(([, ...sides]) => sides.map((points) => Math.round((Number(points) * 25.4) / 72)).join('×'))
  return { pages: boxes.length, size: [...new Set(sizes)].join() }
}

/** Sheets that are longer than the paper: their end would be on another page. */
const tooLong = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet')]
      .map((sheet) => sheet.getBoundingClientRect())
      .filter(({ width, height }) => height > width * Math.SQRT2 + 1)
      .map(({ width, height }) => height / width),
  )

const posters = [
  { name: 'month-a4-fi', path: '/fi/poster?of=2026-12' },
  { name: 'month-a3-en', path: '/en/poster?of=2026-12&paper=A3' },
  { name: 'group-a4-en', path: '/en/poster?of=grp_peers' },
  { name: 'group-a3-fi', path: '/fi/poster?of=grp_peers&paper=A3' },
  { name: 'confidential-a4-en', path: '/en/poster?of=grp_pro' },
  { name: 'discreet-a4-fi', path: '/fi/poster?of=2026-12&discreet=1' },
  { name: 'discreet-a3-en', path: '/en/poster?of=grp_peers&paper=A3&discreet=1' },
]

describe.each(posters)('the poster $name', ({ name, path }) => {
  it('is one page of its paper', async () => {
    const { page, pdf } = await open(path)
    expect(await pdf()).toEqual({ pages: 1, size: path.includes('A3') ? '297×420' : '210×297' })
    expect(await tooLong(page)).toEqual([])
    await page.context().close()
  })

  it('looks as it did', async () => {
    const { page } = await open(path)
    const now = await page.locator('.sheet').screenshot()
    const file = join(pictures, `${name}.png`)
    if (isWriting) {
      mkdirSync(pictures, { recursive: true })
      writeFileSync(file, now)
    }
    expect(existsSync(file)).toBe(true)
    const difference = await differenceOf(page, readFileSync(file), now)
    const found = join(tmpdir(), `piiri-${name}.png`)
    if (difference > tolerance) writeFileSync(found, now)
    expect(difference, `It looks like ${found} now, and not like ${file}.`).toBeLessThanOrEqual(tolerance)
    await page.context().close()
  })
})

describe('a picture', () => {
  it('is another one without one of its days, or with a word too many', async () => {
    const { page } = await open('/en/poster?of=2026-12')
    const sheet = page.locator('.sheet')
    const whole = await sheet.screenshot()
    expect(await differenceOf(page, whole, await sheet.screenshot())).toBe(0)
    await page
      .locator('.sheet-day')
      .nth(3)
      .evaluate((day) => day.classList.add('visually-hidden'))
    expect(await differenceOf(page, whole, await sheet.screenshot())).toBeGreaterThan(2 * tolerance)
    await page.reload()
    await page
      .locator('.sheet-title')
      .first()
      .evaluate((title) => title.append(' and its friends'))
    expect(await differenceOf(page, whole, await sheet.screenshot())).toBeGreaterThan(tolerance)
    await page.context().close()
  })
})

describe('whatever is on', () => {
  it.each(['fi', 'en'])('an ordinary month fits on one sheet, in %s, large enough to read', async (language) => {
    expect(sessionsOf()).toHaveLength(14)
    for (const sessions of [sessionsOf().slice(0, 3), sessionsOf(), sessionsOf(1).slice(0, 20)]) {
      const { page, pdf } = await open(`/${language}/poster?of=2026-12&paper=A3`, sessions)
      expect((await pdf()).pages).toBe(1)
      expect(await tooLong(page)).toEqual([])
      const size = await page
        .locator('.sheet-title')
        .first()
        .evaluate((title) => parseFloat(getComputedStyle(title).fontSize))
      // 15 pt on A3, in pixels: the least for the longest of them.
      expect(size).toBeGreaterThanOrEqual(20)
      await page.context().close()
    }
  })

  it('a month with more than that goes on on another sheet, with nothing cut off, torn or lost', async () => {
    const long =
      'A topic with many words, that goes on for longer than a line is, and for longer than anybody would read'
    for (const [perDay, topic] of [
      [1, long],
      [2, undefined],
      [4, long],
    ] as const) {
      const sessions = sessionsOf(perDay, topic)
      const { page, pdf } = await open('/fi/poster?of=2026-12', sessions)
      const sheets = await page.locator('.sheet').count()
      expect(sheets).toBeGreaterThan(1)
      expect(await pdf()).toEqual({ pages: sheets, size: '210×297' })
      expect(await tooLong(page)).toEqual([])
      expect(await page.locator('.sheet-meetings > li').count()).toBe(sessions.length)
      expect(await page.locator('.sheet').last().locator('.sheet-groups').count()).toBe(1)
      await page.context().close()
    }
  })

  it('a discreet poster is one sheet, and of the fullest of months two', async () => {
    for (const [perDay, pages] of [
      [1, 1],
      [2, 1],
      [3, 2],
    ] as const) {
      const { page, pdf } = await open('/en/poster?of=2026-12&discreet=1', sessionsOf(perDay))
      expect((await pdf()).pages).toBe(pages)
      expect(await page.locator('.sheet-lines li').count()).toBe(31)
      await page.context().close()
    }
  })

  it('a group with many dates has as many as fit', async () => {
    const { page, pdf } = await open(
      '/en/poster?of=grp_peers',
      sessionsOf(1, 'A topic that takes more than a line in half a sheet, as some do'),
    )
    expect((await pdf()).pages).toBe(1)
    expect(await tooLong(page)).toEqual([])
    expect(await page.locator('.sheet-dates li').count()).toBeGreaterThan(4)
    await page.context().close()
  })
})
