import { IANAZone } from 'luxon'

/** An IANA time zone name: `Europe/Helsinki`. */
export type TimeZone = string & { readonly of: 'TimeZone' }

// Names without a slash (UTC, Japan) are zones too, and Etc/GMT+2 is a name. Offsets (+02:00), which newer engines take for
// zones, start with no letter.
const shape = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/

/**
 * A name that this machine's tables know, old names included: `Asia/Calcutta` stays what it is. Null for anything else: offsets,
 * unknown names, names in lower case.
 */
export const parseTimeZone = (text: string): TimeZone | null =>
  text.length <= 40 && shape.test(text) && IANAZone.isValidZone(text) ? (text as TimeZone) : null // Brands: here and nowhere else.
