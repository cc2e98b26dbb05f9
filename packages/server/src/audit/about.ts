import type { GroupId } from '@piiri/domain/shared/id'

/** The Group that an entry is about, or the organisation. */
export type About = GroupId | 'organisation'

export const aboutOf = (group: GroupId | null): About => group ?? 'organisation'
export const groupOf = (about: About): GroupId | null => (about === 'organisation' ? null : about)
