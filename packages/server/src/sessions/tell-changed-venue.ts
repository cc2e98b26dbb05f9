import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { memberOf, ofGroup } from '../changes/news-of.ts'
import { writeNews } from '../changes/record-news.ts'
import type { Follow } from '../venues/changed-venues.ts'
import { boxOfVenue, type VenueRow } from '../venues/venues.repository.ts'
import { groupsMeetingAt } from './meetings.repository.ts'
import { inLists } from './tell-lists.ts'
import { toldPastAtVenue } from './told-sessions.repository.ts'

/**
 * A Venue that changed is news of the Groups that meet there from now on: to visitors where they learn of it, else to the Group's own where they do. Lists of
 * Sessions in the order of changes tell of those too that were there lately.
 */
export const tellChangedVenue: Follow = async (tx, { before, after }, { version, at }) => {
  const asMembersSee = (venue: VenueRow, group: GroupId) => disclose(boxOfVenue(venue, [group]), memberOf(group))
  const groups = await groupsMeetingAt(tx, { venue: after.id, now: at })
  const told = groups.map(({ groupId, confidentiality }) => ({
    ...ofGroup(groupId),
    version: confidentiality === 'OPEN' ? version : null,
    isNews: !isDeepStrictEqual(asMembersSee(before, groupId), asMembersSee(after, groupId)),
  }))
  const past = version === null ? [] : await toldPastAtVenue(tx, { venue: after.id, now: at })
  await writeNews(tx, at, [
    ...told.flatMap(({ isNews, ...news }) => (isNews || news.version !== null ? [news] : [])),
    ...past.map((session) => ({ ...inLists('SESSION_SHOWN', session), version })),
  ])
}
