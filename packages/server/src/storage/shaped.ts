import type { ConditionSql } from './condition-sql.ts'
import { declareShape } from './declared-queries.ts'
import type { Args, Call } from './query.ts'

/**
 * What a query's text depends on: words of a fixed set (a direction, which order), and conditions, whose values travel as
 * parameters by themselves. Never a value from outside.
 */
export type Shape = Readonly<Record<string, string | boolean | ConditionSql>>

/** More than this, and a value has got into a shape. */
const limit = 200

/**
 * A query in several shapes: `sessionPage(db.read, { seen, direction: 'FORWARD' }, { start, id, limit })`. Each shape is
 * declared once: those of `shapes` at load, so that a test can explain them, any other when it is first asked for.
 */
export const shaped = <S extends Shape, On, P, R>(
  shapes: readonly S[],
  declare: (shape: S) => Call<On, P, R>,
): ((on: On, shape: S, ...args: Args<P>) => Promise<R>) => {
  const calls = new Map<string, Call<On, P, R>>()
  const callOf = (shape: S): Call<On, P, R> => {
    const key = keyOf(shape)
    const known = calls.get(key)
    if (known) return known
    if (calls.size >= limit) throw new Error(`a query has over ${limit} shapes: ${key}`)
    assertDistinct(shape)
    const call = declareShape(key, () => declare(shape))
    calls.set(key, call)
    return call
  }
  for (const shape of shapes) callOf(shape)
  return (on, shape, ...args) => {
    const params = Object.assign({}, args[0], ...valuesOf(shape))
    return callOf(shape)(on, ...([params] as unknown as Args<P>)) // P plus the conditions' values, which P need not name.
  }
}

const keyOf = (shape: Shape): string => {
  let key = ''
  for (const [name, part] of Object.entries(shape)) key += `${name}=${typeof part === 'object' ? part.key : part} `
  return key.trimEnd()
}
const valuesOf = (shape: Shape): ConditionSql['params'][] =>
  Object.values(shape).flatMap((part) => (typeof part === 'object' ? [part.params] : []))
/** Two conditions with one prefix would take each other's values. */
const assertDistinct = (shape: Shape): void => {
  const names = valuesOf(shape).flatMap((params) => Object.keys(params))
  if (new Set(names).size < names.length)
    throw new Error(`two conditions of a query need two prefixes: ${keyOf(shape)}`)
}
