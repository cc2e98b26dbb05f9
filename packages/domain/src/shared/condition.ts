/**
 * What must hold of a thing, as data: so that one rule can be asked of a row (`holds`) and of a table (the server turns it
 * into SQL). `F` are the facts that it may speak of: single values, or lists of them.
 */
type Item<V> = V extends readonly (infer I)[] ? I : V
type Among<F> = { [K in keyof F & string]: { readonly fact: K; readonly among: readonly Item<F[K]>[] } }[keyof F &
  string]
export type Condition<F> =
  boolean | Among<F> | { readonly anyOf: readonly Condition<F>[] } | { readonly allOf: readonly Condition<F>[] }

/** The fact is one of the values, or, where it is a list, has one of them. */
export function among<F, K extends keyof F & string>(fact: K, values: readonly Item<F[K]>[]): Condition<F> {
  if (values.length === 0) return false
  return { fact, among: values } as Condition<F> // The mapped type loses K: the one cast of this file.
}

/** Folds constants, so that staff's condition is `true` and a query has no needless term. */
export function anyOf<F>(...conditions: readonly Condition<F>[]): Condition<F> {
  if (conditions.includes(true)) return true
  const left = conditions.filter((condition) => condition !== false)
  const [only] = left
  if (only === undefined) return false
  return left.length === 1 ? only : { anyOf: left }
}

/** Folds constants like `anyOf`. */
export function allOf<F>(...conditions: readonly Condition<F>[]): Condition<F> {
  if (conditions.includes(false)) return false
  const left = conditions.filter((condition) => condition !== true)
  const [only] = left
  if (only === undefined) return true
  return left.length === 1 ? only : { allOf: left }
}

/** Whether it holds of a thing with these facts. */
export function holds<F>(condition: Condition<F>, facts: F): boolean {
  if (typeof condition === 'boolean') return condition
  if ('anyOf' in condition) return condition.anyOf.some((one) => holds(one, facts))
  if ('allOf' in condition) return condition.allOf.every((one) => holds(one, facts))
  const value: unknown = facts[condition.fact]
  const wanted: readonly unknown[] = condition.among
  return Array.isArray(value) ? value.some((item) => wanted.includes(item)) : wanted.includes(value)
}
