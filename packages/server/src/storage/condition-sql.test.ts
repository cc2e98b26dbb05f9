import { allOf, among, anyOf, holds, type Condition } from '@piiri/domain/shared/condition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anExample, aSession } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { conditionSql } from './condition-sql.ts'
import { declaredQueries } from './declared-queries.ts'
import { dialect } from './kit.ts'
import { all } from './query.ts'
import { shaped } from './shaped.ts'

type Facts = repo.SessionFacts
const groups = ['g', 'h', 'i']
const venues = ['v', 'w', 'x']
const leaf = fc.oneof(
  fc.boolean(),
  fc.subarray(groups).map((some): Condition<Facts> => among('group', some)),
  fc.subarray(venues).map((some): Condition<Facts> => among('venue', some)),
)
const condition = fc.letrec<{ any: Condition<Facts> }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }).map((some): Condition<Facts> => anyOf(...some)),
    fc.array(tie('any'), { maxLength: 3 }).map((some): Condition<Facts> => allOf(...some)),
  ),
})).any

describe(`conditions as SQL on ${dialect}`, () => {
  it('finds exactly the rows of which the condition holds', async () => {
    const { db } = await anExample()
    const rows = groups.flatMap((group) => venues.map((venue) => ({ group, venue })))
    await db.write(async (tx) => {
      for (const id of groups.slice(1)) await repo.addGroup(tx, { id, name: id, places: 1, open: true })
      for (const id of venues.slice(1)) await repo.addVenue(tx, { id, name: id })
      for (const { group, venue } of rows) {
        await repo.addSession(tx, aSession(group + venue, { groupId: group, venueId: venue }))
      }
    })
    await fc.assert(
      fc.asyncProperty(condition, async (one) => {
        const shape = { direction: 'FORWARD', seen: repo.seenBy(one) } as const
        const found = await repo.sessionPage(db.read, shape, { start: '', id: '', limit: 100 })
        const wanted = rows.filter((facts) => holds(one, facts)).map(({ group, venue }) => group + venue)
        expect(found.map(({ id }) => id)).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })

  it('has one key for viewers who differ in values only, and keeps values out of the text', () => {
    const of = (...some: string[]) =>
      conditionSql(anyOf<Facts>(among('group', some), among('venue', ['v'])), repo.sessionFacts)
    expect(of('g').key).toBe(of('h', 'i').key)
    expect(of('secret').key).not.toContain('secret')
    expect(of('h', 'i').params).toEqual({ seen0: ['h', 'i'], seen1: ['v'] })
    expect(conditionSql(among<Facts, 'group'>('group', ['g']), repo.sessionFacts).key).not.toBe(of('g').key)
  })

  it('declares each shape of a query once', () => {
    const built: string[] = []
    const query = shaped([{ order: 'up' }], ({ order }: { order: string }) => {
      built.push(order)
      return all(() => {
        throw new Error('not asked for')
      })
    })
    expect(built).toEqual(['up'])
    expect(declaredQueries().at(-1)?.label).toMatch(/^condition-sql\.test\.ts:\d+ \[order=up\]$/)
    const nowhere = { run: () => Promise.reject(new Error('nowhere')) }
    for (const order of ['up', 'down', 'down', 'up']) void query(nowhere, { order }).catch(() => {})
    expect(built).toEqual(['up', 'down'])
  })

  it('refuses two conditions that would take each other’s values', () => {
    const seen = repo.seenBy(among('group', ['g']))
    const query = () => shaped([{ seen, also: seen }], () => repo.venues)
    expect(query).toThrow('two prefixes')
  })
})
