/** Takes the pictures of the documents from the built program: docs/images/*.png; with names, those alone. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { enterDesk, submit } from '../test/enter-desk.ts'
import { launchChromium } from '../test/find-chromium.ts'
import { makeMember, makeStaff } from '../test/make-accounts.ts'
import { startPiiri, type Running } from '../test/start-piiri.ts'

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

type Shot = {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  /** Only what is printed of it. */
  readonly isPrinted?: boolean
  /** What somebody does there before the picture is taken. */
  readonly after?: (page: Page, running: Running) => Promise<void>
}
const shots: readonly Shot[] = [
  { name: 'programme-phone', path: '/fi/', width: 360, height: 740 },
  { name: 'programme-desk', path: '/en/', width: 1280, height: 800 },
  { name: 'scope-question', path: '/en/', width: 1280, height: 800, after: askHowFar },
  { name: 'poster', path: '/en/poster?of=2026-12', width: 794, height: 1123, isPrinted: true },
  { name: 'poster-discreet', path: '/fi/poster?of=2026-12&discreet=1', width: 794, height: 1123, isPrinted: true },
]

/** A facilitator moves a Tuesday to Wednesday, and is asked how far that is to go. */
async function askHowFar(page: Page, running: Running): Promise<void> {
  const slug = 'multicultural-peer-group'
  const staff = await makeStaff(running, 'ADMINISTRATOR')
  const member = await makeMember(running, staff, { slug, alias: 'Nok', role: 'FACILITATOR' })
  await enterDesk(page, `${running.address}/en`, member)
  await page.goto(`${running.address}/en/desk?on=2027-03-02`)
  await page.locator('[data-date="2027-03-02"] .board-entry[data-own] a').first().click()
  await page.locator('[name=date]').fill('2027-03-03')
  await submit(page, 'edit').click()
  await page.locator('.scopes').waitFor()
}

async function take(
  browser: Browser,
  running: Running,
  { name, path, width, height, isPrinted = false, after }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 2 : 1,
    timezoneId: 'Europe/Helsinki',
  })
  const page = await context.newPage()
  await page.goto(`${running.address}${path}`, { waitUntil: 'networkidle' })
  await after?.(page, running)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  if (isPrinted) await page.emulateMedia({ media: 'print' })
  const shown = isPrinted ? page.locator('.sheet') : page
  await shown.screenshot({ path: `${folder}${name}.png` })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const browser = await launchChromium()
for (const shot of shots) {
  if (wanted.length > 0 && !wanted.includes(shot.name)) continue
  // Posters say where readers reach it; forms are taken from there alone.
  const running = await startPiiri(shot.isPrinted ? { PIIRI_ORIGIN: 'https://piiri.example.org' } : {})
  await take(browser, running, shot)
  await running.stop()
}
await browser.close()
