import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startPiiri, type Running } from './start-piiri.ts'

type Visit = {
  readonly page: Page
  /** Goes to a path, and waits until the page is alive, where it has a script. */
  readonly go: (path: string) => Promise<void>
  readonly address: string
  readonly piiri: Running
}
type Options = BrowserContextOptions & {
  readonly width?: number
  /** What the browser is expected to complain of: a visit that brings it about. */
  readonly complaint?: RegExp
  /** Whether somebody may be signed in at its end: then there is one cookie, of that alone. */
  readonly staysSignedIn?: boolean
}

/** What Playwright's `storageState` says nothing of. */
const whatIsKept = async () => ({
  items: sessionStorage.length,
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})

/** Makes, once for a file of tests, a server and a browser. Each visit is a browser of somebody new. `environment`: what the server is started with. */
export function useVisits(
  environment: Readonly<Record<string, string>> = {},
): (options: Options, visit: (visit: Visit) => Promise<void>) => Promise<void> {
  let piiri: Running | undefined
  let browser: Browser | undefined
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })
  beforeAll(async () => {
    piiri = await startPiiri(environment)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await piiri?.stop()
  })

  return async ({ width = 1280, complaint, staysSignedIn = false, ...options }, visit) => {
    if (piiri === undefined || browser === undefined) throw new Error('Neither server nor browser is there.')
    const { address } = piiri
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 640 : 800 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    const elsewhere: string[] = []
    const wrong: string[] = []
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== address && protocol !== 'data:') elsewhere.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    const hasScript = options.javaScriptEnabled !== false
    try {
      await visit({
        page,
        address,
        piiri,
        async go(path) {
          await page.goto(`${address}${path}`)
          if (hasScript) await page.waitForSelector('#piiri[data-alive]')
        },
      })
      // What holds of every visit, whatever it was about.
      expect(elsewhere).toEqual([])
      expect(wrong.filter((words) => complaint === undefined || !complaint.test(words))).toEqual([])
      const { cookies, origins } = await context.storageState({ indexedDB: true })
      const kept = cookies.map(({ name }) => name).filter((name) => !staysSignedIn || name !== '__Host-piiri')
      expect({ kept, origins }).toEqual({ kept: [], origins: [] })
      if (hasScript) expect(await page.evaluate(whatIsKept)).toEqual({ items: 0, caches: [], workers: 0 })
    } finally {
      await context.close()
    }
  }
}
