import { describe, expect, it } from 'vitest'
import { parseLanguageTag, type LanguageTag } from '../shared/language-tag.ts'
import { parseTimeZone, type TimeZone } from '../shared/time-zone.ts'
import { checkVenue, type WrittenVenue } from './check-venue.ts'

const known = <T>(value: T | null): T => {
  if (value === null) throw new Error('A test wrote a value that cannot be read.')
  return value
}
const tag = (text: string): LanguageTag => known(parseLanguageTag(text))
const helsinki: TimeZone = known(parseTimeZone('Europe/Helsinki'))

const house: WrittenVenue = {
  name: [
    { language: tag('fi'), text: 'Kulmatalo' },
    { language: tag('en'), text: ' The Corner House ' },
  ],
  disclosure: 'PUBLIC',
  address: 'Esimerkkikatu 12 A',
  postalCode: '00530',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: 60.1841,
  longitude: 24.9492,
  directions: [{ language: tag('en'), text: 'Ring.\r\nWait.' }],
  access: ['LIFT'],
  timeZone: helsinki,
}
const check = (more: Partial<WrittenVenue> = {}) => checkVenue(['input'], { ...house, ...more }, tag('fi'))
const codes = (more: Partial<WrittenVenue>) => {
  const checked = check(more)
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a Venue as it is written down', () => {
  it('is kept', () => {
    expect(check()).toEqual({
      ok: true,
      value: { ...house, name: { fi: 'Kulmatalo', en: 'The Corner House' }, directions: { en: 'Ring.\nWait.' } },
    })
  })
  it('is a name, and the rest may be left out', () => {
    const bare = {
      address: '',
      postalCode: ' ',
      city: null,
      country: '',
      district: null,
      latitude: null,
      longitude: null,
    }
    expect(check({ ...bare, directions: [], access: [] })).toMatchObject({
      ok: true,
      value: { address: null, postalCode: null, country: null, latitude: null, directions: null, access: [] },
    })
  })
  it('is anywhere in the world, its edges and zero too', () => {
    for (const [latitude, longitude] of [
      [90, -180],
      [-90, 180],
      [0, 0],
    ] as const)
      expect(codes({ latitude, longitude })).toEqual([])
  })
  it.each<[string, Partial<WrittenVenue>, readonly string[]]>([
    ['no name', { name: [] }, ['input.name DEFAULT_LANGUAGE_MISSING']],
    ['a name in another language alone', { name: house.name.slice(1) }, ['input.name DEFAULT_LANGUAGE_MISSING']],
    [
      'two names in one',
      { name: [...house.name, ...house.name.slice(1)] },
      ['input.name.2.language LANGUAGE_REPEATED'],
    ],
    ['a long address', { address: 'a'.repeat(201) }, ['input.address TOO_LONG']],
    ['an address of two lines', { address: 'a\nb' }, ['input.address MORE_THAN_ONE_LINE']],
    ['a country in small letters', { country: 'fi' }, ['input.country NOT_A_COUNTRY']],
    ['a country of three letters', { country: 'FIN' }, ['input.country NOT_A_COUNTRY']],
    ['a latitude alone', { longitude: null }, ['input.longitude ONE_WITHOUT_THE_OTHER']],
    ['a longitude alone', { latitude: null }, ['input.latitude ONE_WITHOUT_THE_OTHER']],
    ['a latitude beyond the pole', { latitude: 90.01 }, ['input.latitude OUT_OF_RANGE']],
    ['a longitude beyond the date line', { longitude: -180.01 }, ['input.longitude OUT_OF_RANGE']],
    ['a latitude that is no number', { latitude: Number.NaN }, ['input.latitude OUT_OF_RANGE']],
    [
      'directions that nobody sees',
      { directions: [{ language: tag('fi'), text: ' ' }] },
      ['input.directions.0.text EMPTY'],
    ],
    [
      'all of it at once',
      { name: [], postalCode: 'a'.repeat(21), country: 'X', latitude: 100 },
      [
        'input.name DEFAULT_LANGUAGE_MISSING',
        'input.postalCode TOO_LONG',
        'input.country NOT_A_COUNTRY',
        'input.latitude OUT_OF_RANGE',
      ],
    ],
  ])('has not %s', (_, more, issues) => expect(codes(more)).toEqual(issues))
})
