import { describe, expect, it } from 'vitest'
import { date } from '../../test/parsed.ts'
import { breaksForHolidays, type PublicHolidays } from './holiday-breaks.ts'

const asked: string[] = []
/** Answers out of order, as a provider may. */
const holidays: PublicHolidays = ({ country, region }, year) => {
  asked.push(`${country}-${region} ${year}`)
  return [
    { date: date(`${year}-12-06`), name: { fi: 'Itsenäisyyspäivä', en: 'Independence Day' } },
    { date: date(`${year}-01-06`), name: { fi: 'Loppiainen', en: 'Epiphany' } },
  ]
}

describe('breaks for public holidays', () => {
  it('are one day each, within the span and its ends, in order, in every language of their names', () => {
    const span = { from: date('2019-12-06'), to: date('2021-01-05') }
    expect(breaksForHolidays(holidays, { country: 'FI', region: '01' }, span)).toEqual([
      { from: '2019-12-06', to: '2019-12-06', reason: { fi: 'Itsenäisyyspäivä', en: 'Independence Day' } },
      { from: '2020-01-06', to: '2020-01-06', reason: { fi: 'Loppiainen', en: 'Epiphany' } },
      { from: '2020-12-06', to: '2020-12-06', reason: { fi: 'Itsenäisyyspäivä', en: 'Independence Day' } },
    ])
    expect(asked).toEqual(['FI-01 2019', 'FI-01 2020', 'FI-01 2021'])
  })

  it('are none where the span has no days', () => {
    expect(
      breaksForHolidays(
        holidays,
        { country: 'FI', region: null },
        { from: date('2021-01-01'), to: date('2020-01-01') },
      ),
    ).toEqual([])
  })
})
