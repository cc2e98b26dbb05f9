import type { LanguageSupport } from '@piiri/domain/groups/group'
import type { ContactPointId, VenueId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { addDays } from '@piiri/domain/shared/local-date'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { storeContactPoint } from '../contact/store-contact-point.ts'
import { countGroupsForSystem, type GroupRow } from '../groups/groups.repository.ts'
import { storeGroup } from '../groups/store-group.ts'
import { storeMaterial } from '../materials/store-material.ts'
import { storeSeason } from '../seasons/store-season.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import { storeVenue } from '../venues/store-venue.ts'
import { groups, materials } from './groups.seed.ts'
import { contactPoints, venues } from './places.seed.ts'
import { plantIdeas } from './plant-ideas.ts'
import { plantProgramme } from './plant-programme.ts'
import { seasonsAround, springOf2020 } from './seasons.seed.ts'
import { newId, tag, type Soil } from './soil.ts'

/**
 * Fills an empty database with the three groups, in one unit: wholly or not at all. Answers false, and changes nothing, where there is any
 * Group already.
 */
export const plantSeed = (db: Database, soil: Soil): Promise<boolean> =>
  db.write(async (tx) => {
    if ((await countGroupsForSystem(tx)) > 0) return false
    const contacts = await plantContactPoints(tx)
    const places = await plantVenues(tx, soil)
    const planted = await plantGroups(tx, soil, contacts)
    for (const one of materials)
      await storeMaterial(tx, { ...one, id: newId('mat'), language: tag(one.language) }, planted.english, soil.now)
    const today = dayOf(toLocalTime(soil.now, soil.timeZone))
    for (const season of [springOf2020(soil.holidays), ...seasonsAround(today, soil.holidays)]) {
      const breaks = season.breaks.map((one) => ({ publicHolidayOf: null, ...one, id: newId('brk') }))
      const { title, from, to } = season
      const row = await storeSeason(tx, { id: newId('sea'), title, from, to, status: 'PUBLISHED' }, breaks)
      await plantProgramme(tx, soil, { season: row, today, groups: planted, venues: places })
    }
    await plantIdeas(tx, today, planted)
    return true
  })

async function plantContactPoints(tx: Tx): Promise<Record<keyof typeof contactPoints, ContactPointId>> {
  const languages = ['fi', 'en', 'sv', 'ru'].map(tag)
  const store = async (name: keyof typeof contactPoints, position: number, spoken: readonly LanguageTag[]) => {
    const id = newId('cop')
    const rest = { languages: spoken, publicKey: null, publicKeyWords: null, position }
    await storeContactPoint(tx, { id, ...contactPoints[name], ...rest })
    return id
  }
  return {
    coordinator: await store('coordinator', 1, languages.slice(0, 3)),
    dropIn: await store('dropIn', 2, languages),
  }
}

async function plantVenues(tx: Tx, { timeZone }: Soil): Promise<Record<keyof typeof venues, VenueId>> {
  const store = async (name: keyof typeof venues) =>
    (await storeVenue(tx, { id: newId('ven'), ...venues[name], timeZone })).id
  return { house: await store('house'), yard: await store('yard'), quietRoom: await store('quietRoom') }
}

async function plantGroups(
  tx: Tx,
  { timeZone, defaultLanguage, now }: Soil,
  contacts: Record<keyof typeof contactPoints, ContactPointId>,
): Promise<Record<keyof typeof groups, GroupRow>> {
  const confirmed = addDays(dayOf(toLocalTime(now, timeZone)), -12)
  const store = (name: keyof typeof groups, contactPointId: ContactPointId) => {
    const { spoken, interpreted, ...group } = groups[name]
    const languages: readonly LanguageSupport[] = [
      ...spoken.map((language) => ({ language: tag(language), kind: 'SPOKEN' as const })),
      ...interpreted.map((language) => ({ language: tag(language), kind: 'INTERPRETED' as const })),
    ]
    const rest = { languages, timeZone, contactPointId, lastConfirmedOn: confirmed, isArchived: false }
    return storeGroup(tx, { id: newId('grp'), ...group, ...rest }, { defaultLanguage, now })
  }
  return {
    peers: await store('peers', contacts.dropIn),
    pro: await store('pro', contacts.coordinator),
    english: await store('english', contacts.coordinator),
  }
}
