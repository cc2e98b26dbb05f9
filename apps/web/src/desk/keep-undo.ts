import type { EditScope, SessionChange, SessionsEditDone, SessionToEdit } from '@piiri/sdk/lean'
import { changeOf } from './change-of.ts'
import { datesFrom } from './restore-dates.ts'
import { ownOf } from './restore-own.ts'
import { valuesOfSeries, valuesOfSession } from './session-values.ts'
import type { WantedEdit } from './read-edit.ts'
import { countsOf } from './tell-done.ts'
import type { FormerOwn, Undo } from './undos.ts'

/** How an edit is taken back: with what the Session, or its Series, said before. Null where it changed nothing. */
export function undoOfEdit(
  session: SessionToEdit,
  scope: EditScope,
  wanted: WantedEdit,
  result: SessionsEditDone,
): Undo | null {
  const { series } = session
  const done = { is: 'CHANGED', ...countsOf(result) } as const
  if (scope === 'THIS' || series === null) {
    const change = changeOf(valuesOfSession(session), wanted.names)
    const now = result.changed.find(({ id }) => id === session.id)
    if (now === undefined) return null
    return {
      done,
      inverse: { is: 'EDIT', session: session.id, scope: 'THIS', change, dates: null, own: null },
      former: { id: session.id, version: session.version ?? 0 },
      expected: { id: session.id, version: now.version ?? 0 },
    }
  }
  const former: SessionChange = {
    ...changeOf(valuesOfSeries(series, session.originalStart), wanted.names),
    ...(wanted.isRuleChanged && { recurrence: result.formerRecurrence }),
  }
  // What follows is a Series of its own by now: all of it.
  const inverse = {
    place: wanted.change.start ?? session.originalStart,
    scope: 'ALL',
    change: former,
    own: ownOf(session, wanted.names),
  } as const
  return undoOnSeries(session, scope, inverse, result, done)
}

type OnSeries = {
  readonly place: string
  readonly scope: EditScope
  readonly change: SessionChange
  readonly own: FormerOwn | null
}

/** By an edit on the Session that is now at a place. `scope`: how far what was done went. */
export function undoOnSeries(
  { id, series, originalStart: cut }: SessionToEdit,
  scope: EditScope,
  { place, scope: back, change, own }: OnSeries,
  result: SessionsEditDone,
  done: Undo['done'],
): Undo | null {
  const there = result.changed.find(({ originalStart }) => originalStart === place)
  const seriesId = there?.series?.id ?? series?.id
  const now = result.series.find((one) => one.id === seriesId)
  if (now === undefined || series === null) return null
  return {
    done,
    inverse: {
      is: 'EDIT',
      session: there?.id ?? id,
      scope: back,
      change,
      dates: datesFrom(series, scope === 'ALL' ? null : cut),
      own,
    },
    former: { id: now.id, version: now.id === series.id ? (series.version ?? 0) : 0 },
    expected: { id: now.id, version: now.version ?? 0 },
  }
}
