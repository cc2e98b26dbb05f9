import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedOf, readPosterQuery } from './poster-query.ts'

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text)
  if (date === null) throw new Error(`${text} is no date.`)
  return date
}
const today = day('2026-11-25')
const read = (asked: string, on: LocalDate = today) => readPosterQuery(new URLSearchParams(asked), on)
const december = { of: 'MONTH', first: '2026-12-01' }

describe('what a poster is asked to be', () => {
  it('is read from its address', () => {
    expect(read('of=2027-02&paper=A3&discreet=1')).toEqual({
      subject: { of: 'MONTH', first: '2027-02-01' },
      paper: 'A3',
      isDiscreet: true,
      isMisread: false,
    })
    expect(read('of=grp_1-_x&paper=a4').subject).toEqual({ of: 'GROUP', id: 'grp_1-_x' })
  })

  it('is this month on A4, where it says nothing; ten days before its end the next one', () => {
    expect(read('', day('2026-11-20')).subject).toEqual({ of: 'MONTH', first: '2026-11-01' })
    expect(read('', day('2026-11-21'))).toEqual({ subject: december, paper: 'A4', isDiscreet: false, isMisread: false })
  })

  it.each([
    'of=2026-13',
    'of=2026-00',
    'of=20261-01',
    'of=2031-12',
    'of=9999-12',
    'of=1999-10',
    'of=%00',
    'of=../x',
    'paper=A0',
    'paper=letter',
  ])('is the usual poster, and is said to be another, for %s', (asked) => {
    expect(read(asked)).toEqual({ subject: december, paper: 'A4', isDiscreet: false, isMisread: true })
  })

  it('goes back and ahead as far as the programme does', () => {
    expect(read('of=1999-11').isMisread).toBe(false)
    expect(read('of=2031-10').isMisread).toBe(false)
  })

  it('is discreet, whatever is said of that but no', () => {
    for (const said of ['1', 'on', 'yes', 'true', 'x']) expect(read(`discreet=${said}`).isDiscreet).toBe(true)
    for (const said of ['0', '']) expect(read(`discreet=${said}`).isDiscreet).toBe(false)
  })

  it('is written as it is read', () => {
    const anAddress = fc.record({
      of: fc.oneof(fc.constantFrom('2026-12', '2020-01', '2030-06'), fc.stringMatching(/^grp_[\w-]{22}$/)),
      paper: fc.constantFrom('A4', 'A3'),
      discreet: fc.constantFrom('0', '1'),
    })
    fc.assert(
      fc.property(anAddress, (asked) => {
        const query = read(String(new URLSearchParams(asked)))
        expect(read(String(new URLSearchParams(askedOf(query))))).toEqual(query)
      }),
    )
  })
})
