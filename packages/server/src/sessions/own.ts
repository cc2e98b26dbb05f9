/**
 * What a Session can have of its own, by name; the rest follows its Series. `cancelled`: a person called it off; `reinstated`: a person
 * gave it back, whatever Break it lies in.
 */
const names = [
  'localStart',
  'durationMinutes',
  'venueId',
  'topic',
  'note',
  'guestSpeakers',
  'features',
  'languages',
  'capacity',
  'cancelled',
  'reinstated',
] as const
export type OwnName = (typeof names)[number]

export const ownOf = ({ own }: { readonly own: string }): ReadonlySet<OwnName> => {
  const written = own.split(' ')
  return new Set(names.filter((name) => written.includes(name)))
}
export const writeOwn = (own: ReadonlySet<OwnName>): string => names.filter((name) => own.has(name)).join(' ')
