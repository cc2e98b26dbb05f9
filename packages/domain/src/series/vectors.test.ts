import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { at, local, zone } from '../../test/parsed.ts'
import { toRfc3339 } from '../shared/instant.ts'
import { parseLocalDateTime } from '../shared/local-date-time.ts'
import { expandRule } from './expand-rule.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { resolveLocalTime, toLocalTime } from './resolve-local-time.ts'

type Vector = {
  id: string
  note: string
  tzid: string
  start: string
  rrule: string
  exdates: string[]
  rdates: string[]
  from: string
  to: string
  expectLocal: string[]
  expectInstants: string[]
}
const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`../../testdata/${name}.json`, import.meta.url), 'utf8'))
/** Starts in 1896, which is before the dates that Piiri knows. */
const tooEarly = ['leap-06']
/** What Piiri refuses although implementations agree: two a day, and a rule without any date. */
const refused: Record<string, readonly string[]> = {
  'gap-37': ['RULE_MORE_OFTEN_THAN_DAILY'],
  'byhour-02': ['RULE_MORE_OFTEN_THAN_DAILY'],
  'byhour-04': ['RULE_MORE_OFTEN_THAN_DAILY'],
  'byhour-05': ['RULE_MORE_OFTEN_THAN_DAILY'],
  'empty-09': ['RULE_NEVER_OCCURS'],
}

describe('the agreed recurrence vectors', () => {
  const vectors = read<Vector>('recurrence-vectors')
  const known = vectors.filter(({ start }) => parseLocalDateTime(start) !== null)
  const parse = ({ rrule, start, tzid }: Vector): ReturnType<typeof parseRecurrenceRule> =>
    parseRecurrenceRule(rrule, { start: local(start), zone: zone(tzid) })

  it('are all here', () => expect(vectors).toHaveLength(259))

  it('start within the dates that Piiri knows, but for one', () => {
    expect(vectors.filter((vector) => !known.includes(vector)).map(({ id }) => id)).toEqual(tooEarly)
  })

  it('are refused exactly where listed, and for that reason', () => {
    const codes = known.flatMap((vector) => {
      const rule = parse(vector)
      return rule.ok ? [] : [[vector.id, rule.issues.map(({ code }) => code)]]
    })
    expect(Object.fromEntries(codes)).toEqual(refused)
  })

  it.each(known.filter(({ id }) => !(id in refused)))('$id: $note', (vector) => {
    const rule = parse(vector)
    if (!rule.ok) throw new Error(JSON.stringify(rule.issues))
    const starts = expandRule(
      {
        start: local(vector.start),
        zone: zone(vector.tzid),
        rule: rule.value,
        excluded: vector.exdates.map(local),
        added: vector.rdates.map(local),
      },
      { from: local(vector.from), to: local(vector.to) },
    )
    expect(starts.map((one) => one.local)).toEqual(vector.expectLocal)
    expect(starts.map(({ instant }) => toRfc3339(instant))).toEqual(vector.expectInstants)
  })
})

describe('the time zone vectors', () => {
  const vectors = read<{ id: string; tzid: string; local: string; utc: string; kind: string }>('tz-resolution-vectors')
  const answers = vectors.map((vector) => ({
    id: vector.id,
    utc: toRfc3339(resolveLocalTime(local(vector.local), zone(vector.tzid))),
  }))

  it('are all here', () => expect(vectors).toHaveLength(2382))

  it('resolve to the instants of independent implementations', () => {
    expect(answers).toEqual(vectors.map(({ id, utc }) => ({ id, utc })))
  })

  it('come back from their instants, but for times that the clock skips', () => {
    const returning = vectors.filter((vector) => toLocalTime(at(vector.utc), zone(vector.tzid)) === vector.local)
    expect(returning).toEqual(vectors.filter(({ kind }) => kind !== 'gap'))
  })
})
