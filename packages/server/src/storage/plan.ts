/** Turns what drizzle prepared into the least a driver needs: text, how to bind, how to read a row. */
import { createHash } from 'node:crypto'
import { Column, getTableName, is, Param, Placeholder, SQL, sql, Subquery, type DriverValueDecoder } from 'drizzle-orm'
import { SQLiteTextJson } from 'drizzle-orm/sqlite-core'
import type { Prepared } from './kit.ts'
import { readJson } from './read-json.ts'

export type Result = { readonly rows: readonly (readonly unknown[])[]; readonly changes: number }
export type Plan = {
  /** Follows from the text: processes behind one PgBouncer may share it. */
  readonly name: string
  readonly sql: string
  /** Names of its parameters, in the order of the text; one that stands twice is named twice. */
  readonly parameters: readonly string[]
  bind(params: Readonly<Record<string, unknown>>): unknown[]
  decode(row: readonly unknown[]): unknown
}
type Decoder = DriverValueDecoder<unknown, unknown>

export const compile = ({ query, fields, joinsNotNullableMap: required }: Prepared): Plan => {
  const steps = query.params.map(stepOf)
  return {
    name: createHash('sha1').update(query.sql).digest('base64url'),
    sql: query.sql,
    parameters: steps.flatMap((step) => ('name' in step ? [step.name] : [])),
    bind: (params) => steps.map((step) => ('name' in step ? valueOf(step, params) : step.constant)),
    decode: fields ? decoder(fields, required ?? {}) : (row) => row,
  }
}

type Named = { readonly name: string; readonly encode: ((value: unknown) => unknown) | undefined }
const stepOf = (param: unknown): Named | { readonly constant: unknown } => {
  if (is(param, Placeholder)) return { name: param.name, encode: undefined }
  if (!is(param, Param) || !is(param.value, Placeholder)) return { constant: param }
  const { encoder } = param
  const isPlain = plain(encoder.mapToDriverValue)
  return { name: param.value.name, encode: isPlain ? undefined : (value) => encoder.mapToDriverValue(value) }
}
/** drizzle's own filling encodes null too (a null bool becomes 0, a null json 'null'); this one leaves null alone. */
const valueOf = ({ name, encode }: Named, params: Readonly<Record<string, unknown>>): unknown => {
  const value = params[name]
  if (value === undefined) throw new TypeError(`no value for the parameter ${name}`)
  return value === null || !encode ? value : encode(value)
}

const decoderOf = (field: unknown): Decoder => {
  if (is(field, Column)) return field
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder
  if (is(field, Subquery)) return decoderOf(field._.sql)
  return decoderOf((field as SQL.Aliased).sql)
}
/** drizzle's identity mappers, which are worth skipping. */
const identities: readonly unknown[] = [
  Column.prototype.mapToDriverValue,
  Column.prototype.mapFromDriverValue,
  decoderOf(sql``).mapFromDriverValue,
]
const plain = (mapper: unknown): boolean => identities.includes(mapper)

type Decode = (value: unknown) => unknown
/** How a value is read; undefined where it is what it should be already. */
const readerOf = (decoder: Decoder): Decode | undefined => {
  if (plain(decoder.mapFromDriverValue)) return undefined
  if (is(decoder, SQLiteTextJson)) return (value) => readJson(String(value))
  return (value) => decoder.mapFromDriverValue(value)
}

type Part = { readonly at: number; readonly key: string; readonly decode: Decode | undefined }
type Group = { readonly key: string; readonly optional: boolean; readonly parts: Part[] }
/** Rows as the select describes them: flat fields, or one object per joined table (null where a left join found none). */
const decoder = (
  fields: NonNullable<Prepared['fields']>,
  required: Readonly<Record<string, boolean>>,
): Plan['decode'] => {
  const flat: Part[] = []
  const groups = new Map<string, Group>()
  fields.forEach(({ path, field }, at) => {
    const [head = '', ...rest] = path
    const part = { at, key: rest[0] ?? head, decode: readerOf(decoderOf(field)) }
    if (rest.length > 1) throw new Error(`a selection nests at most one level: ${path.join('.')}`)
    if (rest.length === 0) return flat.push(part)
    const optional = is(field, Column) && required[getTableName(field.table)] === false
    const group = groups.get(head) ?? { key: head, optional, parts: [] }
    groups.set(head, group)
    return group.parts.push(part)
  })
  if (groups.size === 0) return (row) => fill(row, flat)
  const nested = [...groups.values()]
  return (row) => {
    const object = fill(row, flat)
    for (const { key, optional, parts } of nested) {
      object[key] = optional && parts.every(({ at }) => row[at] === null) ? null : fill(row, parts)
    }
    return object
  }
}
const fill = (row: readonly unknown[], parts: readonly Part[]): Record<string, unknown> => {
  const object: Record<string, unknown> = {}
  for (const { at, key, decode } of parts) {
    const value = row[at]
    object[key] = value === null || !decode ? value : decode(value)
  }
  return object
}
