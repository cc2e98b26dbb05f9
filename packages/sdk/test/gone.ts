import { isFailure, type FailureOf } from '../src/index.ts'

/** What went well; what did not is a mistake of the test. */
export const gone = <Result extends object>(result: Result): Exclude<Result, FailureOf<Result>> => {
  if (isFailure(result)) throw new Error(JSON.stringify(result))
  return result as Exclude<Result, FailureOf<Result>> // A type variable is not narrowed by what it is not.
}
