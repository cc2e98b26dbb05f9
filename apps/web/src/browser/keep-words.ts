/**
 * Sends a form by script, so that words that were typed stay in their field where the answer is the form again, as when a code is asked for besides. What
 * the server answers is shown in the place of what is there; what leads elsewhere is followed.
 */
export function keepWords(form: HTMLFormElement, start: (root: ParentNode) => void): void {
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    send(form, start).catch(() => form.submit()) // The browser says itself what is wrong.
  })
}

async function send(form: HTMLFormElement, start: (root: ParentNode) => void): Promise<void> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  const answer = await fetch(form.action, { method: 'POST', body: fields, cache: 'no-store' })
  if (answer.redirected) return location.replace(answer.url)
  // It went well, and what is shown once is the browser's to show: sent again, the form does nothing twice, and is answered in the same way.
  if (answer.ok) return form.submit()
  const shown = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [before, after] = [document.querySelector('main'), shown.querySelector('main')]
  if (before === null || after === null) return form.submit()
  const words = form.querySelector('textarea')?.value ?? ''
  const wrong = after.querySelector<HTMLElement>('[autofocus]')
  wrong?.removeAttribute('autofocus') // It is for pages that a browser loads.
  before.replaceWith(after)
  const field = after.querySelector('textarea')
  if (field !== null) field.value = words
  start(after)
  wrong?.focus()
}
