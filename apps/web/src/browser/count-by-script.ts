/** How long nobody presses before what was pressed is sent, and after which it is tried again. Milliseconds. */
const [restMs, againMs] = [500, 3000]

type Batch = { readonly key: string; readonly steps: ReadonlyMap<string, number> }

/**
 * Counts at the door without loading the page anew at each press: the number rises at once, and what was pressed is sent together. Without a connection
 * it is kept and tried again, under the same key, so that nobody is counted twice.
 */
export function countByScript(form: HTMLFormElement): void {
  const [part, state] = ['[data-count-part]', '[data-count-state]'].map((name) => form.querySelector<HTMLElement>(name))
  if (part == null || state == null) return
  let pressed = new Map<string, number>()
  let sending: Batch | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (what: 'saving' | 'saved' | 'notSaved'): void => {
    state.textContent = state.dataset[what] ?? ''
  }
  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }
  const send = async (): Promise<void> => {
    clearTimeout(timer)
    if (sending === null && pressed.size === 0) return
    if (sending === null) {
      sending = { key: newKey(), steps: pressed }
      pressed = new Map()
    }
    const mine = sending
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams({ does: 'step', fragment: '1', key: mine.key, steps: written(mine.steps) }),
        cache: 'no-store',
        keepalive: true,
      })
      if (answer.status >= 500) throw new Error(answer.statusText)
      const html = await answer.text()
      // Why it is not taken, or that the sign-in has ended, the page itself says.
      if (!answer.ok || answer.redirected) return sendWhole(form, mine)
      sending = null
      if (pressed.size > 0) return later(0)
      show(part, html)
      say('saved')
    } catch {
      say('notSaved')
      later(againMs)
    }
  }

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name=step]') : null
    if (button === null || button.dataset['countLoud'] !== undefined) return
    event.preventDefault()
    for (const [what, by] of stepsOf(button.value)) {
      pressed.set(what, (pressed.get(what) ?? 0) + by)
      const number = part.querySelector(`[data-count="${what}"]`)
      if (number !== null) number.textContent = `${Math.max(0, Number(number.textContent) + by)}`
    }
    say('saving')
    if (sending === null) later(restMs)
  })
  addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && pressed.size > 0 && sending === null) void send()
  })
}

/** A random UUID: `crypto.randomUUID` is not there over plain http. */
function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

const stepsOf = (value: string): readonly (readonly [string, number])[] =>
  value.split(' ').map((one) => {
    const at = one.lastIndexOf(':')
    return [one.slice(0, at), Number(one.slice(at + 1))]
  })
const written = (steps: ReadonlyMap<string, number>): string =>
  [...steps].flatMap(([what, by]) => (by === 0 ? [] : [`${what}:${by}`])).join(' ')

/** Whoever is at a button stays there. */
function show(part: HTMLElement, html: string): void {
  const at = document.activeElement
  const value = at instanceof HTMLButtonElement && part.contains(at) ? at.value : null
  part.innerHTML = html
  if (value === null) return
  for (const button of part.querySelectorAll('button')) if (button.value === value) button.focus()
}

/** As without a script: the answer is the page. */
function sendWhole(form: HTMLFormElement, { steps }: Batch): void {
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'steps', value: written(steps) })
  form.append(field)
  form.submit()
}
