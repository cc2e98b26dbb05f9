/** Lucide's icons, one a module: its own types are of the whole set alone. */
declare module 'lucide/dist/esm/icons/*' {
  const icon: readonly (readonly [element: string, attributes: Readonly<Record<string, string | number>>])[]
  export default icon
}
