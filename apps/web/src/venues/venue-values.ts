import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { accessFeatures, type AccessFeature, type VenueDisclosure } from '@piiri/domain/venues/venue'
import type { VenueAsWritten, VenueInput } from '@piiri/sdk/lean'
import { chosenOf } from '../people/check-fields.tsx'
import type { Sent } from '../people/people-page.ts'
import { fieldOfTranslations, translationsIn, type Translation } from '../people/translated-lines.tsx'
import { venueLines, type Line } from './venue-lines.ts'

export const disclosures = ['PUBLIC', 'COMMUNITY', 'GROUP_MEMBERS'] as const satisfies readonly VenueDisclosure[]

/** A place as a form holds it: as it is, or as somebody has typed it. */
export type VenueValues = Readonly<Record<Line, string>> & {
  readonly name: readonly Translation[]
  readonly directions: readonly Translation[]
  readonly disclosure: VenueDisclosure
  readonly access: readonly AccessFeature[]
}

export const valuesOfVenue = (venue: VenueAsWritten): VenueValues => ({
  name: venue.nameTranslations,
  directions: venue.directionsTranslations,
  disclosure: venue.disclosure,
  access: venue.access,
  address: venue.address ?? '',
  postalCode: venue.postalCode ?? '',
  city: venue.city ?? '',
  district: venue.district ?? '',
  country: venue.country ?? '',
  latitude: String(venue.latitude ?? ''),
  longitude: String(venue.longitude ?? ''),
  timeZone: venue.timeZone,
})

/** Of a place that is not written down yet. Nobody but its groups is told of it, until somebody says otherwise. */
export const newVenue = (timeZone: string): VenueValues => ({
  name: [],
  directions: [],
  disclosure: 'GROUP_MEMBERS',
  access: [],
  address: '',
  postalCode: '',
  city: '',
  district: '',
  country: '',
  latitude: '',
  longitude: '',
  timeZone,
})

export function valuesIn(sent: Sent): VenueValues {
  const line = (name: Line): string => sent.text(name).trim()
  return {
    name: translationsIn(sent, 'name'),
    directions: translationsIn(sent, 'directions'),
    disclosure: disclosures.find((one) => one === sent.text('disclosure')) ?? 'GROUP_MEMBERS',
    access: chosenOf(sent, 'access', accessFeatures),
    address: line('address'),
    postalCode: line('postalCode'),
    city: line('city'),
    district: line('district'),
    country: line('country').toUpperCase(),
    latitude: line('latitude'),
    longitude: line('longitude'),
    timeZone: line('timeZone'),
  }
}

/** Degrees as people write them, `60,17` too. Null for nothing, NaN for what is no number. */
export const degreesIn = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')))

/** Fields whose text can be no value at all. */
export const unreadable = ({
  latitude,
  longitude,
  timeZone,
}: VenueValues): readonly ('latitude' | 'longitude' | 'timeZone')[] => [
  ...(Number.isNaN(degreesIn(latitude)) ? (['latitude'] as const) : []),
  ...(Number.isNaN(degreesIn(longitude)) ? (['longitude'] as const) : []),
  ...(parseTimeZone(timeZone) === null ? (['timeZone'] as const) : []),
]

export function inputOf({ latitude, longitude, ...values }: VenueValues): VenueInput {
  const orNull = (text: string): string | null => (text === '' ? null : text)
  return {
    ...values,
    address: orNull(values.address),
    postalCode: orNull(values.postalCode),
    city: orNull(values.city),
    district: orNull(values.district),
    country: orNull(values.country),
    latitude: degreesIn(latitude),
    longitude: degreesIn(longitude),
  }
}

/** The field that an issue of a place is about. */
export const fieldOfVenue =
  (sent: Sent) =>
  (path: readonly string[]): string | null => {
    const [part = '', ...rest] = path
    if (part === 'name' || part === 'directions') return fieldOfTranslations(sent, part, rest)
    return venueLines.find((line) => line === part) ?? null
  }
