import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { recordActForSystem } from '../audit/record-act.ts'
import { groupForSystem, groupIdOfSlugForSystem, type GroupRow } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import { expansionEnd } from '../sessions/horizon.ts'
import type { Read } from '../storage/query.ts'
import { hashesOf, type HashesOfEvent } from './hashes-of-event.ts'
import type { ImportedEvent } from './imported-event.ts'
import { importedBeforeForSystem } from './imported-series.repository.ts'
import { readCalendar } from './read-calendar.ts'
import type { FileTrouble, Remark } from './remark.ts'
import { storeEvent } from './store-event.ts'

/** `group`: its slug. `isTrial`: tells the same, and changes nothing. */
export type CalendarToImport = { readonly group: string; readonly bytes: Uint8Array; readonly isTrial: boolean }
/** DIFFERS: it was taken before, and the file says something else now; what is in Piiri stays as it is. */
export type Fate = 'TAKEN' | 'THERE_ALREADY' | 'DIFFERS'
export type ImportedCalendar = {
  /** By line. */
  readonly events: readonly (ImportedEvent & { readonly fate: Fate })[]
  readonly remarks: readonly Remark[]
}
type Failure =
  | { readonly ok: false; readonly error: 'NOT_FOUND' | 'GROUP_IS_ARCHIVED' }
  | { readonly ok: false; readonly error: 'BAD_FILE'; readonly trouble: FileTrouble }
type Needs = Pick<Context, 'db' | 'keys' | 'clock' | 'sessionIds'> & {
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
}

/** 20,000 Sessions take some seconds. */
const timeoutMs = 300_000

/**
 * For whoever runs the machine: takes the events of a calendar file into a Group. All that can be taken, or nothing of a bad file; an event that was taken before
 * is not taken again, whatever became of it here.
 */
export async function importCalendar(
  { db, keys, clock, sessionIds, languages: [language] }: Needs,
  { group: slug, bytes, isTrial }: CalendarToImport,
): Promise<{ readonly ok: true; readonly value: ImportedCalendar } | Failure> {
  const group = await groupBySlug(db.read, slug)
  if (group === null) return { ok: false, error: 'NOT_FOUND' }
  if (group.isArchived) return { ok: false, error: 'GROUP_IS_ARCHIVED' }
  const now = clock()
  const read = readCalendar(bytes, { home: group.timeZone, until: expansionEnd(now) })
  if (!read.ok) return { ok: false, error: 'BAD_FILE', trouble: read }
  const { events, remarks } = read.value
  const told = (sorted: readonly Sorted[]) =>
    ({ ok: true, value: { events: sorted.map(({ event, fate }) => ({ ...event, fate })), remarks } }) as const
  if (isTrial) return told(await sortOut(db.read, group, events))
  return db.write(
    async (tx) => {
      const sorted = await sortOut(tx, group, events)
      const taken = sorted.filter(({ fate }) => fate === 'TAKEN')
      for (const { event, hashes } of taken) await storeEvent(tx, { group, language, sessionIds, now }, event, hashes)
      if (taken.length > 0)
        await recordActForSystem(tx, { keys, clock }, { action: 'calendar.imported', group: group.id })
      return told(sorted)
    },
    { timeoutMs },
  )
}

async function groupBySlug(read: Read, slug: string): Promise<GroupRow | null> {
  const id = await groupIdOfSlugForSystem(read, slug)
  return id === null ? null : groupForSystem(read, id)
}

type Sorted = { readonly event: ImportedEvent; readonly fate: Fate; readonly hashes: HashesOfEvent }
async function sortOut(read: Read, group: GroupRow, events: readonly ImportedEvent[]): Promise<readonly Sorted[]> {
  const hashed = events.map((event) => ({ event, hashes: hashesOf(group.id, event) }))
  const before = await importedBeforeForSystem(read, { events: hashed.map(({ hashes }) => hashes.event) })
  const contents = new Map(before.map(({ eventHash, contentHash }) => [eventHash, contentHash]))
  return hashed.map(({ event, hashes }) => {
    const content = contents.get(hashes.event)
    if (content === undefined) return { event, hashes, fate: 'TAKEN' }
    return { event, hashes, fate: content === hashes.content ? 'THERE_ALREADY' : 'DIFFERS' }
  })
}
