import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const tokensIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))
const schemes = { light: tokensIn(light), dark: tokensIn(dark) }

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

type Pair = readonly [colour: string, ground: string]
const on = (colours: readonly string[], grounds: readonly string[]): readonly Pair[] =>
  colours.flatMap((colour) => grounds.map((ground) => [colour, ground] as const))

/** What is read, and on which ground. */
const read: readonly Pair[] = [
  ...on(['ink', 'ink-soft', 'plum', 'plum-strong'], ['paper', 'card', 'mark']),
  ...on(['ink', 'plum', 'plum-strong'], ['plum-wash']),
  ...on(['ink', 'ink-soft', 'plum'], ['apricot-wash']),
  ['on-plum', 'plum'],
  ['on-plum', 'plum-strong'],
  ['on-apricot', 'apricot'],
  ['paper', 'ink'],
  ['paper', 'plum-strong'],
  ['moss', 'moss-wash'],
  ['brick', 'brick-wash'],
  ['brick', 'card'],
  ['brick', 'paper'],
]
/** What is seen without being read: edges of controls, the focus, marks of state. */
const seen: readonly Pair[] = [
  ...on(['edge', 'plum', 'brick'], ['paper', 'card']),
  ['edge', 'mark'],
  ['plum', 'plum-wash'],
  ['plum', 'apricot-wash'],
]

describe.each(['light', 'dark'] as const)('the colours, %s', (scheme) => {
  const tokens = schemes[scheme]
  const of = (name: string | undefined): string => {
    const colour = tokens.get(name ?? '')
    if (colour === undefined) throw new Error(`There is no colour ${name}.`)
    return colour
  }
  it.each([...read])('let %s be read on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })
  it.each([...seen])('let %s be seen on %s', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3)
  })
  it('are all looked at here, but for lines and shadows that only decorate', () => {
    const looked = new Set([...read, ...seen].flat())
    expect([...tokens.keys()].filter((name) => !looked.has(name))).toEqual(['line'])
  })
})

it('are of the same names in both schemes', () => {
  expect([...schemes.dark.keys()]).toEqual([...schemes.light.keys()])
})
