import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { local, minutes, zone } from '../../test/parsed.ts'
import type { DateSpan } from '../seasons/find-break.ts'
import { parseRecurrenceRule } from '../series/parse-recurrence-rule.ts'
import type { RecurrenceRule } from '../series/recurrence-rule.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { editSeries } from './edit-series.ts'
import { materialiseSessions, type SessionPlan } from './materialise-sessions.ts'

type Own = { start?: string; durationMinutes?: number; cancelled?: boolean }
type Vector = {
  id: string
  note: string
  series: {
    start: string
    tzid: string
    durationMinutes: number
    rrule: string
    exdates: string[]
    rdates: string[]
  }
  overrides: (Own & { original: string })[]
  edit: {
    scope: 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL'
    at: string
    change: { start?: string; durationMinutes?: number; rrule?: string }
  }
  window: { from: string; to: string }
  expect: {
    starts: { original: string; start: string; cancelled: boolean }[]
    durations: number[]
    orphans: string[]
  }
}
/** What a Session has of its own, at its place. */
type Override = { readonly originalStart: LocalDateTime; readonly was: string; readonly own: Own }
type Plan = SessionPlan<DateSpan>
type Edited = {
  parts: readonly { readonly plan: Plan; readonly overrides: readonly Override[] }[]
  orphans: readonly string[]
}

const vectors: Vector[] = JSON.parse(readFileSync(new URL('../../testdata/edit-vectors.json', import.meta.url), 'utf8'))
const ruleOf = (text: string, start: string, tzid: string): RecurrenceRule => {
  const parsed = parseRecurrenceRule(text, { start: local(start), zone: zone(tzid) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

function edit({ series, overrides, edit: { scope, at, change } }: Vector): Edited {
  const plan: Plan = {
    start: local(series.start),
    zone: zone(series.tzid),
    rule: ruleOf(series.rrule, series.start, series.tzid),
    excluded: series.exdates.map(local),
    added: series.rdates.map(local),
    durationMinutes: minutes(series.durationMinutes),
    season: null,
    breaks: [],
  }
  const own = overrides.map(({ original, ...rest }) => ({ originalStart: local(original), was: original, own: rest }))
  if (scope === 'THIS') {
    const { rrule: _, ...changed } = change
    const before = own.find(({ was }) => was === at)?.own
    const others = own.filter(({ was }) => was !== at)
    const one = { originalStart: local(at), was: at, own: { ...before, ...changed } }
    return { parts: [{ plan, overrides: [...others, one] }], orphans: [] }
  }
  const edited = editSeries(
    plan,
    own,
    {
      at: local(at),
      cut: scope === 'ALL' ? plan.start : local(at),
      change: {
        ...(change.start !== undefined && { start: local(change.start) }),
        ...(change.durationMinutes !== undefined && { durationMinutes: minutes(change.durationMinutes) }),
        ...(change.rrule !== undefined && { rule: ruleOf(change.rrule, change.start ?? at, series.tzid) }),
      },
    },
    local('2027-12-31T00:00'),
  )
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues))
  const { before, after, untouched, places } = edited.value
  const moved = places.kept.map(({ one, planned }) => ({ ...one, originalStart: planned.originalStart }))
  return {
    parts: [...(before === null ? [] : [{ plan: before, overrides: untouched }]), { plan: after, overrides: moved }],
    orphans: places.lost.map(({ was }) => was),
  }
}

const shown = ({ parts }: Edited, { from, to }: Vector['window']) =>
  parts
    .flatMap(({ plan, overrides }) =>
      // A start may have been moved into the window from some way outside of it.
      materialiseSessions(plan, { from: local('2025-01-01T00:00'), to: local('2027-12-31T00:00') }).map((planned) => {
        const own = overrides.find(({ originalStart }) => originalStart === planned.originalStart)?.own
        return {
          original: planned.originalStart as string,
          start: own?.start ?? planned.originalStart,
          cancelled: own?.cancelled ?? false,
          durationMinutes: own?.durationMinutes ?? plan.durationMinutes,
        }
      }),
    )
    .filter(({ start }) => from <= start && start < to)
    .toSorted((a, b) => (`${a.start} ${a.original}` < `${b.start} ${b.original}` ? -1 : 1))

describe('the shared edit vectors', () => {
  it('are all here', () => expect(vectors).toHaveLength(31))

  it.each(vectors)('$id: $note', (vector) => {
    const edited = edit(vector)
    const starts = shown(edited, vector.window)
    expect(starts.map(({ durationMinutes: _, ...start }) => start)).toEqual(vector.expect.starts)
    expect(starts.map(({ durationMinutes }) => durationMinutes)).toEqual(vector.expect.durations)
    expect(edited.orphans).toEqual(vector.expect.orphans)
  })
})
