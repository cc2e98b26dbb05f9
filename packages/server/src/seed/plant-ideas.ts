import { durationMinutes } from '@piiri/domain/shared/duration'
import { addDays, dayNumber, type LocalDate } from '@piiri/domain/shared/local-date'
import { localDateTime } from '@piiri/domain/shared/local-date-time'
import type { SeriesId } from '@piiri/domain/shared/id'
import type { GroupRow } from '../groups/groups.repository.ts'
import { addIdea } from '../ideas/ideas.repository.ts'
import { addDateOption, addTask } from '../ideas/parts-of-ideas.repository.ts'
import { seriesByIdsForSystem, seriesIdsOfGroupForSystem } from '../series/series.repository.ts'
import type { Tx } from '../storage/query.ts'
import type { groups } from './groups.seed.ts'
import { ideas } from './ideas.seed.ts'
import { newId, tag } from './soil.ts'

/** Ideas around today, of nobody. */
export async function plantIdeas(
  tx: Tx,
  today: LocalDate,
  planted: Record<keyof typeof groups, GroupRow>,
): Promise<void> {
  const outing = await nextOutingOf(tx, planted.peers, today)
  for (const one of ideas) {
    const id = newId('ide')
    await addIdea(tx, {
      id,
      groupId: one.group === null ? null : planted[one.group].id,
      proposerId: null,
      partnerId: null,
      title: one.title,
      description: one.description,
      contentLanguage: tag(one.language),
      status: one.isNextOuting && outing === null ? 'PLANNING' : one.status,
      declineReason: one.declineReason ?? null,
      seriesId: one.isNextOuting ? outing : null,
      newestFirst: one.daysAgo - dayNumber(today),
      keptSupporters: one.supporters,
      closedAt: null,
      version: 1,
    })
    for (const [at, { title, isDone = false }] of (one.tasks ?? []).entries())
      await addTask(tx, { id: newId('itk'), ideaId: id, number: at + 1, title, isDone })
    for (const { inDays, at, hours, yes, maybe } of one.dates ?? [])
      await addDateOption(tx, {
        id: newId('dop'),
        ideaId: id,
        start: localDateTime(addDays(today, inDays), Number(at.slice(0, 2)) * 60),
        durationMinutes: durationMinutes(hours * 60) ?? hourLong(),
        keptYes: yes,
        keptMaybe: maybe,
      })
  }
}
const hourLong = (): never => {
  throw new Error('No date of the seed is that long.')
}

/** The next single date of a Group; null where none is to come. */
async function nextOutingOf(tx: Tx, group: GroupRow, today: LocalDate): Promise<SeriesId | null> {
  const ids = (await seriesIdsOfGroupForSystem(tx, { group: group.id })).map(({ id }) => id)
  const single = (await seriesByIdsForSystem(tx, { ids })).filter(
    ({ series }) => series.recurrence === null && series.start > `${today}T23:59`,
  )
  const [next] = single.toSorted((one, other) => (one.series.start < other.series.start ? -1 : 1))
  return next?.series.id ?? null
}
