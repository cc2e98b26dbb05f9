/** Takes the pictures of the README from the built program: docs/images/*.png. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../test/find-chromium.ts'
import { startPiiri } from '../test/start-piiri.ts'

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

type Shot = { readonly name: string; readonly path: string; readonly width: number; readonly height: number }
const shots: readonly Shot[] = [
  { name: 'programme-phone', path: '/fi/', width: 360, height: 740 },
  { name: 'programme-desk', path: '/en/', width: 1280, height: 800 },
]

async function take(browser: Browser, address: string, { name, path, width, height }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 2 : 1,
    timezoneId: 'Europe/Helsinki',
  })
  const page = await context.newPage()
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: `${folder}${name}.png` })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const piiri = await startPiiri()
const browser = await launchChromium()
for (const shot of shots) await take(browser, piiri.address, shot)
await browser.close()
await piiri.stop()
