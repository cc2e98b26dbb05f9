import type { ProgrammeSession } from '@piiri/sdk/lean'
import { usualFacts, type UsualFacts } from './poster-facts.ts'

/** A Group that meets in a month, with what holds each time. */
export type MeetingGroup = { readonly group: ProgrammeSession['group']; readonly usual: UsualFacts }

/** In the order in which they first meet. */
export function groupsIn(sessions: readonly ProgrammeSession[]): readonly MeetingGroup[] {
  const groups = new Map(sessions.map(({ group }) => [group.id, group]))
  return [...groups.values()].map((group) => ({
    group,
    usual: usualFacts(sessions.filter((session) => session.group.id === group.id)),
  }))
}

export function usualIn(groups: readonly MeetingGroup[], id: string): UsualFacts {
  const found = groups.find(({ group }) => group.id === id)
  if (found === undefined) throw new Error('A Session of no Group is on the poster.')
  return found.usual
}
