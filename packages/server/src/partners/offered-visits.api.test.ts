import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import type { AskedVisits } from '../../test/asking-visits.ts'
import { aVisitOffer } from '../../test/partner-rows.ts'
import { aHeldKey } from '../../test/partners.ts'
import {
  accepted,
  confidential,
  fillVisits,
  issue,
  notAllowed,
  notFound,
  ofOther,
  openVisits,
  other,
  own,
  told,
  waiting,
} from '../../test/visits-world.ts'
import { aSeries, aSession, fill, id, nothing, peopleOf, viewerNames } from '../../test/world.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let asked: AskedVisits
beforeAll(async () => {
  ;({ db, asked } = await openVisits())
})
beforeEach(() => fillVisits(db))

describe(`visits that partners offer on ${dialect}`, () => {
  it('wait for staff, who alone know of them besides the partner', async () => {
    const made = (await asked.offer('partner', { title: ' Ask a nurse ', languages: ['fi', 'en'] })) as { id: string }
    expect(made).toEqual({
      __typename: 'VisitOffer',
      id: expect.stringMatching(/^vis_/),
      title: 'Ask a nurse',
      description: 'An hour for questions',
      languages: ['fi', 'en'],
      status: 'OFFERED',
      offeredAt: '2026-01-12T07:00:00Z',
      message: null,
      partner: { id: own.id, name: own.name },
      session: null,
    })
    const known: Record<string, readonly string[]> = {
      partner: [made.id, accepted.id, waiting.id],
      coordinator: [made.id, accepted.id, ofOther.id, waiting.id],
      administrator: [made.id, accepted.id, ofOther.id, waiting.id],
      facilitator: [accepted.id],
    }
    for (const as of viewerNames) {
      expect([as, await asked.listed(as)]).toEqual([as, known[as] ?? []])
      for (const one of [made.id, accepted.id, ofOther.id, waiting.id, id.visitOffer(9)])
        expect([as, one, (await asked.one(as, one)) !== null]).toEqual([as, one, known[as]?.includes(one) ?? false])
    }
    expect(await asked.listed('coordinator', '(statuses: [OFFERED])')).toEqual([made.id, ofOther.id, waiting.id])
    expect(await asked.listed('coordinator', '(statuses: [])')).toEqual([])
    expect(told).toEqual([])
  })

  it('are offered by keys with the scope alone, and without it a partner does not even find its own', async () => {
    const without = await aHeldKey(db, own.id, {
      scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'WEBHOOKS_MANAGE'],
    })
    for (const as of viewerNames.filter((one) => one !== 'partner'))
      expect([as, await asked.offer(as)]).toEqual([as, notAllowed])
    expect(await asked.offer('visitor', {}, without.headers)).toEqual(notAllowed)
    expect(await asked.listed('visitor', '', without.headers)).toEqual([])
    expect(await asked.one('visitor', waiting.id, without.headers)).toBeNull()
    expect(await asked.withdraw('visitor', waiting.id, without.headers)).toEqual(notFound)
    const { headers } = await aHeldKey(db, other.id, { scopes: ['VISITS_OFFER'] })
    expect(await asked.listed('visitor', '', headers)).toEqual([ofOther.id])
    expect(await asked.offer('visitor', {}, headers)).toMatchObject({ partner: { id: other.id } })
  })

  it('are refused with all that is wrong, and nothing is written', async () => {
    expect(await asked.offer('partner', { title: ' ', description: 'Bell \u0007', languages: [] })).toMatchObject({
      issues: [
        { path: ['input', 'title'], code: 'EMPTY' },
        { path: ['input', 'description'], code: 'UNSEEN_CHARACTERS' },
        { path: ['input', 'languages'], code: 'EMPTY' },
      ],
    })
    expect(await asked.offer('partner', { languages: ['fi', 'sv', 'fi'] })).toEqual(
      issue('input.languages.2', 'LANGUAGE_REPEATED'),
    )
    expect(await asked.offer('partner', { description: 'x'.repeat(90_000) })).toEqual(
      issue('input.description', 'TOO_LONG'),
    )
    expect(await asked.offer('partner', { languages: ['no language'] })).toMatchObject([
      { extensions: { code: 'BAD_REQUEST' } },
    ])
    expect([await asked.listed('coordinator'), await asked.acts('coordinator')]).toEqual([
      [accepted.id, ofOther.id, waiting.id],
      [],
    ])
  })

  it('are twenty that wait, or of a day, whatever became of them, and each partner has its own', async () => {
    for (let n = 0; n < 19; n += 1) {
      const made = (await asked.offer('partner', { title: `Visit ${n}` })) as { __typename: string; id: string }
      expect(made.__typename).toBe('VisitOffer')
      if (n < 10) await asked.withdraw('partner', made.id)
    }
    expect(await asked.offer('partner')).toEqual(issue('input', 'TOO_MANY_OFFERS')) // One waited before.
    const { headers } = await aHeldKey(db, other.id, { scopes: ['VISITS_OFFER'] })
    expect(await asked.offer('visitor', {}, headers)).toMatchObject({ __typename: 'VisitOffer' })
  })
})

describe(`how long visits that partners offer are kept on ${dialect}`, () => {
  const series = aSeries(1, confidential)
  const soon = aSession(1, series, '2026-01-13T14:00')
  const muchLater = aSession(2, series, '2027-05-18T14:00')
  const [intoSoon, intoLater, declined, unanswered] = [1, 2, 3, 4].map((n) => aVisitOffer(n, own))
  if (!intoSoon || !intoLater || !declined || !unanswered) throw new Error('There are four.')
  const year = 365 * 24 * 60 * 60 * 1000
  const leftAt = async (time: number): Promise<readonly string[]> => {
    await purge(db, instant(time))
    return (await asked.listed('partner')).toSorted()
  }
  beforeEach(() =>
    fill(db, {
      ...nothing,
      ...peopleOf(confidential),
      groups: [confidential],
      series: [series],
      sessions: [soon, muchLater],
      partners: [own],
      visitOffers: [intoSoon, intoLater, declined, unanswered],
    }),
  )
  it('goes by the answer alone: two accepted at once go at once, however far apart the dates are that the partner may not learn', async () => {
    for (const [offer, session] of [
      [intoSoon, soon],
      [intoLater, muchLater],
    ] as const)
      expect(await asked.accept('coordinator', { id: offer.id, session: session.id })).toMatchObject({
        status: 'ACCEPTED',
      })
    expect(await asked.decline('coordinator', declined.id)).toMatchObject({ status: 'DECLINED' })
    expect(await leftAt(now + year - 1)).toEqual([intoSoon.id, intoLater.id, declined.id, unanswered.id].toSorted())
    expect(await leftAt(now + year)).toEqual([intoSoon.id, intoLater.id, unanswered.id].toSorted())
    expect(await leftAt(now + 2 * year - 1)).toEqual([intoSoon.id, intoLater.id, unanswered.id].toSorted())
    expect(await leftAt(now + 2 * year)).toEqual([unanswered.id])
  })
})
