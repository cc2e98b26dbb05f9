import { historyDepth } from './history-depth.ts'

const times = 3
const withinMs = 2000
/** How long the browser may take to go back in its history before it is left as it is. */
const patienceMs = 300

/** Makes the way out quick: by its link, and by Esc three times within two seconds. */
export function makeLeavingQuick(): void {
  const pressed: number[] = []
  addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (key !== 'Escape' || repeat) return
    pressed.push(timeStamp)
    const earliest = pressed.at(-times)
    if (earliest !== undefined && timeStamp - earliest <= withinMs) leave()
  })
  // Before anything else hears of it.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null
      if (link === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      leave()
    },
    { capture: true },
  )
  // A browser that kept the page as it was shows what its address now says.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isLeaving) location.reload()
  })
}

let isLeaving = false

/**
 * Empties the screen at once; then goes back to the first entry of this document, writes the weather over it, and drops those that came after:
 * back and forward lead to the weather.
 */
function leave(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
  if (link === null || isLeaving) return
  isLeaving = true
  const { href } = link
  document.title = link.dataset['leave'] ?? ''
  document.querySelector('link[rel="icon"]')?.remove()
  document.body.replaceChildren()
  let isDone = false
  const finish = (): void => {
    if (isDone) return
    isDone = true
    history.replaceState(null, '', href)
    history.pushState(null, '', href)
    location.replace(href)
  }
  const depth = historyDepth()
  if (depth === 0) return finish()
  addEventListener('popstate', finish, { once: true })
  setTimeout(finish, patienceMs)
  history.go(-depth)
}
