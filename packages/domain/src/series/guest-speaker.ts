import type { Text } from '../shared/text.ts'

/** A name or a role, as the guest wishes to be shown. */
export type GuestSpeaker = {
  readonly title: Text
  readonly topic: Text | null
  readonly organisation: Text | null
}
