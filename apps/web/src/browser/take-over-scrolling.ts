/**
 * Takes over from the browser where a page of the history was scrolled to: it would scroll the one that is still there. What is loaded anew, as by
 * reloading, stays the browser's.
 */
export function takeOverScrolling(): void {
  addEventListener('pageshow', () => {
    history.scrollRestoration = 'manual'
  })
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto'
  })
}
