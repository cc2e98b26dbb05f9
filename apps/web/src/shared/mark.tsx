import type { JSX } from 'preact'

/** The mark: a circle of open arcs, as people who sit around a table leave room for one more. */
export const Mark = ({ class: name }: { readonly class: string }): JSX.Element => (
  <svg class={name} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    {arcs.map((path) => (
      <path d={path} />
    ))}
  </svg>
)

/** Three rings, each of arcs with gaps of their own: radius, and from which to which degree. */
const rings = [
  {
    radius: 44,
    spans: [
      [8, 92],
      [104, 176],
      [188, 262],
      [274, 350],
    ],
  },
  {
    radius: 30,
    spans: [
      [30, 140],
      [156, 254],
      [272, 372],
    ],
  },
  {
    radius: 16,
    spans: [
      [-20, 120],
      [150, 300],
    ],
  },
] as const

const point = (radius: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`
}
const arcs = rings.flatMap(({ radius, spans }) =>
  spans.map(
    ([from, to]) => `M${point(radius, from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(radius, to)}`,
  ),
)
