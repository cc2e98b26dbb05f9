/**
 * What a Session can say of its own, by name; the rest follows its Series. `cancelled`: a person called it off; `reinstated`: a person
 * gave it back, whatever Break it lies in.
 */
const said = [
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
/** What people have there. No edit gives or takes it; with it a Session that loses its day stays, cancelled. */
const parts = ['registrations', 'duties', 'attendance'] as const
const names = [...said, ...parts] as const

export type OwnPart = (typeof parts)[number]
export type OwnName = (typeof names)[number]

export const ownOf = ({ own }: { readonly own: string }): ReadonlySet<OwnName> => {
  const written = own.split(' ')
  return new Set(names.filter((name) => written.includes(name)))
}
export const writeOwn = (own: ReadonlySet<OwnName>): string => names.filter((name) => own.has(name)).join(' ')
export const isPart = (name: OwnName): name is OwnPart => parts.some((part) => part === name)
