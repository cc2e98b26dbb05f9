let depth = 0
/** How many entries of this very document lie behind the present one. */
export const historyDepth = (): number => depth

/**
 * Numbers each entry of the history, from now on. The number stays with its entry when the document is loaded again: those behind it then belong to
 * the new one. An entry without a number was added by the browser, for a part of the page.
 */
export function countHistory(): void {
  const push = history.pushState.bind(history)
  const replace = history.replaceState.bind(history)
  const number = (): void => replace({ ...history.state, depth }, '')
  history.pushState = (state, unused, url) => {
    depth += 1
    push({ ...state, depth }, unused, url)
  }
  history.replaceState = (state, unused, url) => replace({ ...state, depth }, unused, url)
  depth = depthOf(history.state) ?? 0
  number()
  addEventListener('popstate', ({ state }) => {
    const known = depthOf(state)
    depth = known ?? depth + 1
    if (known === null) number()
  })
}

const depthOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : null
