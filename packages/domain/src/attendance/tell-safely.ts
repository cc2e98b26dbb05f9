/** Some of the counts that a number is the sum of, by their places in one list; counts in `less` are taken from it. */
export type Combination = { readonly of: readonly number[]; readonly less?: readonly number[] }
type Vector = Map<number, number>

/** So small that a product of two residues is exact, so large that a chance zero is rare: it would only hide one number more. */
const prime = 67_108_859

type Row = { readonly pivot: number; readonly vector: Vector }

export type Telling = {
  /** What nobody may compute, from now on. */
  readonly guard: (combinations: readonly Combination[]) => void
  /** Tells a number, unless a guarded one could then be computed from what was told: answers whether it was told. */
  readonly tell: (combination: Combination) => boolean
}

/**
 * Tells numbers one after the other so that no guarded one can be computed from all of them, however they are added and subtracted. What is told
 * stays told: whoever writes down each answer has no more than is held here.
 *
 * What is told spans a space of combinations, held as reduced rows; guarded ones are held reduced by it. One more number determines one of these
 * exactly where, reduced too, it is a multiple of it.
 */
export function startTelling(): Telling {
  const rows: Row[] = []
  const watched: { vector: Vector; key: string }[] = []
  let keys = new Set<string>()
  const reduced = (combination: Combination): Vector => {
    const vector = vectorOf(combination)
    for (const row of rows) takeOut(vector, row)
    return vector
  }
  return {
    guard(combinations) {
      for (const vector of combinations.map(reduced)) {
        const key = keyOf(vector)
        if (vector.size === 0 || keys.has(key)) continue
        watched.push({ vector, key })
        keys.add(key)
      }
    },
    tell(combination) {
      const vector = reduced(combination)
      const [pivot] = vector.keys()
      if (pivot === undefined) return true // Can be computed from what is told already.
      if (keys.has(keyOf(vector))) return false
      const row = { pivot, vector: scaled(vector) }
      rows.push(row)
      for (const one of watched.filter((each) => each.vector.has(pivot))) {
        takeOut(one.vector, row)
        one.key = keyOf(one.vector)
      }
      keys = new Set(watched.map(({ key }) => key))
      return true
    },
  }
}

function vectorOf({ of, less = [] }: Combination): Vector {
  const vector: Vector = new Map()
  for (const at of of) add(vector, at, 1)
  for (const at of less) add(vector, at, prime - 1)
  return vector
}
function add(vector: Vector, at: number, value: number): void {
  const sum = ((vector.get(at) ?? 0) + value) % prime
  if (sum === 0) vector.delete(at)
  if (sum !== 0) vector.set(at, sum)
}
/** A vector without the pivot of a row, which has 1 there. */
function takeOut(vector: Vector, row: Row): void {
  const times = vector.get(row.pivot)
  if (times === undefined) return
  for (const [at, value] of row.vector) add(vector, at, prime - ((times * value) % prime))
}
/** With 1 at its first place. */
function scaled(vector: Vector): Vector {
  const [first = 1] = vector.values()
  const times = inverse(first)
  return new Map([...vector].map(([at, value]) => [at, (value * times) % prime]))
}
/** By Fermat's little theorem. */
function inverse(value: number): number {
  let [result, power] = [1, value]
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % prime
    power = (power * power) % prime
  }
  return result
}

/** Equal for vectors that are multiples of each other. */
function keyOf(vector: Vector): string {
  const inOrder = new Map([...vector].toSorted(([a], [b]) => a - b))
  return [...scaled(inOrder)].map(([at, value]) => `${at}:${value}`).join(' ')
}
