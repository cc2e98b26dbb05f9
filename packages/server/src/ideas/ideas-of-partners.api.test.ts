import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { askingIdeas, type Asked } from '../../test/asking-ideas.ts'
import { aDatabase } from '../../test/database.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { aDate, anIdea, aTask } from '../../test/idea-rows.ts'
import { aPartner } from '../../test/partner-rows.ts'
import { aHeldKey } from '../../test/partners.ts'
import { aGroup, aSeries, aSession, fill, id, nothing, peopleOf, viewers } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const [open, confidential] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const [self, other] = [aPartner(1), aPartner(2)]
const [inOpen, inConfidential] = [aSeries(1, open), aSeries(2, confidential)]
const planned = anIdea(1, { partnerId: self.id, status: 'PLANNING', keptSupporters: 4 })
const became = anIdea(2, { partnerId: self.id, status: 'SCHEDULED', seriesId: inOpen.id })
const becameHidden = anIdea(3, { partnerId: self.id, status: 'SCHEDULED', seriesId: inConfidential.id })
const ofOther = anIdea(4, { partnerId: other.id, status: 'PLANNING' })
const ofMember = anIdea(5, { proposerId: viewers.member.account, status: 'PLANNING' })
const ofGroup = anIdea(6, { groupId: open.id })
const [work, day] = [aTask(1, planned), aDate(1, planned)]
let db: Database
let api: Api
let asked: Asked
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
  asked = askingIdeas(api)
})
beforeEach(() =>
  fill(db, {
    ...nothing,
    ...peopleOf(open),
    groups: [open, confidential],
    partners: [self, other],
    series: [inOpen, inConfidential],
    sessions: [aSession(1, inOpen, '2026-01-13T14:00'), aSession(2, inConfidential, '2026-01-13T14:00')],
    ideas: {
      ...noIdeas,
      ideas: [planned, became, becameHidden, ofOther, ofMember, ofGroup],
      tasks: [work, aTask(2, ofMember)],
      takers: [{ taskId: work.id, accountId: viewers.member.account, membershipId: null }],
      dates: [day],
      supports: [{ ideaId: planned.id, accountId: viewers.member.account }],
      votes: [{ dateOptionId: day.id, accountId: viewers.member.account, vote: 'YES' }],
    },
  }),
)
const listed = async (headers: Readonly<Record<string, string>>) =>
  (await api.ask<{ ideas: unknown }>({ query: '{ ideas { totalCount nodes { id } } }', headers })).data?.ideas
const notFound = expect.objectContaining({ __typename: 'NotFound' })
const notAllowed = expect.objectContaining({ __typename: 'NotAllowed' })

describe(`Ideas of a partner on ${dialect}`, () => {
  it('are proposed to the whole community alone, and are its own from then on', async () => {
    const made = (await asked.propose('partner', { title: ' Museum evening ' })) as { id: string }
    expect(made).toMatchObject({
      title: 'Museum evening',
      status: 'PROPOSED',
      isViewers: true,
      viewerCanPlan: false,
      version: null,
    })
    expect(await asked.propose('partner', { group: open.id })).toEqual(notAllowed)
    expect(await asked.propose('partner', { group: confidential.id })).toEqual(notAllowed)
    expect(await asked.propose('partner', { group: id.group(9) })).toEqual(notFound)
    expect(await asked.idea('partner', made.id)).toMatchObject({ isViewers: true })
    expect(await asked.idea('member', made.id)).toMatchObject({ title: 'Museum evening', isViewers: false })
    expect(await asked.idea('coordinator', made.id)).toMatchObject({ isViewers: false, viewerCanPlan: true })
  })
  it('are all that it knows of Ideas', async () => {
    const { headers } = await aHeldKey(db, self.id, { scopes: ['IDEAS_PROPOSE'] })
    expect(await listed(headers)).toEqual({
      totalCount: 3,
      nodes: [becameHidden, became, planned].map(({ id }) => ({ id })),
    })
    for (const { id: one } of [ofOther, ofMember, ofGroup]) expect(await asked.idea('visitor', one, headers)).toBeNull()
  })
  it('are not there for a key without the scope, not even its own', async () => {
    const { headers } = await aHeldKey(db, self.id, {
      scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'],
    })
    expect(await listed(headers)).toEqual({ totalCount: 0, nodes: [] })
    expect(await asked.idea('visitor', planned.id, headers)).toBeNull()
    expect(await asked.act('visitor', `withdrawIdea(id: "${planned.id}")`, headers)).toEqual(notFound)
  })
  it('tell it nothing of what people do with them, nor how many', async () => {
    expect(await asked.idea('member', planned.id)).toMatchObject({
      supporterCount: 5,
      tasks: [{ isTaken: true }],
      dateOptions: [{ yesCount: 1 }],
    })
    expect(await asked.idea('partner', planned.id)).toMatchObject({
      status: 'PLANNING',
      supporterCount: 0,
      viewerSupports: false,
      tasks: [],
      dateOptions: [],
    })
  })
  it('tell it the next date of what they became, where it may know that', async () => {
    expect(await asked.idea('partner', became.id)).toMatchObject({
      status: 'SCHEDULED',
      series: { id: inOpen.id },
      nextSession: { id: id.session(1) },
    })
    expect(await asked.idea('partner', becameHidden.id)).toMatchObject({
      status: 'SCHEDULED',
      series: null,
      nextSession: null,
    })
  })
  it('are withdrawn by it, and nothing else is done with them; work and dates are not there for it', async () => {
    for (const act of [
      `supportIdea(id: "${planned.id}")`,
      `withdrawSupport(id: "${planned.id}")`,
      `startPlanning(id: "${planned.id}")`,
      `addIdeaTask(idea: "${planned.id}", title: "Cook")`,
      `proposeDate(idea: "${planned.id}", start: "2026-03-01T10:00", duration: "PT1H")`,
      `declineIdea(id: "${planned.id}", reason: [])`,
      `hideIdea(id: "${planned.id}")`,
      `completeIdea(id: "${planned.id}")`,
    ])
      expect([act, await asked.act('partner', act)]).toEqual([act, notAllowed])
    for (const [task, date] of [
      [work.id, day.id],
      [id.ideaTask(9), id.dateOption(9)],
    ] as const)
      for (const act of [
        `takeIdeaTask(id: "${task}")`,
        `leaveIdeaTask(id: "${task}")`,
        `completeIdeaTask(id: "${task}")`,
        `voteDate(dateOption: "${date}", vote: YES)`,
      ])
        expect([act, await asked.act('partner', act)]).toEqual([act, notFound])
    expect(await asked.act('partner', `withdrawIdea(id: "${ofOther.id}")`)).toEqual(notFound)
    expect(await asked.act('partner', `withdrawIdea(id: "${planned.id}")`)).toMatchObject({ __typename: 'Idea' })
    expect(await asked.idea('member', planned.id)).toBeNull()
  })
  it('are ten a day, whichever key proposes them', async () => {
    const keys = [
      await aHeldKey(db, self.id, { scopes: ['IDEAS_PROPOSE'] }),
      await aHeldKey(db, self.id, { scopes: ['IDEAS_PROPOSE', 'PROGRAMME_READ'] }),
    ]
    const propose = 'proposeIdea(input: { title: "Walk", description: "By the sea", language: "en" })'
    const told = []
    for (let n = 0; n < 11; n += 1) told.push(await asked.act('visitor', propose, { ...keys[n % 2]?.headers }))
    expect(told[9]).toMatchObject({ __typename: 'Idea' })
    expect(told[10]).toMatchObject({ __typename: 'RateLimited' })
    const others = await aHeldKey(db, other.id, { scopes: ['IDEAS_PROPOSE'] })
    expect(await asked.act('visitor', propose, { ...others.headers })).toMatchObject({ __typename: 'Idea' })
  })
})
