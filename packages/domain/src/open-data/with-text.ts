/** What is not empty, under this name; nothing where all is. */
export const withText = <K extends string>(
  name: K,
  parts: readonly (string | null)[],
): { readonly [N in K]?: string } => {
  const text = parts.filter(Boolean).join('\n\n')
  return text === '' ? {} : ({ [name]: text } as { readonly [N in K]: string }) // A computed name has no type of its own.
}
