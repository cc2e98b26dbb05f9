import { toIsoDuration } from '@piiri/domain/shared/duration'
import type { SessionChange } from '@piiri/sdk/lean'
import type { SessionValues } from './session-values.ts'
import type { ValueName } from './value-names.ts'

/** What an edit is to say so that these of the values hold: nothing of what it leaves as it is. */
export const changeOf = (values: SessionValues, names: readonly ValueName[]): SessionChange => ({
  ...(names.includes('start') && { start: values.start }),
  ...(names.includes('duration') && { duration: toIsoDuration(values.duration) }),
  ...(names.includes('venue') && { venue: values.venue }),
  ...(names.includes('topic') && { topic: orNull(values.topic) }),
  ...(names.includes('note') && { note: orNull(values.note) }),
  ...(names.includes('guestSpeakers') && { guestSpeakers: values.guestSpeakers.map(plain) }),
  ...(names.includes('features') && { features: values.features }),
  ...(names.includes('languages') && {
    languages: values.languages.map(({ language, kind }) => ({ language, kind })),
  }),
  ...(names.includes('capacity') && { capacity: values.capacity }),
})

const orNull = (texts: SessionValues['topic']): SessionValues['topic'] | null => (texts.length === 0 ? null : texts)
/** What is read of a guest, without what else a reader tells. */
const plain = ({ title, topic = null, organisation = null }: SessionValues['guestSpeakers'][number]) => ({
  title,
  topic,
  organisation,
})
