/** Exact: a fraction of whole numbers without limits. */
type Fraction = { readonly over: bigint; readonly under: bigint }
const fraction = (over: bigint, under: bigint): Fraction => {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  while (b > 0n) [a, b] = [b, a % b]
  const sign = under < 0n ? -1n : 1n
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a }
}
const less = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
const per = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)

/**
 * Whether sums of unknowns follow from other sums of them, for each asked: by Gauss, over exact fractions, without any thought of how what is told was
 * chosen. Coefficients by unknown.
 */
export function isDetermined(
  told: readonly ReadonlyMap<string, number>[],
  asked: readonly ReadonlyMap<string, number>[],
) {
  const rows: { readonly pivot: string; readonly row: ReadonlyMap<string, Fraction> }[] = []
  const reduce = (sum: ReadonlyMap<string, number>): Map<string, Fraction> => {
    const left = new Map([...sum].map(([name, value]) => [name, fraction(BigInt(value), 1n)]))
    for (const { pivot, row } of rows) {
      const factor = left.get(pivot)
      if (factor === undefined) continue
      for (const [name, value] of row) {
        const next = less(left.get(name) ?? fraction(0n, 1n), times(factor, value))
        if (next.over === 0n) left.delete(name)
        if (next.over !== 0n) left.set(name, next)
      }
    }
    return left
  }
  for (const sum of told) {
    const left = reduce(sum)
    const [first] = left
    if (first === undefined) continue
    const [pivot, lead] = first
    rows.push({ pivot, row: new Map([...left].map(([name, value]) => [name, per(value, lead)])) })
  }
  return asked.map((sum) => reduce(sum).size === 0)
}
