import type { SeasonToPlan } from '@piiri/sdk/lean'

type Series = SeasonToPlan['series'][number]
/** Why a Series has none that goes on with it in another Season. */
export type WithoutNext = 'SINGLE_DATE' | 'WENT_ON_AS_ANOTHER' | 'HAD_ENDED' | 'NOT_THERE'
/** A Series of one Season beside that of another; one side alone where the other has none. */
export type Pair =
  | { readonly former: Series; readonly next: Series }
  | { readonly former: Series; readonly next: null; readonly why: WithoutNext }
  | { readonly former: null; readonly next: Series }

/** As the server takes it: a rule that ended so long before its Season did was ended by somebody. Days. */
const endedEarlyMs = 32 * 86_400_000

/** Each Series of a Season beside the one that goes on with it in another: of the same Group and rule, at the same time where several are. */
export function pairSeries(
  former: Pick<SeasonToPlan, 'series' | 'to'>,
  next: Pick<SeasonToPlan, 'series'>,
): readonly Pair[] {
  const left = new Set(next.series)
  const nextOf = new Map<Series, Series>()
  for (const sameness of [planOf, ruleOf]) {
    for (const one of former.series) {
      if (nextOf.has(one) || one.recurrence === null) continue
      const found = [...left].find((other) => other.group.id === one.group.id && sameness(other) === sameness(one))
      if (found === undefined) continue
      nextOf.set(one, found)
      left.delete(found)
    }
  }
  return [
    ...former.series.map((one): Pair => {
      const found = nextOf.get(one)
      return found === undefined
        ? { former: one, next: null, why: whyNone(one, former.to) }
        : { former: one, next: found }
    }),
    ...[...left].map((one): Pair => ({ former: null, next: one })),
  ]
}

const ruleOf = ({ recurrence }: Series): string => (recurrence ?? '').replace(/;?(COUNT|UNTIL)=[^;]*/g, '')
const planOf = (series: Series): string =>
  `${ruleOf(series)} ${series.start.slice(11)} ${series.duration} ${series.venue?.id}`

function whyNone({ recurrence, continuedBy }: Series, to: string): WithoutNext {
  if (recurrence === null) return 'SINGLE_DATE'
  if (continuedBy !== null) return 'WENT_ON_AS_ANOTHER'
  const [, year, month, day] = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(recurrence) ?? []
  const isEarly = year !== undefined && Date.parse(`${year}-${month}-${day}`) < Date.parse(to) - endedEarlyMs
  return isEarly ? 'HAD_ENDED' : 'NOT_THERE'
}

/** Every how many weeks a Series is; null for what is every week, or by another measure. */
export function weeksBetween({ recurrence }: Series): number | null {
  const weeks = /FREQ=WEEKLY/.test(recurrence ?? '') ? Number(/INTERVAL=(\d+)/.exec(recurrence ?? '')?.[1] ?? 1) : 1
  return weeks > 1 ? weeks : null
}
