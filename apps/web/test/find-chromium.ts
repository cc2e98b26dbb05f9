import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** It asks nobody anything by itself. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** An installed Chromium (CHROMIUM_PATH, or where systems put it), else one from npm, which only Linux can run. `more`: arguments for it. */
export async function launchChromium(...more: readonly string[]): Promise<Browser> {
  const executablePath = installed.find((path) => path !== undefined && existsSync(path))
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: [...quiet, ...more] })
  return launchPacked(more).catch((cause: unknown) => {
    throw new Error('The Chromium from npm does not start. Install one, and name it in CHROMIUM_PATH.', { cause })
  })
}

/** Takes its libraries along (NSS among them), which it does only where it believes to be on the platform that it was packed for. */
async function launchPacked(more: readonly string[]): Promise<Browser> {
  const before = process.env['AWS_EXECUTION_ENV']
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    return await chromium.launch({ executablePath: await packed.executablePath(), args: [...quiet, ...more] })
  } finally {
    if (before === undefined) delete process.env['AWS_EXECUTION_ENV']
    if (before !== undefined) process.env['AWS_EXECUTION_ENV'] = before
  }
}
