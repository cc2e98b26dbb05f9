import type { EventPages } from './event-facts.ts'

/** The organisation that holds something as schema.org's Organization; nothing where its name is not told. */
export const organizerOf = ({ organiser }: EventPages) =>
  organiser === null
    ? {}
    : { organizer: { '@type': 'Organization', '@id': organiser.url, name: organiser.name, url: organiser.url } }
