/**
 * A set of a fixed list's members as bits of one number, in the list's order. The members of a number are one shared list:
 * there are few different sets, and many rows.
 */
export type Bits<M extends string> = {
  readonly toBits: (members: readonly M[]) => number
  readonly fromBits: (bits: number) => readonly M[]
}

export function bitsOf<const M extends string>(list: readonly M[]): Bits<M> {
  const known = new Map<number, readonly M[]>()
  const read = (bits: number): readonly M[] => list.filter((_, at) => (bits & (1 << at)) !== 0)
  return {
    toBits: (members) => list.reduce((bits, member, at) => (members.includes(member) ? bits | (1 << at) : bits), 0),
    fromBits(bits) {
      const before = known.get(bits)
      if (before) return before
      const members = read(bits)
      known.set(bits, members)
      return members
    },
  }
}
