/** Fields for words get help once somebody uses one: its lists are loaded then, and not before. */
export function completeFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-words]')) {
    const load = (): void => {
      import('./complete-words.ts').then(
        ({ completeWords }) => completeWords(field),
        () => undefined, // It works without.
      )
    }
    if (document.activeElement === field || field.value !== '') load()
    else field.addEventListener('focus', load, { once: true })
  }
}
