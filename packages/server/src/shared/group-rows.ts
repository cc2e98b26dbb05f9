/** Rows by a key, in their order. (`Map.groupBy` is not in Node 20.) */
export function groupRows<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    if (!group) groups.set(key, [row])
  }
  return groups
}
