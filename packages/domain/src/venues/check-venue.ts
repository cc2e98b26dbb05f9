import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { checkOptionalText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import { checkTranslations, withoutDefault, type Translation } from '../shared/translations.ts'
import type { Venue } from './venue.policy.ts'

export type VenueContent = Omit<Venue, 'type' | 'id' | 'version'>
/** A Venue as somebody writes it down. */
export type WrittenVenue = Omit<VenueContent, 'name' | 'directions'> & {
  readonly name: readonly Translation[]
  readonly directions: readonly Translation[]
}

const name: PlainTextForm = { lines: 'ONE', longest: 100 }
const line: PlainTextForm = { lines: 'ONE', longest: 200 }
const code: PlainTextForm = { lines: 'ONE', longest: 20 }
const directions: PlainTextForm = { lines: 'MANY', longest: 1000 }

/** What a Venue is, or all that is wrong with it. Its name is written in the organisation's language too; what is blank is left out. */
export function checkVenue(
  path: readonly string[],
  written: WrittenVenue,
  organisationDefault: LanguageTag,
): Outcome<VenueContent, 'INVALID_INPUT'> {
  const at = (field: string): readonly string[] => [...path, field]
  const texts = {
    name: checkTranslations(at('name'), written.name, name),
    address: checkOptionalText(at('address'), written.address, line),
    postalCode: checkOptionalText(at('postalCode'), written.postalCode, code),
    city: checkOptionalText(at('city'), written.city, line),
    country: checkCountry(at('country'), written.country),
    district: checkOptionalText(at('district'), written.district, line),
    directions: checkTranslations(at('directions'), written.directions, directions),
  }
  const issues = [
    ...withoutDefault(at('name'), written.name, organisationDefault),
    ...issuesOf(...Object.values(texts)),
    ...coordinateIssues(path, written),
  ]
  const { name: named, address, postalCode, city, country, district, directions: directed } = texts
  if (issues.length > 0) return invalid(issues)
  return success({
    ...written,
    name: valueOf(named),
    address: valueOf(address),
    postalCode: valueOf(postalCode),
    city: valueOf(city),
    country: valueOf(country),
    district: valueOf(district),
    directions: written.directions.length === 0 ? null : valueOf(directed),
  })
}

/** Of a part in which nothing was wrong. */
function valueOf<T>(part: Outcome<T, 'INVALID_INPUT'>): T {
  if (!part.ok) throw new Error('What is wrong with a part is told before its value is taken.')
  return part.value
}

/** By its form (ISO 3166-1 alpha-2): two capitals. */
function checkCountry(path: readonly string[], country: string | null): Outcome<string | null, 'INVALID_INPUT'> {
  if (country === null || country.trim() === '') return success(null)
  return /^[A-Z]{2}$/.test(country) ? success(country) : invalid([{ path, code: 'NOT_A_COUNTRY' }])
}

/** Degrees, WGS 84. One alone is no place. */
function coordinateIssues(
  path: readonly string[],
  { latitude, longitude }: Pick<Venue, 'latitude' | 'longitude'>,
): readonly InputIssue[] {
  const issue = (field: string, code: string): InputIssue => ({ path: [...path, field], code })
  return [
    ...(latitude === null && longitude !== null ? [issue('latitude', 'ONE_WITHOUT_THE_OTHER')] : []),
    ...(longitude === null && latitude !== null ? [issue('longitude', 'ONE_WITHOUT_THE_OTHER')] : []),
    ...(latitude !== null && !(Math.abs(latitude) <= 90) ? [issue('latitude', 'OUT_OF_RANGE')] : []),
    ...(longitude !== null && !(Math.abs(longitude) <= 180) ? [issue('longitude', 'OUT_OF_RANGE')] : []),
  ]
}
