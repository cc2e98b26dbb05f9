/**
 * Empties a page that was made for somebody who is signed in, as soon as it is left: where a browser keeps pages as they were, for going back, it keeps an
 * empty one, and loads it again before anybody sees it.
 */
export function leaveNothingBehind(): void {
  addEventListener('pagehide', () => document.body.replaceChildren())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
