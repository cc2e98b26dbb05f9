import type { GroupId, InvitationId } from '@piiri/domain/shared/id'
import type { Role } from '@piiri/domain/shared/viewer'
import { group } from '../groups/groups.table.ts'
import { id, index, instant, ref, table, text } from '../storage/kit.ts'

/** One that was used or taken back is no row any more. */
export const invitation = table(
  'invitation',
  {
    id: id().$type<InvitationId>(),
    groupId: ref(() => group.id, 'cascade')
      .notNull()
      .$type<GroupId>(),
    role: text().notNull().$type<Role>(),
    /** A keyed hash of its words. */
    wordsHash: text().notNull().unique(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('invitation_group').on(t.groupId), index('invitation_expires_at').on(t.expiresAt)],
)
