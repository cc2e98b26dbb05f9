/** How long nothing is typed before the dates are asked for. Milliseconds. */
const restMs = 350

/** Shows what a form for a Series would give while it is typed: the answer is a part of the page, and what it says is said once. */
export function showAsTyped(form: HTMLFormElement): void {
  const [shown, said] = ['[data-preview]', '[data-preview-said]'].map((name) => form.querySelector<HTMLElement>(name))
  if (shown == null || said == null) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const ask = async (): Promise<void> => {
    const mine = (asked += 1)
    const response = await fetch(form.action, { method: 'POST', body: fieldsOf(form), cache: 'no-store' })
    const html = await response.text()
    // What came later than its successor says nothing any more.
    if (!response.ok || response.redirected || mine !== asked) return
    put(shown, html)
    const told = shown.querySelector<HTMLElement>('[data-say]')
    said.textContent = told?.dataset['say'] ?? ''
    label(form, told?.dataset['labels'])
  }
  const soon = (): void => {
    clearTimeout(timer)
    // Where the API cannot be reached the dates stay as they were: the button, and sending the form, say why.
    timer = setTimeout(() => void ask().catch(() => undefined), restMs)
  }
  form.addEventListener('input', soon)
  for (const button of form.querySelectorAll<HTMLElement>('[data-preview-button]')) button.hidden = true
  soon()
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams({ fragment: '1' })
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

/** Whoever is at one of the dates stays there. */
function put(shown: HTMLElement, html: string): void {
  const at = document.activeElement
  const value = at instanceof HTMLInputElement && shown.contains(at) ? at.value : null
  shown.innerHTML = html
  if (value === null) return
  for (const field of shown.querySelectorAll<HTMLInputElement>('input[name=out]'))
    if (field.value === value) field.focus()
}

/** What counts in a month is called by the first date. */
function label(form: HTMLFormElement, labels: string | undefined): void {
  const words: Readonly<Record<string, string>> = JSON.parse(labels ?? '{}')
  for (const [choice, said] of Object.entries(words)) {
    const place = form.querySelector(`[data-choice="monthly-${choice}"]`)
    if (place !== null) place.textContent = said
  }
}
