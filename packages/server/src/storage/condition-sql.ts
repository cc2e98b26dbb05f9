import type { Condition } from '@piiri/domain/shared/condition'
import { and, or, sql, type Placeholder, type SQL } from 'drizzle-orm'

type Item<V> = V extends readonly (infer I)[] ? I : V
type Values = readonly unknown[]

/** How each fact is reached in a query: `(list) => inList(group.confidentiality, list)`. A missing fact does not compile. */
export type FactColumns<F> = {
  readonly [K in keyof F & string]: (list: Placeholder<string, readonly Item<F[K]>[]>) => SQL
}

/** A condition as a query takes it: `key` says which text, `sql` is the text, `params` are its values. */
export type ConditionSql = {
  readonly key: string
  readonly sql: SQL
  readonly params: Readonly<Record<string, Values>>
}

/**
 * Asks a policy's condition of a table. Equal keys mean equal text, so that a text is built once for all viewers of a kind;
 * values only ever travel as one list a fact. Two conditions in one query need two prefixes.
 */
export const conditionSql = <F>(condition: Condition<F>, columns: FactColumns<F>, prefix = 'seen'): ConditionSql => {
  const params: Record<string, Values> = {}
  const key = describe(condition, (values) => {
    params[`${prefix}${Object.keys(params).length}`] = values
  })
  return {
    key: `${prefix}:${key}`,
    get sql() {
      let at = 0
      return toSql(condition, columns, () => sql.placeholder(`${prefix}${at++}`))
    },
    params,
  }
}

/** The condition without its values. Walks in the order of `toSql`, so that the nth list is the nth placeholder. */
const describe = <F>(condition: Condition<F>, take: (values: Values) => void): string => {
  if (typeof condition === 'boolean') return String(condition)
  if ('anyOf' in condition) return `any(${condition.anyOf.map((one) => describe(one, take)).join()})`
  if ('allOf' in condition) return `all(${condition.allOf.map((one) => describe(one, take)).join()})`
  take(condition.among)
  return condition.fact
}

const toSql = <F>(condition: Condition<F>, columns: FactColumns<F>, next: () => Placeholder): SQL => {
  if (typeof condition === 'boolean') return condition ? sql`1 = 1` : sql`1 = 0`
  if ('anyOf' in condition) return or(...condition.anyOf.map((one) => toSql(one, columns, next))) ?? sql`1 = 0`
  if ('allOf' in condition) return and(...condition.allOf.map((one) => toSql(one, columns, next))) ?? sql`1 = 1`
  return columns[condition.fact](next())
}
