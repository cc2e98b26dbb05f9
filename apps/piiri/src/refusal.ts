/** Something that the person who started the program can put right: told in one line, without a stack. */
export class Refusal extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}

/** The line that tells a person what went wrong; `null` where nobody expected it, and its stack is needed. */
export function lineOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof Error)) return null
  // The database's own errors of opening are of one line, and say what to do.
  return error.name === 'DatabaseError' ? (error.message.split('\n')[0]?.replace(/^[a-z]+: /, '') ?? null) : null
}
