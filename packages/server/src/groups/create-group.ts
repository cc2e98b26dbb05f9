import { randomBytes } from 'node:crypto'
import type { Group } from '@piiri/domain/groups/group.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfGroup, type GroupRow } from './groups.repository.ts'
import { storeGroupRow } from './store-group.ts'
import { writeGroup, type WrittenGroup } from './write-group.ts'

type Always = 'slug' | 'kind' | 'translations' | 'audience' | 'confidentiality' | 'joining' | 'languages'
/** All that a Group is made of. */
export type NewlyWritten = { readonly [K in Always]: NonNullable<WrittenGroup[K]> } & Pick<
  WrittenGroup,
  'features' | 'contactPointId'
> & { readonly timeZone: TimeZone }
type Failures = 'NOT_ALLOWED' | 'INVALID_INPUT'

/** Makes a Group, which only staff does. It has no Memberships yet: its first facilitator is invited. */
export async function createGroup(
  context: Context,
  written: NewlyWritten,
): Promise<Outcome<Disclosed<Group>, Failures>> {
  if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  return context.write(async (tx): Promise<Outcome<Disclosed<Group>, Failures>> => {
    const checked = await writeGroup(tx, unwritten(written), written, context.defaultLanguage)
    if (!checked.ok) return checked
    const row = checked.value
    await storeGroupRow(tx, row, context.clock())
    await recordAct(tx, context, { action: 'group.created', group: row.id, subject: row.id })
    return success(mustSee(context, boxOfGroup(row)))
  })
}

const unwritten = ({ kind, audience, confidentiality, joining, timeZone }: NewlyWritten): GroupRow => ({
  id: idFrom('grp', randomBytes(16)),
  slug: '',
  kind,
  title: {},
  summary: {},
  description: null,
  sortKey: '',
  audience,
  confidentiality,
  joining,
  languages: [],
  languageTags: '',
  features: 0,
  timeZone,
  contactPointId: null,
  lastConfirmedOn: null,
  isArchived: false,
  firstSequence: 0,
  version: 1,
})
