/** A value that stands in this program: that it cannot be read is a mistake of ours. */
export function constant<T>(value: T | null): T {
  if (value === null) throw new Error('A constant cannot be read.')
  return value
}
