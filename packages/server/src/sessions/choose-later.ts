import { see, type Context } from '../schema/context.ts'
import { findWords } from '../storage/search.repository.ts'
import { accessBits, findVenues } from '../venues/venues.repository.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import type { SessionOfGroup } from './session-boxes.ts'
import type { SessionParams } from './listed-sessions.repository.ts'

/**
 * Those that a filter takes, of Sessions that are no rows. Says of each what the queries' conditions say of rows: a test holds both
 * against each other, with the rows' horizon near and far.
 */
export async function chooseLater(
  context: Context,
  params: SessionParams,
  sessions: readonly SessionOfGroup[],
): Promise<readonly SessionOfGroup[]> {
  const chosen = sessions.filter((one) => isWanted(params, one))
  return ofText(context, params.text, await withAccess(context, params.access, chosen))
}

function isWanted(params: SessionParams, { session, group }: SessionOfGroup): boolean {
  const tags = session.languageTags.split(' ')
  return (
    session.end > params.endsAfter &&
    isAmong(params.series, session.seriesId) &&
    isAmong(params.groups, session.groupId) &&
    isAmong(params.kinds, group.kind) &&
    isAmong(params.statuses, session.status) &&
    (params.languages === null || params.languages.some((tag) => tags.includes(tag))) &&
    (session.features & params.features) === params.features
  )
}
const isAmong = <V>(wanted: readonly V[] | null, value: V): boolean => wanted === null || wanted.includes(value)

/** At a Venue that the viewer may know, and that has all of the bits. */
async function withAccess(
  context: Context,
  access: number | null,
  sessions: readonly SessionOfGroup[],
): Promise<readonly SessionOfGroup[]> {
  if (access === null || sessions.length === 0) return sessions
  const ids = [...new Set(sessions.flatMap(({ session }) => session.venueId ?? []))]
  const venues = await findVenues(context.read, ids, await meetingGroups(context, ids))
  return sessions.filter(({ session }) => {
    const venue = session.venueId === null ? null : see(context, venues.get(session.venueId) ?? null)
    return venue !== null && (accessBits.toBits(venue.access) & access) === access
  })
}

async function ofText(
  { read }: Context,
  text: string | null,
  sessions: readonly SessionOfGroup[],
): Promise<readonly SessionOfGroup[]> {
  if (text === null || sessions.length === 0) return sessions
  const ids = [...new Set(sessions.map(({ session }) => session.searchId))]
  const found = new Set((await findWords(read, { ids, text })).map(({ id }) => id))
  return sessions.filter(({ session }) => found.has(session.searchId))
}
