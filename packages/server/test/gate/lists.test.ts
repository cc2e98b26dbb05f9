import { disclose } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { patience, runs } from '../runs.ts'
import { boxOfEntry } from '../../src/audit/audit.repository.ts'
import { boxOfContactRequest } from '../../src/contact/contact-requests.repository.ts'
import { boxOfIdea } from '../../src/ideas/ideas.repository.ts'
import { boxOfMaterial } from '../../src/materials/materials.repository.ts'
import { boxOfPartner } from '../../src/partners/partners.repository.ts'
import { boxOfSeason } from '../../src/seasons/seasons.repository.ts'
import { boxOfSeries } from '../../src/series/series.repository.ts'
import { boxOfSession } from '../../src/sessions/session-boxes.ts'
import type { Database } from '../../src/storage/database.ts'
import { boxOfVenue, type VenueRow } from '../../src/venues/venues.repository.ts'
import { anApi, now, type Api } from '../api.ts'
import { aDatabase } from '../database.ts'
import { fill, viewerNames, viewers, type World } from '../world.ts'
import { worlds } from './generated-world.ts'
import { boxOfVisit, visitedBy } from './visits-of-world.ts'

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})

const query = (ids: readonly string[]): string => `{
  nodes(ids: ${JSON.stringify(ids)}) { id }
  sessions(in: { from: "2025-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z" }, first: 100) { totalCount nodes { id } }
  seasons { id series { id } }
  venues { id }
  groups { nodes { series { id } materials { nodes { id } } } }
  contactRequests(first: 100) { totalCount nodes { id } }
  ideas(first: 100) { totalCount nodes { id } }
  visitOffers(first: 100) { totalCount nodes { id } }
  partners { id visitOffers(first: 100) { totalCount nodes { id } } }
  audit(first: 100) { nodes { action subject } }
}`
type Ids = { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
type Lists = {
  readonly nodes: readonly ({ readonly id: string } | null)[]
  readonly sessions: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
  readonly seasons: readonly { readonly id: string; readonly series: readonly { readonly id: string }[] }[]
  readonly venues: readonly { readonly id: string }[]
  readonly contactRequests: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
  readonly ideas: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
  readonly visitOffers: Ids
  readonly partners: readonly { readonly id: string; readonly visitOffers: Ids }[]
  readonly audit: { readonly nodes: readonly { readonly action: string; readonly subject: string | null }[] }
  readonly groups: {
    readonly nodes: readonly {
      readonly series: readonly { readonly id: string }[]
      readonly materials: { readonly nodes: readonly { readonly id: string }[] }
    }[]
  }
}
/** Groups that have a present or future Session at a Venue, that their members may know of. */
const meetAt = ({ sessions, seasons }: World, venue: VenueRow): readonly GroupId[] => {
  const drafts = new Set(seasons.filter(({ status }) => status === 'DRAFT').map(({ id }) => id))
  return sessions
    .filter(({ venueId, end, isWithdrawn }) => venueId === venue.id && end > now && !isWithdrawn)
    .filter(({ knownTo }) => knownTo !== 'PLANNERS')
    .filter(({ seasonId }) => seasonId === null || !drafts.has(seasonId))
    .map(({ groupId }) => groupId)
}
const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id).toSorted()

it(
  'lists, by the condition in SQL, exactly what the gate discloses thing by thing',
  async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...viewerNames), async (world, as) => {
        await fill(db, world)
        const viewer = viewers[as]
        const groupOf = new Map(world.groups.map((row) => [row.id, row]))
        const seasonOf = new Map(world.seasons.map((row) => [row.id, row]))
        const byId = world.sessions.filter((session) => {
          const group = groupOf.get(session.groupId)
          const season = session.seasonId === null ? null : (seasonOf.get(session.seasonId) ?? null)
          return group && disclose(boxOfSession({ session, group, season }), viewer) !== null
        })
        const series = world.series.filter((row) => {
          const group = groupOf.get(row.groupId)
          const season = row.seasonId === null ? null : (seasonOf.get(row.seasonId) ?? null)
          return group && disclose(boxOfSeries({ series: row, group, season }), viewer) !== null
        })
        const sessions = byId.filter(({ isWithdrawn }) => !isWithdrawn)
        const materials = world.materials.filter((material) => {
          const group = groupOf.get(material.groupId)
          return group && !group.isArchived && disclose(boxOfMaterial({ material, group }), viewer) !== null
        })
        const { data } = await api.ask({ query: query([...world.sessions, ...world.series].map(({ id }) => id)), as })
        const lists = data as Lists // As the query above asks.
        expect(idsOf(lists.nodes.flatMap((node) => node ?? []))).toEqual(idsOf([...byId, ...series]))
        const ofListed = series.filter(({ groupId }) => groupOf.get(groupId)?.isArchived === false)
        expect(idsOf(lists.groups.nodes.flatMap((group) => group.series))).toEqual(idsOf(ofListed))
        const ofSeasons = series.filter(({ seasonId }) => lists.seasons.some(({ id }) => id === seasonId))
        expect(idsOf(lists.seasons.flatMap((season) => season.series))).toEqual(idsOf(ofSeasons))
        expect(idsOf(lists.sessions.nodes)).toEqual(idsOf(sessions))
        expect(lists.sessions.totalCount).toBe(sessions.length)
        expect(idsOf(lists.seasons)).toEqual(idsOf(world.seasons.filter((row) => disclose(boxOfSeason(row), viewer))))
        expect(idsOf(lists.venues)).toEqual(
          idsOf(world.venues.filter((row) => disclose(boxOfVenue(row, meetAt(world, row)), viewer))),
        )
        const messages = world.contactRequests.filter(
          (row) => row.endsAt > now && disclose(boxOfContactRequest(row, 'ID'), viewer) !== null,
        )
        expect(idsOf(lists.contactRequests.nodes)).toEqual(idsOf(messages))
        expect(lists.contactRequests.totalCount).toBe(messages.length)
        const ideas = world.ideas.ideas.filter((row) => disclose(boxOfIdea(row), viewer))
        expect(idsOf(lists.ideas.nodes)).toEqual(idsOf(ideas))
        expect(lists.ideas.totalCount).toBe(ideas.length)
        const offers = world.visitOffers.filter((row) => disclose(boxOfVisit(world, row), viewer))
        expect(idsOf(lists.visitOffers.nodes)).toEqual(idsOf(offers))
        expect(lists.visitOffers.totalCount).toBe(offers.length)
        expect(idsOf(lists.partners)).toEqual(
          idsOf(world.partners.filter((row) => disclose(boxOfPartner(row, visitedBy(world, row)), viewer))),
        )
        for (const { id, visitOffers } of lists.partners) {
          const own = offers.filter(({ partnerId }) => partnerId === id)
          expect([idsOf(visitOffers.nodes), visitOffers.totalCount]).toEqual([idsOf(own), own.length])
        }
        const entries = lists.audit.nodes.filter(({ action }) => !action.endsWith('.read')) // That was this question.
        const known = world.entries.filter((row) => disclose(boxOfEntry(row), viewer))
        expect(entries.map(({ subject }) => subject).toSorted()).toEqual(known.map((row) => row.subject).toSorted())
        expect(idsOf(lists.groups.nodes.flatMap((group) => group.materials.nodes))).toEqual(idsOf(materials))
      }),
      { numRuns: runs() },
    )
  },
  patience,
)
