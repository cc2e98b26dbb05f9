import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { addDays, civilFromDays, weekday } from '@piiri/domain/shared/local-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessFeatures, features, groupKinds } from '../shared/fact-names.ts'
import {
  countFilters,
  noFilter,
  readProgrammeQuery,
  wholeProgramme,
  writeProgrammeQuery,
  type ProgrammeQuery,
} from './programme-query.ts'

const languages = ['en', 'es', 'fi', 'ru', 'sv-FI', 'th', 'zh-Hant'].map(parseLanguageTag).filter((tag) => tag !== null)
const aDate = fc.integer({ min: 11_000, max: 40_000 }).map(civilFromDays)
const aText = fc
  .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
  .map((text) => text.trim().slice(0, 100).trim())
const aQuery: fc.Arbitrary<ProgrammeQuery> = fc
  .record({
    view: fc.constantFrom('LIST', 'WEEK', 'MONTH'),
    from: fc.option(aDate),
    filter: fc.record({
      languages: fc.subarray(languages),
      kinds: fc.subarray([...groupKinds]),
      features: fc.subarray([...features]),
      access: fc.subarray([...accessFeatures]),
      text: fc.option(aText.filter((text) => text !== '')),
    }),
  })
  .map(({ view, from, filter }) => {
    // A week and a month stand at their first day.
    const first =
      from === null
        ? null
        : view === 'WEEK'
          ? addDays(from, 1 - weekday(from))
          : view === 'MONTH'
            ? addDays(from, 1 - Number(from.slice(8)))
            : from
    return { view, from: first, filter }
  })

describe('what an address asks of the programme', () => {
  it('is what was written into it', () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        expect(readProgrammeQuery(writeProgrammeQuery(query))).toEqual(query)
      }),
    )
  })

  it('is written in one way, whatever the order in which it was asked', () => {
    fc.assert(
      fc.property(aQuery, fc.infiniteStream(fc.nat()), (query, order) => {
        const pairs = [...writeProgrammeQuery(query)]
        const shuffled = pairs.map((pair) => ({ pair, at: order.next().value ?? 0 })).toSorted((a, b) => a.at - b.at)
        const read = readProgrammeQuery(new URLSearchParams(shuffled.map(({ pair }) => pair)))
        expect(String(writeProgrammeQuery(read))).toBe(String(writeProgrammeQuery(query)))
      }),
    )
  })

  it('is read from any parameters at all, and leaves out what it does not know', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('view', 'week', 'month', 'from', 'language', 'kind', 'feature', 'access', 'text', 'x'),
            fc.string(),
          ),
        ),
        (pairs) => {
          const query = readProgrammeQuery(new URLSearchParams(pairs))
          expect(readProgrammeQuery(writeProgrammeQuery(query))).toEqual(query)
        },
      ),
    )
    expect(
      readProgrammeQuery(new URLSearchParams('view=year&month=2026-13&feature=beer&language=!&text=++&kind=')),
    ).toEqual(wholeProgramme)
  })

  it('is short: nothing, where nothing is asked', () => {
    expect(String(writeProgrammeQuery(wholeProgramme))).toBe('')
    expect(
      String(
        writeProgrammeQuery({ ...wholeProgramme, filter: { ...noFilter, features: ['HOMEMADE_MEAL'], text: 'mets' } }),
      ),
    ).toBe('feature=homemade-meal&text=mets')
  })

  it('has no more than twenty languages and a hundred letters', () => {
    const tags = Array.from(
      { length: 60 },
      (_, index) =>
        `language=x${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
    )
    const { filter } = readProgrammeQuery(new URLSearchParams(`${tags.join('&')}&text=${'a'.repeat(5000)}`))
    expect(filter.languages.length).toBe(20)
    expect(filter.text).toHaveLength(100)
    expect(countFilters(filter)).toBe(21)
  })
})
