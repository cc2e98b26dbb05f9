import type { JSX } from 'preact'

type Bar = { readonly name: string; readonly value: number | null }
type Chart = {
  readonly label: string
  readonly notTold: string
  readonly bars: readonly Bar[]
}

/** Bars from left to right, one a row: the table beside it has the numbers for those who do not see them. */
export function BarChart({ label, notTold, bars }: Chart): JSX.Element {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <div class="bar-chart" role="img" aria-label={label}>
      {bars.map(({ name, value }) => (
        <div key={name} class="bar-row">
          <span class="bar-name">{name}</span>
          <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-ground" width="100" height="10" />
            {value !== null && <rect class="bar-value" width={Math.max(0.5, (100 * value) / most)} height="10" />}
          </svg>
          <span class={value === null ? 'bar-number not-told' : 'bar-number'}>{value ?? notTold}</span>
        </div>
      ))}
    </div>
  )
}
