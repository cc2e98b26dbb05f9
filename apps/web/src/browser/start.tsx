import { hydrate } from 'preact'
import { LocationProvider } from 'preact-iso/router'
import type { HandedOver } from '../pages/handed-over.ts'
import { peoplePaths, readPageAddress } from '../pages/page-address.ts'
import { interfaceLanguages, parseInterfaceLanguage } from '../shared/interface-language.ts'
import { clockFrom } from './clock-from.ts'
import { countHistory } from './history-depth.ts'
import { leaveNothingBehind } from './leave-nothing-behind.ts'
import { makeLeavingQuick } from './make-leaving-quick.ts'
import { Navigator } from './navigator.tsx'
import { loadMessages, type Opened } from './open-page.ts'
import { takeOverScrolling } from './take-over-scrolling.ts'
import './styles.css'

/** Pages of these addresses are ours to show; all others are left to the browser. */
const ours = new RegExp(`^/(${interfaceLanguages.join('|')})(?!${peoplePaths})(/|$)`)

// First of all the way out: it works before the page does anything else.
countHistory()
makeLeavingQuick()
takeOverScrolling()
await start()

async function start(): Promise<void> {
  const root = document.getElementById('piiri')
  const data = document.getElementById('handed-over')?.textContent
  const language = parseInterfaceLanguage(document.documentElement.lang)
  if (root === null || data == null || language === null) return
  const handedOver: HandedOver = JSON.parse(data) // Written by our own server.
  if (handedOver.reader !== 'VISITOR') leaveNothingBehind()
  const clock = clockFrom(handedOver.now, Date.now)
  const url = location.pathname + location.search
  const first: Opened = {
    url,
    address: readPageAddress(new URL(location.href)),
    language,
    page: handedOver.page,
    say: await loadMessages(language),
    now: handedOver.now,
  }
  hydrate(
    <LocationProvider scope={ours}>
      <Navigator first={first} clock={clock} handedOver={handedOver} />
    </LocationProvider>,
    root,
  )
}
