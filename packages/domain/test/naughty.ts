import { readFileSync } from 'node:fs'
import fc from 'fast-check'

/** Strings that break programs. */
const naughtyStrings: readonly string[] = JSON.parse(
  readFileSync(new URL('../testdata/naughty-strings.json', import.meta.url), 'utf8'),
)

/** Any text, naughty ones, and nearly right ones: pieces of the given texts, cut and put together. */
export const anyText = (...nearlyRight: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...naughtyStrings),
    fc.array(fc.constantFrom(...nearlyRight.flatMap(piecesOf)), { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.constantFrom(...nearlyRight).map((text) => text.repeat(10_000)),
  )

const piecesOf = (text: string): readonly string[] => text.match(/\d+|[A-Za-z]+|[^\dA-Za-z]/g) ?? []
