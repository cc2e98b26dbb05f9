import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { tooWide } from './too-wide.ts'

/** Axe in light and in dark, lines that are too wide at 320 pixels, and pictures for whoever asks for them. */
export async function look(page: Page, name: string): Promise<void> {
  const found = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html]))
  }
  expect({ name, found, wide: await page.evaluate(tooWide) }).toEqual({ name, found: [], wide: [] })
  const { PIIRI_SHOTS: folder } = process.env
  if (folder === undefined) return
  for (const [screen, width, colorScheme] of [
    ['phone', 390, 'light'],
    ['desk', 1280, 'light'],
    ['desk-dark', 1280, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: `${folder}/${name}-${screen}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 640 })
}
