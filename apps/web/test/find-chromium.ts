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

/** An installed Chromium (CHROMIUM_PATH, or where systems put it), else one from npm, which only Linux can run. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installed.find((path) => path !== undefined && existsSync(path))
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: quiet })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium
    .launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet] })
    .catch((cause: unknown) => {
      const how =
        'The Chromium from npm does not start. Install libnss3 and libnspr4, or a Chromium of your own, and name it in CHROMIUM_PATH.'
      throw new Error(how, { cause })
    })
}
