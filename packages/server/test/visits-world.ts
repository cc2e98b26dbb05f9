/** Partners and what they offer: into a confidential Group, an open one and a draft. */
import { expect } from 'vitest'
import { visitOffersAreAnsweredBy } from '../src/partners/answered-visit-offers.ts'
import type { Database } from '../src/storage/database.ts'
import { anApi } from './api.ts'
import { askingVisits } from './asking-visits.ts'
import { aDatabase } from './database.ts'
import { acceptedInto, aPartner, aVisitOffer } from './partner-rows.ts'
import { aGroup, aSeason, aSeries, aSession, fill, nothing, peopleOf } from './world.ts'

export const [confidential, open] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')]
export const [own, other] = [aPartner(1), aPartner(2)]
const draft = aSeason(1, 'DRAFT')
const inConfidential = aSeries(1, confidential)
export const inOpen = aSeries(2, open)
const inDraft = aSeries(3, open, { seasonId: draft.id })
export const hidden = aSession(1, inConfidential, '2026-01-13T14:00')
export const seen = aSession(2, inOpen, '2026-01-13T14:00')
export const past = aSession(3, inOpen, '2026-01-06T14:00')
export const calledOff = aSession(4, inOpen, '2026-01-20T14:00', { status: 'CANCELLED', cancelledBy: 'PERSON' })
export const withdrawn = aSession(5, inOpen, '2026-01-27T14:00', { status: 'CANCELLED', isWithdrawn: true })
export const unpublished = aSession(6, inDraft, '2026-01-13T18:00')
export const waiting = aVisitOffer(1, own)
export const ofOther = aVisitOffer(2, other)
export const accepted = aVisitOffer(3, own, acceptedInto(hidden))
/** Of which offers a partner was told that they were answered, since the world was filled. */
export const told: unknown[] = []

/** A database, the API on it, and the same of another process. */
export async function openVisits() {
  const { db, open } = await aDatabase()
  const api = await anApi(db)
  return { db, api, asked: askingVisits(api), elsewhere: askingVisits(await anApi(await open())) }
}
export async function fillVisits(db: Database): Promise<void> {
  told.length = 0
  visitOffersAreAnsweredBy(async (_, { id, partnerId, status }) => void told.push({ id, partnerId, status }))
  await fill(db, {
    ...nothing,
    ...peopleOf(confidential),
    groups: [confidential, open],
    seasons: [draft],
    series: [inConfidential, inOpen, inDraft],
    sessions: [hidden, seen, past, calledOff, withdrawn, unpublished],
    partners: [own, other],
    visitOffers: [waiting, ofOther, accepted],
  })
}

export const failed = (name: string, more: object = {}): unknown =>
  expect.objectContaining({ __typename: name, ...more })
export const [notFound, notAllowed] = [failed('NotFound'), failed('NotAllowed')]
export const issue = (path: string, code: string): unknown =>
  failed('InvalidInput', { issues: [expect.objectContaining({ path: path.split('.'), code })] })
