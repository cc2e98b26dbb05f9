import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, headersOf } from '../../test/people.ts'
import { aDuty, aRegistration } from '../../test/taking-part-rows.ts'
import {
  aGroup,
  anAccount,
  aMembership,
  aSeason,
  aSeries,
  aSession,
  at,
  fill,
  nothing,
  peopleOf,
  tag,
  viewerNames,
  type ViewerName,
  type World,
} from '../../test/world.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { purge } from '../purge.ts'

const [open, hidden] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const draft = aSeason(1, 'DRAFT')
const [series, ofHidden, ofDraft] = [aSeries(1, open), aSeries(2, hidden), aSeries(3, open, { seasonId: draft.id })]
/** The tests' clock stands on Monday 12 January 2026. */
const coming = aSession(1, series, '2026-01-13T14:00', { own: 'registrations' })
const [past, later] = [aSession(2, series, '2025-11-04T14:00'), aSession(3, series, '2025-11-11T14:00')]
const off = aSession(4, series, '2025-11-18T14:00', { status: 'CANCELLED', cancelledBy: 'PERSON' })
const ofOthers = aSession(5, ofHidden, '2025-11-06T17:00')
const unpublished = aSession(6, ofDraft, '2026-01-14T14:00')

let wishes = 0
/** So many who have a place, and wish. */
const wishing = (session: SessionRow, language: string, count: number) =>
  Array.from({ length: count }, () => aRegistration((wishes += 1), session, null, { interpretingWish: tag(language) }))
const interpreter = { account: anAccount(6), membership: aMembership(6, open, anAccount(6), { role: 'INTERPRETER' }) }
const { accounts, memberships } = peopleOf(open)
const world = (more: Partial<World>): World => ({
  ...nothing,
  accounts: [...accounts, interpreter.account],
  memberships: [...memberships, interpreter.membership],
  groups: [open, hidden],
  seasons: [draft],
  series: [series, ofHidden, ofDraft],
  sessions: [coming, past, later, off, ofOthers, unpublished],
  ...more,
})

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => {
  wishes = 0
})

describe(`interpretingNeeds on ${dialect}`, () => {
  const needs = async (as: ViewerName, session: SessionRow = coming) => {
    const query = `{ session(id: "${session.id}") { interpretingNeeds { language wishedCount isCovered } } }`
    const { data } = await api.ask<{ session: { interpretingNeeds: unknown[] } | null }>({ query, as })
    return data?.session?.interpretingNeeds
  }
  const duty = aDuty(1, coming, { kind: 'INTERPRETING', language: tag('ru'), neededCount: 1 })

  it('tell those who plan and interpret what is wished for, and whether it is there; others nothing', async () => {
    const registrations = [
      ...wishing(coming, 'ru', 2),
      ...wishing(coming, 'th', 1),
      aRegistration(90, coming, null, { interpretingWish: tag('es'), status: 'WAITLISTED' }),
      aRegistration(91, coming, null, { interpretingWish: tag('es'), status: 'CANCELLED' }),
    ]
    const dutyTakers = [{ dutyId: duty.id, membershipId: interpreter.membership.id }]
    await fill(db, world({ registrations, duties: [duty] }))
    const [russian, thai] = [
      { language: 'ru', wishedCount: 2, isCovered: false },
      { language: 'th', wishedCount: 1, isCovered: true }, // The Session says that it is interpreted.
    ]
    for (const as of viewerNames)
      expect([as, await needs(as)]).toEqual([
        as,
        as === 'facilitator' || as === 'coordinator' || as === 'administrator' ? [russian, thai] : [],
      ])
    await fill(db, world({ registrations, duties: [duty], dutyTakers }))
    expect(await needs('facilitator')).toEqual([{ ...russian, isCovered: true }, thai])
  })
  it('are for those who interpret in its Group, and no other, and not in a draft', async () => {
    const asInterpreter = async (group: typeof open, session: SessionRow) => {
      await fill(db, world({ registrations: wishing(session, 'ru', 1) }))
      const person = await aMember(db, [{ group: group.id, role: 'INTERPRETER' }])
      return api.ask<{ session: { interpretingNeeds: unknown[] } | null }>({
        query: `{ session(id: "${session.id}") { interpretingNeeds { language } } }`,
        headers: await headersOf(api, person),
      })
    }
    expect((await asInterpreter(open, coming)).data?.session?.interpretingNeeds).toEqual([{ language: 'ru' }])
    expect((await asInterpreter(hidden, coming)).data?.session?.interpretingNeeds).toEqual([])
    expect((await asInterpreter(open, unpublished)).data?.session).toBeNull()
  })
})

describe(`unmetNeeds on ${dialect}`, () => {
  const november = { from: '2025-10-31T22:00:00Z', until: '2025-11-30T22:00:00Z' }
  const unmet = async (as: ViewerName, span: object = november) => {
    const query = 'query ($in: Period!) { unmetNeeds(in: $in) { language wishes isSuppressed } }'
    const { data } = await api.ask<{ unmetNeeds: unknown[] | null }>({ query, variables: { in: span }, as })
    return data?.unmetNeeds
  }
  const told = (language: string, count: number) => ({ language, wishes: count, isSuppressed: false })

  it('sum up what was wished for and not there, and name no language of few', async () => {
    const registrations = [
      ...wishing(past, 'ru', 4),
      ...wishing(later, 'ru', 2),
      ...wishing(later, 'th', 9),
      ...wishing(past, 'es', 4),
      ...wishing(off, 'ru', 7),
      ...wishing(ofOthers, 'so', 8),
    ]
    await fill(db, world({ registrations }))
    expect(await unmet('facilitator')).toEqual([told('ru', 6)])
    expect(await unmet('coordinator')).toEqual(expect.arrayContaining([told('ru', 6), told('so', 8)]))
    for (const as of ['visitor', 'member', 'group member', 'partner'] as const)
      expect([as, await unmet(as)]).toEqual([as, null])
  })
  it('stay as they were once the Registrations are erased, and whoever interpreted is gone', async () => {
    const duty = aDuty(1, past, { kind: 'INTERPRETING', language: tag('ru') })
    const dutyTakers = [{ dutyId: duty.id, membershipId: interpreter.membership.id }]
    const registrations = [...wishing(past, 'ru', 6), ...wishing(later, 'ru', 6)]
    await fill(db, world({ registrations, duties: [duty], dutyTakers }))
    expect(await unmet('facilitator')).toEqual([told('ru', 6)])
    const purged = await purge(db, at('2026-06-01T00:00:00Z'))
    expect([purged.registrations, purged.duties]).toEqual([12, 1])
    expect(await unmet('facilitator')).toEqual([told('ru', 6)])
  })
  it('are of a month, a quarter or years that are over; of no other Period', async () => {
    await fill(db, world({ registrations: wishing(past, 'ru', 6) }))
    const until = (text: string) => unmet('coordinator', { ...november, until: text })
    expect(await until('2025-12-31T22:00:00Z')).toBeNull()
    expect(await until('2025-11-30T21:00:00Z')).toBeNull()
    expect(await unmet('coordinator', { from: '2025-12-31T22:00:00Z', until: '2026-01-31T22:00:00Z' })).toBeNull()
    expect(await unmet('coordinator', { from: '2025-09-30T21:00:00Z', until: '2025-12-31T22:00:00Z' })).toEqual([
      told('ru', 6),
    ])
  })
})
