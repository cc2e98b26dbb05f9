/** Which document an entry of the history belongs to: counted only as long as this one lives, and kept nowhere. */
const thisDocument = crypto.getRandomValues(new Uint32Array(2)).join('-')

let depth = 0
/** How many entries of this very document lie behind the present one. */
export const historyDepth = (): number => depth

/** Numbers each entry that is added from now on. */
export function countHistory(): void {
  const push = history.pushState.bind(history)
  history.pushState = (state, unused, url) => {
    depth += 1
    push({ ...state, thisDocument, depth }, unused, url)
  }
  const replace = history.replaceState.bind(history)
  history.replaceState = (state, unused, url) => replace({ ...state, thisDocument, depth }, unused, url)
  addEventListener('popstate', ({ state }) => {
    depth = state?.thisDocument === thisDocument ? Number(state.depth) : 0
  })
}
