import type { Plan } from './plan.ts'

export type Lazy<T> = () => T
/** A query as it was declared: where, in which shape, and its plan, which is compiled when asked for. */
export type DeclaredQuery = { readonly label: string; readonly plan: Lazy<Plan> }

const declared: DeclaredQuery[] = []
let shapeInHand = ''

/** Every query that the modules loaded so far have declared, each shape of a shaped one by itself. */
export const declaredQueries = (): readonly DeclaredQuery[] => declared

export const declare = (plan: Lazy<Plan>): Lazy<Plan> => {
  const origin = new Error() // Its stack is written out only if somebody reads the label: with source maps that is slow.
  const shape = shapeInHand
  declared.push({
    get label() {
      return `${placeOf(origin.stack ?? '')}${shape}`
    },
    plan,
  })
  return plan
}

/** Declares what `work` declares as one shape of a query. */
export const declareShape = <T>(key: string, work: () => T): T => {
  const outer = shapeInHand
  shapeInHand = ` [${key}]`
  try {
    return work()
  } finally {
    shapeInHand = outer
  }
}

/** `sessions.repository.ts:42` of the first line that is not the storage seam's own. */
const placeOf = (stack: string): string => {
  const line = stack
    .split('\n')
    .find((one) => /:\d+:\d+\)?$/.test(one) && !/storage\/(declared-queries|query|shaped)\./.test(one))
  return /([^/\\]+:\d+):\d+\)?$/.exec(line ?? '')?.[1] ?? 'somewhere'
}
