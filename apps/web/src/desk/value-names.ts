/** What a form says of a Session, in its order. */
export const valueNames = [
  'start',
  'duration',
  'venue',
  'topic',
  'note',
  'guestSpeakers',
  'features',
  'languages',
  'capacity',
] as const
export type ValueName = (typeof valueNames)[number]
