import { historyDepth } from './history-depth.ts'

const times = 3
const withinMs = 2000
/** How long the browser may take to go back in its history before the page is replaced where it stands. */
const patienceMs = 300
/** By which the other tabs hear of it. Nothing is kept. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('leave') : null

/** Makes the way out quick: by its link, and by Esc three times within two seconds. Other tabs with these pages leave as well. */
export function makeLeavingQuick(): void {
  const pressed: number[] = []
  addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (key !== 'Escape' || repeat) return
    pressed.push(timeStamp)
    const earliest = pressed.at(-times)
    if (earliest !== undefined && timeStamp - earliest <= withinMs) leaveEverywhere()
  })
  // Before anything else hears of it.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null
      if (link === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      leaveEverywhere()
    },
    { capture: true },
  )
  channel?.addEventListener('message', leave)
  // A browser that kept the page as it was shows what its address now says.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isLeaving) location.reload()
  })
}

let isLeaving = false

function leaveEverywhere(): void {
  channel?.postMessage(null)
  leave()
}

/** Without waiting for an answer, and though this page is gone by then. */
const endSignIn = (): void => {
  // The page that takes its place ends it as well: what goes wrong here changes nothing.
  fetch('/s', { method: 'POST', keepalive: true, body: new URLSearchParams() }).catch(() => undefined)
}

/**
 * Empties the screen at once; then goes back to the first entry of this document, writes the weather over it, and drops those that came after:
 * back and forward lead to the weather.
 */
function leave(): void {
  if (isLeaving) return
  isLeaving = true
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
  const href = link?.href ?? '/s'
  if (link?.dataset['signedIn'] !== undefined) endSignIn()
  document.title = link?.dataset['leave'] ?? ''
  document.querySelector('link[rel="icon"]')?.setAttribute('href', 'data:,') // Without any, browsers ask for another one.
  document.body.replaceChildren()
  const finish = (): void => {
    history.replaceState(null, '', href)
    history.pushState(null, '', href)
    location.replace(href)
  }
  const depth = historyDepth()
  if (depth === 0) return finish()
  const wait = setTimeout(finish, patienceMs)
  // It may also come there late, and end what was begun: then all of it is done again.
  addEventListener('popstate', () => {
    clearTimeout(wait)
    const left = historyDepth()
    if (left === 0) finish()
    else history.go(-left)
  })
  history.go(-depth)
}
