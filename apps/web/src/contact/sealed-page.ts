import { createClient, PiiriError, type Client } from '@piiri/sdk/lean'

/** Looks for a part that the server has written: without it the page is not as it should be. */
export function part<E extends Element = HTMLElement>(of: ParentNode, selector: string): E {
  const found = of.querySelector<E>(selector)
  if (found === null) throw new Error(`The page has no ${selector}.`)
  return found
}

/** The browser keeps no answer. */
const unkept: typeof fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' })
/** Where a key is derived first, and much is sent, a call takes longer than a page. */
const timeoutMs = 30_000
export const clientIn = (byCookie: boolean): Client =>
  createClient({ url: '/graphql', fetch: unkept, language: document.documentElement.lang, byCookie, timeoutMs })

/** Lists of words, when the first is needed. */
export async function wordLists(): Promise<Readonly<Record<string, readonly string[]>>> {
  const [{ words: fi }, { words: en }] = await Promise.all([import('@piiri/words/fi'), import('@piiri/words/en')])
  return { fi, en }
}
/** The list of a language; of the page's own, where none is named. */
export async function wordListOf(language = document.documentElement.lang): Promise<readonly string[]> {
  const lists = await wordLists()
  return lists[language] ?? lists['en'] ?? []
}

type Said = Readonly<Record<'offline' | 'wrong' | 'unloaded', string>> & {
  readonly tooOften?: string
  readonly ended?: string
}
/** What is said of what nobody expected. */
export function wordsOf(error: unknown, says: Said): string {
  if (error instanceof PiiriError) {
    const { code, retryAfterSeconds = 60 } = error
    if (code === 'RATE_LIMITED' && says.tooOften !== undefined) return minutes(says.tooOften, retryAfterSeconds)
    if (code === 'UNAUTHENTICATED' && says.ended !== undefined) return says.ended
    return code === 'NETWORK_FAILED' || code === 'TIMED_OUT' ? says.offline : says.wrong
  }
  if (error instanceof RangeError) return says.wrong
  // A module or its WebAssembly did not load: then there is what is there without a script.
  for (const instead of document.querySelectorAll<HTMLElement>('[data-without-script]')) instead.hidden = false
  return says.unloaded
}
export const minutes = (said: string, seconds: number): string =>
  said.replace('#', String(Math.max(1, Math.ceil(seconds / 60))))

/** One thing at a time: while it is under way its button does nothing, and the page says what is done. What goes wrong is told, and takes the focus. */
export function whenPressed(
  button: HTMLButtonElement,
  { trouble, state, doing }: { readonly trouble: HTMLElement; readonly state: HTMLElement; readonly doing: string },
  act: () => Promise<string | null>,
  otherwise: (error: unknown) => string,
): void {
  let isUnderWay = false
  const run = async (): Promise<void> => {
    if (isUnderWay) return
    isUnderWay = true
    button.setAttribute('aria-disabled', 'true')
    trouble.hidden = true
    state.textContent = doing
    await new Promise((resolve) => setTimeout(resolve, 50)) // What is said is seen and heard before the browser computes.
    const wrong = await act().catch(otherwise)
    isUnderWay = false
    button.removeAttribute('aria-disabled')
    if (state.textContent === doing) state.textContent = ''
    if (wrong === null) return
    trouble.textContent = wrong
    trouble.hidden = false
    trouble.focus()
  }
  button.addEventListener('click', () => void run())
}

/** The text of a file that somebody has chosen; null where none is. */
export async function chosenFile(input: HTMLInputElement): Promise<string | null> {
  const [file] = input.files ?? []
  return file === undefined ? null : file.text()
}
