/** The other half of a small world: nothing of the one before it is left. */
import { auditActor, auditEntry, auditHead } from '../src/audit/audit.table.ts'
import { calendarFeed } from '../src/calendar/calendar-feeds.table.ts'
import { idempotency } from '../src/shared/idempotency.table.ts'
import { programmeChange } from '../src/changes/programme-changes.table.ts'
import { contactPoint } from '../src/contact/contact-points.table.ts'
import { contactReply, contactRequest } from '../src/contact/contact-requests.table.ts'
import { group } from '../src/groups/groups.table.ts'
import { attendanceCount } from '../src/attendance/attendance-counts.table.ts'
import { duty, dutyOfSeries, dutyTaker } from '../src/duties/duties.table.ts'
import { dateOption, dateVote, idea, ideaSupport, ideaTask, ideaTaskTaker } from '../src/ideas/ideas.table.ts'
import { material } from '../src/materials/materials.table.ts'
import { apiKey, partner } from '../src/partners/partners.table.ts'
import { visitOffer } from '../src/partners/visit-offers.table.ts'
import { account, recoveryCode } from '../src/people/accounts.table.ts'
import { invitation } from '../src/people/invitations.table.ts'
import { membership } from '../src/people/memberships.table.ts'
import { signIn } from '../src/people/sign-ins.table.ts'
import { keptWish, registration } from '../src/registrations/registrations.table.ts'
import { season, seasonBreak } from '../src/seasons/seasons.table.ts'
import { series } from '../src/series/series.table.ts'
import { session } from '../src/sessions/sessions.table.ts'
import { tryCount } from '../src/shared/tries.table.ts'
import { zoneData } from '../src/shared/zone-data.table.ts'
import { venue } from '../src/venues/venues.table.ts'
import { webhookCursor, webhookDelivery, webhookEndpoint } from '../src/webhooks/webhooks.table.ts'
import type { Tx } from '../src/storage/query.ts'
import { q } from '../src/storage/kit.ts'
import { change } from '../src/storage/query.ts'
import { searchDoc } from '../src/storage/search.ts'

/** What refers to others goes before them. */
const tables = [
  programmeChange,
  calendarFeed,
  idempotency,
  auditEntry,
  auditHead,
  auditActor,
  searchDoc,
  dateVote,
  dateOption,
  ideaTaskTaker,
  ideaTask,
  ideaSupport,
  idea,
  visitOffer,
  webhookDelivery,
  webhookEndpoint,
  webhookCursor,
  apiKey,
  partner,
  material,
  attendanceCount,
  dutyTaker,
  duty,
  dutyOfSeries,
  keptWish,
  registration,
  session,
  series,
  seasonBreak,
  season,
  venue,
  invitation,
  membership,
  signIn,
  recoveryCode,
  account,
  tryCount,
  group,
  contactReply,
  contactRequest,
  contactPoint,
  zoneData,
].map((table) => change(() => q.delete(table)))

export const empty = async (tx: Tx): Promise<void> => {
  for (const table of tables) await table(tx)
}
