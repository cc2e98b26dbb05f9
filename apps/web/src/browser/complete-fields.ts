/** Fields for words get help once somebody uses one: its lists are loaded then, and not before. */
export function completeFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-words]')) {
    const load = (): void => {
      import('./complete-words.ts').then(
        ({ completeWords }) => completeWords(field),
        () => undefined, // It works without.
      )
    }
    sendByEnter(field)
    if (document.activeElement === field || field.value !== '') load()
    else field.addEventListener('focus', load, { once: true })
  }
}

/** As from a field of one line: words need no others. What is chosen by Enter goes first, since that is heard in the field itself. */
function sendByEnter(field: HTMLTextAreaElement): void {
  field.form?.addEventListener('keydown', (event) => {
    if (event.target !== field || event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
    event.preventDefault()
    field.form?.querySelector<HTMLButtonElement>('[type=submit]')?.click()
  })
}
