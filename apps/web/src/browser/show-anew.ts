/** How long nothing was typed before it is asked what the page would say. Milliseconds. */
const restMs = 400

/** Shows anew what a page says of what is typed into a form, as its button for that would without a script. */
export function showAnew(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const ask = async (): Promise<void> => {
    const mine = (asked += 1)
    const fields = new URLSearchParams({ preview: '1' })
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && name !== 'key') fields.append(name, value)
    }
    const answer = await fetch(form.action, { method: 'POST', body: fields, cache: 'no-store' })
    if (!answer.ok || mine !== asked) return
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const [before, after] = [form.querySelector('[data-live-part]'), shown.querySelector('[data-live-part]')]
    if (before !== null && after !== null) before.replaceWith(after)
  }
  for (const button of form.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask().catch(() => undefined), restMs)
  })
}
