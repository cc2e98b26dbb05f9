/** What a script makes easier of forms that work without one. */
export function startForms(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-only-with-script]')) element.hidden = false
}
