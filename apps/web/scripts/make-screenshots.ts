/** Takes the pictures of the documents from the built program: docs/images/*.png; with names, those alone. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../test/find-chromium.ts'
import { startPiiri } from '../test/start-piiri.ts'

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

type Shot = {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  /** Only what is printed of it. */
  readonly isPrinted?: boolean
}
const shots: readonly Shot[] = [
  { name: 'programme-phone', path: '/fi/', width: 360, height: 740 },
  { name: 'programme-desk', path: '/en/', width: 1280, height: 800 },
  { name: 'poster', path: '/en/poster?of=2026-12', width: 794, height: 1123, isPrinted: true },
  { name: 'poster-discreet', path: '/fi/poster?of=2026-12&discreet=1', width: 794, height: 1123, isPrinted: true },
]

async function take(
  browser: Browser,
  address: string,
  { name, path, width, height, isPrinted = false }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 2 : 1,
    timezoneId: 'Europe/Helsinki',
  })
  const page = await context.newPage()
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  if (isPrinted) await page.emulateMedia({ media: 'print' })
  const shown = isPrinted ? page.locator('.sheet') : page
  await shown.screenshot({ path: `${folder}${name}.png` })
  await context.close()
}

mkdirSync(folder, { recursive: true })
// Posters say where readers reach it.
const piiri = await startPiiri({ PIIRI_ORIGIN: 'https://piiri.example.org' })
const browser = await launchChromium()
const wanted = process.argv.slice(2)
for (const shot of shots)
  if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, piiri.address, shot)
await browser.close()
await piiri.stop()
