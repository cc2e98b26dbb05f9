import { builder } from './builder.ts'

/** A GraphQL enum of a domain list: each value has its sentence, and one without does not compile. */
export const enumOf = <const V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([value, sentence]) => [value, { value, description: sentence }]),
    ) as { [K in V]: { value: K; description: string } },
  })
