/** What of a place is written on a line of its own. */
export const venueLines = [
  'address',
  'postalCode',
  'city',
  'district',
  'country',
  'latitude',
  'longitude',
  'timeZone',
] as const
export type Line = (typeof venueLines)[number]
