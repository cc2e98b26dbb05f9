/** What every expected failure of a mutation tells. */
interface Failed {
  readonly code: string
  readonly message: string
}

/** The failures among the results of a mutation. */
export type FailureOf<Result> = Extract<Result, Failed>

/** Whether a mutation's result is one of its expected failures; what is left otherwise is what it did. */
export const isFailure = <Result extends object>(result: Result): result is FailureOf<Result> =>
  'code' in result && 'message' in result
