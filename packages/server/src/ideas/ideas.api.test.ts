import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { askingIdeas, type Asked } from '../../test/asking-ideas.ts'
import { aDatabase } from '../../test/database.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { closed, day, ofAll, ofOther, ofOwn, other, own, planned, work, world } from '../../test/ideas-world.ts'
import { issuesIn } from '../../test/issues.ts'
import { fill, id, viewerNames, type ViewerName } from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let here: Api
let asked: Asked
beforeAll(async () => {
  db = (await aDatabase()).db
  here = await anApi(db)
  asked = askingIdeas(here)
})
beforeEach(() => fill(db, world))

const notFound = { __typename: 'NotFound' }
const isStaff = (as: ViewerName): boolean => as === 'coordinator' || as === 'administrator'
const idsFor = async (as: ViewerName, args = ''): Promise<unknown> => {
  const query = `{ ideas${args} { totalCount nodes { id } } }`
  const { data } = await here.ask<{ ideas: { totalCount: number; nodes: { id: string }[] } }>({ query, as })
  const { totalCount, nodes } = data?.ideas ?? { totalCount: -1, nodes: [] }
  expect(totalCount).toBe(nodes.length)
  return nodes.map((idea) => idea.id)
}

describe(`Ideas on ${dialect}`, () => {
  it("are for the community, a Group's for those of it, and for staff; for nobody else there is any", async () => {
    const ofGroup = [closed.id, planned.id, ofOwn.id]
    for (const as of viewerNames) {
      const isOf = as === 'group member' || as === 'facilitator'
      const all = [closed.id, planned.id, ofOther.id, ofOwn.id, ofAll.id]
      const known = isStaff(as) ? all : isOf ? [...ofGroup, ofAll.id] : as === 'member' ? [ofAll.id] : []
      expect(await idsFor(as)).toEqual(known)
      expect(await idsFor(as, `(group: "${own.id}")`)).toEqual(isStaff(as) || isOf ? ofGroup : [])
      expect(await idsFor(as, '(statuses: [PLANNING, DONE])')).toEqual(isStaff(as) || isOf ? ofGroup.slice(0, 2) : [])
      expect(await idsFor(as, '(statuses: [])')).toEqual([])
    }
  })
  it('are proposed by whoever is signed in, to a Group by those of it; whose they are is told to nobody else', async () => {
    for (const as of viewerNames) {
      const may = as !== 'visitor'
      const told = await asked.propose(as, { title: ' Forest  \u00a0', description: 'Moss\r\nand tea' })
      expect(told).toMatchObject(
        may
          ? { title: 'Forest', description: 'Moss\nand tea', status: 'PROPOSED', isViewers: true, supporterCount: 0 }
          : { __typename: 'NotAllowed' },
      )
      const isOf = isStaff(as) || as === 'group member' || as === 'facilitator'
      const typeName = isOf ? 'Idea' : 'NotAllowed'
      expect(await asked.propose(as, { group: own.id })).toMatchObject({ __typename: typeName })
      expect(await asked.propose(as, { group: id.group(99) })).toEqual(notFound)
      expect(await asked.propose(as, { group: ofAll.id })).toEqual(notFound)
    }
    const { id: mine } = (await asked.propose('member', {})) as { id: string }
    expect(await asked.idea('member', mine)).toMatchObject({ isViewers: true })
    for (const as of ['facilitator', 'coordinator'] as const)
      expect(await asked.idea(as, mine)).toMatchObject({ isViewers: false })
  })
  it('are refused with all that is wrong, and nothing is written', async () => {
    const before = await idsFor('coordinator')
    const wrong = { title: 'One\nTwo', description: 'bell\u0007' }
    expect(issuesIn(await asked.propose('member', wrong))).toEqual([
      'input.title MORE_THAN_ONE_LINE',
      'input.description UNSEEN_CHARACTERS',
    ])
    const long = { title: 'x'.repeat(121), description: ' \u200b ' }
    expect(issuesIn(await asked.propose('member', long))).toEqual(['input.title TOO_LONG', 'input.description EMPTY'])
    expect(issuesIn(await asked.propose('member', { title: 'x'.repeat(90_000) }))).toEqual(['input.title TOO_LONG'])
    const huge = JSON.stringify({
      query: `mutation { proposeIdea(input: { title: "${'x'.repeat(1_000_000)}" }) { __typename } }`,
    })
    const headers = { 'content-type': 'application/json', authorization: 'Bearer member' }
    expect((await fetch(`${here.url}/graphql`, { method: 'POST', headers, body: huge })).status).toBe(413)
    expect(issuesIn(await asked.act('facilitator', `addIdeaTask(idea: "${planned.id}", title: "\\n")`))).toEqual([
      'title EMPTY',
    ])
    expect(issuesIn(await asked.act('facilitator', `declineIdea(id: "${planned.id}", reason: [])`))).toEqual([
      'reason EMPTY',
    ])
    const past = `proposeDate(idea: "${planned.id}", start: "2026-01-12T08:59", duration: "PT1H")`
    expect(issuesIn(await asked.act('facilitator', past))).toEqual(['start IN_THE_PAST'])
    const far = `proposeDate(idea: "${planned.id}", start: "2036-01-12T08:59", duration: "PT1H")`
    expect(issuesIn(await asked.act('facilitator', far))).toEqual(['start TOO_FAR_AHEAD'])
    const again = `proposeDate(idea: "${planned.id}", start: "${day.start}", duration: "PT2H")`
    expect(issuesIn(await asked.act('facilitator', again))).toEqual(['start DATE_PROPOSED_BEFORE'])
    expect(await idsFor('coordinator')).toEqual(before)
    expect(await asked.idea('facilitator', planned.id)).toMatchObject({ version: 1 })
  })
  it('are not proposed to a Group that has ended', async () => {
    await fill(db, { ...world, groups: [{ ...own, isArchived: true }, other] })
    expect(issuesIn(await asked.propose('facilitator', { group: own.id }))).toEqual(['input.group GROUP_IS_ARCHIVED'])
  })
  it('count who supports them, once each, and tell nobody who that is', async () => {
    for (const as of ['group member', 'facilitator', 'coordinator', 'group member'] as const)
      expect(await asked.act(as, `supportIdea(id: "${ofOwn.id}")`)).toMatchObject({ viewerSupports: true })
    expect(await asked.idea('administrator', ofOwn.id)).toMatchObject({ supporterCount: 3, viewerSupports: false })
    await asked.act('group member', `withdrawSupport(id: "${ofOwn.id}")`)
    expect(await asked.act('group member', `withdrawSupport(id: "${ofOwn.id}")`)).toMatchObject({
      supporterCount: 2,
      viewerSupports: false,
    })
    expect(await asked.act('group member', `supportIdea(id: "${closed.id}")`)).toEqual({
      __typename: 'WrongStatus',
      is: 'DONE',
    })
    expect(await asked.act('group member', `withdrawSupport(id: "${closed.id}")`)).toMatchObject({ __typename: 'Idea' })
  })
  it('answer one that is hidden, unknown, or of another type alike, to everything that can be done', async () => {
    const acts = (idea: string, task: string, date: string) => [
      `supportIdea(id: "${idea}")`,
      `withdrawSupport(id: "${idea}")`,
      `startPlanning(id: "${idea}")`,
      `addIdeaTask(idea: "${idea}", title: "")`,
      `proposeDate(idea: "${idea}", start: "2020-01-01T10:00", duration: "PT1H")`,
      `scheduleIdea(input: { idea: "${idea}", series: { group: "${own.id}", start: "2026-02-01T10:00", duration: "PT1H" } })`,
      `completeIdea(id: "${idea}")`,
      `withdrawIdea(id: "${idea}")`,
      `hideIdea(id: "${idea}")`,
      `declineIdea(id: "${idea}", reason: [])`,
      `takeIdeaTask(id: "${task}")`,
      `leaveIdeaTask(id: "${task}")`,
      `completeIdeaTask(id: "${task}")`,
      `voteDate(dateOption: "${date}", vote: YES)`,
    ]
    for (const as of ['visitor', 'partner', 'member'] as const)
      for (const [idea, task, date] of [
        [planned.id, work.id, day.id],
        [id.idea(99), id.ideaTask(99), id.dateOption(99)],
        [own.id, planned.id, planned.id],
        ['x', '', 'y'.repeat(5000)],
      ] as const)
        for (const act of acts(idea, task, date)) expect([act, await asked.act(as, act)]).toEqual([act, notFound])
    expect(await asked.idea('facilitator', planned.id)).toMatchObject({ status: 'PLANNING', version: 1 })
  })
  it.each(viewerNames.filter((as) => !['visitor', 'partner', 'member'].includes(as)))(
    'are planned by a %s who may, and by nobody else',
    async (as) => {
      const may = as !== 'group member'
      const outcome = { __typename: may ? 'Idea' : 'NotAllowed' }
      expect(await asked.idea(as, planned.id)).toMatchObject({ viewerCanPlan: may, version: may ? 1 : null })
      for (const act of [
        `startPlanning(id: "${ofOwn.id}")`,
        `addIdeaTask(idea: "${planned.id}", title: "Cook")`,
        `proposeDate(idea: "${planned.id}", start: "2026-03-01T10:00", duration: "PT1H")`,
        `declineIdea(id: "${planned.id}", reason: [{ language: "en", text: "Thank you" }])`,
        `hideIdea(id: "${planned.id}")`,
      ])
        expect([act, await asked.act(as, act)]).toEqual([act, expect.objectContaining(outcome)])
      const ofCommunity = await asked.act(as, `startPlanning(id: "${ofAll.id}")`)
      expect(ofCommunity).toMatchObject({ __typename: isStaff(as) ? 'Idea' : 'NotAllowed' })
    },
  )
  it('are declined with kind words, in the language of whoever reads them', async () => {
    const reason = '[{ language: "fi", text: "Kiitos" }, { language: "en", text: "Thank you" }]'
    const declined = await asked.act('facilitator', `declineIdea(id: "${ofOwn.id}", reason: ${reason})`)
    expect(declined).toMatchObject({ status: 'DECLINED', declineReason: 'Kiitos' })
    const query = `{ idea(id: "${ofOwn.id}") { declineReason } }`
    const { data } = await here.ask({ query, as: 'group member', headers: { 'accept-language': 'en' } })
    expect(data).toEqual({ idea: { declineReason: 'Thank you' } })
    expect(await asked.act('facilitator', `startPlanning(id: "${ofOwn.id}")`)).toEqual({
      __typename: 'WrongStatus',
      is: 'DECLINED',
    })
    expect(await asked.acts('facilitator')).toEqual([{ action: 'idea.declined', subject: ofOwn.id }])
  })
  it('are taken back by whoever proposed them until they are scheduled, and are gone then', async () => {
    expect(await asked.act('facilitator', `withdrawIdea(id: "${ofOwn.id}")`)).toEqual({ __typename: 'NotAllowed' })
    expect(await asked.act('group member', `withdrawIdea(id: "${ofOwn.id}")`)).toMatchObject({ title: ofOwn.title })
    expect(await asked.idea('coordinator', ofOwn.id)).toBeNull()
    expect(await asked.act('group member', `withdrawIdea(id: "${ofOwn.id}")`)).toEqual(notFound)
    expect(await asked.acts('facilitator')).toEqual([])
    const scheduled = { ...ofOwn, status: 'SCHEDULED' as const }
    await fill(db, { ...world, ideas: { ...noIdeas, ideas: [scheduled] } })
    expect(await asked.act('group member', `withdrawIdea(id: "${ofOwn.id}")`)).toEqual({
      __typename: 'WrongStatus',
      is: 'SCHEDULED',
    })
  })
  it('that do harm are hidden from everybody, staff too, with all that belongs to them', async () => {
    await asked.act('group member', `takeIdeaTask(id: "${work.id}")`)
    expect(await asked.act('facilitator', `hideIdea(id: "${planned.id}")`)).toMatchObject({ title: planned.title })
    for (const as of viewerNames) {
      expect(await asked.idea(as, planned.id)).toBeNull()
      expect(await idsFor(as)).not.toContain(planned.id)
      expect(await asked.act(as, `takeIdeaTask(id: "${work.id}")`)).toEqual(notFound)
      expect(await asked.act(as, `voteDate(dateOption: "${day.id}", vote: NO)`)).toEqual(notFound)
    }
    expect(await asked.acts('facilitator')).toEqual([{ action: 'idea.hidden', subject: planned.id }])
  })
  it('are ten a day from one Account, and what was refused counts for none of them', async () => {
    for (let n = 0; n < 12; n++) await asked.propose('member', { title: '' })
    for (let n = 0; n < 10; n++) expect(await asked.propose('member', {})).toMatchObject({ __typename: 'Idea' })
    expect(await asked.propose('member', {})).toEqual({ __typename: 'RateLimited', retryAfterSeconds: 86_400 })
    expect(await asked.propose('group member', {})).toMatchObject({ __typename: 'Idea' })
  })
  it('move nothing that visitors are told', async () => {
    const before = await readProgrammeVersion(db.read)
    await asked.propose('group member', { group: own.id })
    await asked.act('group member', `supportIdea(id: "${ofOwn.id}")`)
    await asked.act('facilitator', `hideIdea(id: "${ofOwn.id}")`)
    expect(await readProgrammeVersion(db.read)).toBe(before)
  })
})
