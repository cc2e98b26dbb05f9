import { describe, expect, it } from 'vitest'
import { useVisits } from './visit.ts'

const visit = useVisits()

type Shift = PerformanceEntry & { readonly value: number }
type Paint = PerformanceEntry & { readonly element: Element | null }

/** How far things moved (the Layout Instability API's sum), and what the largest thing painted was. */
const look = async (): Promise<{ readonly shifted: number; readonly largest: string }> => {
  await document.fonts.ready
  const observed = async (type: string): Promise<readonly PerformanceEntry[]> => {
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
    observer.observe({ type, buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 200))
    observer.disconnect()
    return entries
  }
  const shifts = (await observed('layout-shift')) as readonly Shift[]
  const paints = (await observed('largest-contentful-paint')) as readonly Paint[]
  return {
    shifted: shifts.reduce((sum, { value }) => sum + value, 0),
    largest: paints.at(-1)?.element?.tagName ?? 'nothing',
  }
}

describe.each([360, 1280])('a page while it loads, %i pixels wide', (width) => {
  const pages = async (body: string): Promise<readonly string[]> => {
    const session = /\/fi\/sessions\/[\w-]+/.exec(body)?.[0] ?? ''
    return ['/fi/', '/fi/?view=month', '/fi/groups/multicultural-peer-group', session]
  }

  it('moves nothing that stands, and its largest part is text', () =>
    visit({ width }, async ({ page, go, address }) => {
      await go('/fi/about') // From here on the font is there.
      for (const path of await pages(await (await page.request.get(`${address}/fi/`)).text())) {
        await go(path)
        const { shifted, largest } = await page.evaluate(look)
        expect({ path, shifted }).toEqual({ path, shifted: 0 })
        expect(['H1', 'H2', 'H3', 'P', 'A', 'SPAN', 'LI']).toContain(largest)
      }
    }))

  it('moves hardly anything when the font comes late: some lines end elsewhere', () =>
    visit({ width }, async ({ page, go, address }) => {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await route.continue()
      })
      for (const path of await pages(await (await page.request.get(`${address}/fi/`)).text())) {
        await go(path)
        const { shifted } = await page.evaluate(look)
        expect({ path, shifted, isLittle: shifted < 0.05 }).toEqual({ path, shifted, isLittle: true }) // Half of what is called good.
      }
    }))
})
