declare const scalarName: unique symbol

/**
 * A string that says which scalar of the schema it is. Any plain string is taken; another scalar is not: a LocalDateTime
 * where an Instant is wanted does not compile.
 */
export type Scalar<Name extends string> = string & { readonly [scalarName]?: Name }
