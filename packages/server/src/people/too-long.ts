import type { InputIssue } from '@piiri/domain/shared/outcome'

/** What of an input is longer than it can be, by the names of its fields. UTF-16 code units. */
export const tooLong = <T extends object>(
  path: readonly string[],
  given: T,
  longest: { readonly [K in keyof T]?: number },
): readonly InputIssue[] =>
  Object.entries<number>(longest as Record<string, number>).flatMap(([field, most]) => {
    const text: unknown = Reflect.get(given, field)
    return typeof text === 'string' && text.length > most ? [{ path: [...path, field], code: 'TOO_LONG' }] : []
  })
