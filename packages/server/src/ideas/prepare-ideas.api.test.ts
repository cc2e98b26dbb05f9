import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { askingIdeas, type Asked } from '../../test/asking-ideas.ts'
import { aDatabase } from '../../test/database.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { aDate, anIdea, aTask } from '../../test/idea-rows.ts'
import { day, dayOfClosed, ofOwn, planned, work, world } from '../../test/ideas-world.ts'
import { issuesIn } from '../../test/issues.ts'
import { fill, type ViewerName } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let asked: Asked
/** Another process on the same database. */
let elsewhere: Asked
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  asked = askingIdeas(await anApi(db))
  elsewhere = askingIdeas(await anApi(await opened.open()))
})
beforeEach(() => fill(db, world))

describe(`Ideas that are planned, on ${dialect},`, () => {
  it('are prepared by whoever proposed them too, and that is in no audit', async () => {
    await asked.act('facilitator', `startPlanning(id: "${ofOwn.id}")`)
    expect(await asked.act('group member', `addIdeaTask(idea: "${ofOwn.id}", title: "Cook")`)).toMatchObject({
      tasks: [{ title: 'Cook', isDone: false, isTaken: false, takenBy: null, viewerHasTaken: false }],
    })
    const date = `proposeDate(idea: "${ofOwn.id}", start: "2026-03-01T10:00", duration: "PT90M")`
    expect(await asked.act('group member', date)).toMatchObject({
      dateOptions: [{ start: '2026-03-01T10:00', duration: 'PT1H30M', yesCount: 0, maybeCount: 0, viewerVote: null }],
    })
    expect(await asked.acts('facilitator')).toEqual([{ action: 'idea.planning_started', subject: ofOwn.id }])
  })
  it('tell by alias who does what, and free a task again', async () => {
    const task = async (as: ViewerName) =>
      ((await asked.idea(as, planned.id)) as { tasks: readonly object[] } | null)?.tasks[0]
    await asked.act('group member', `takeIdeaTask(id: "${work.id}")`)
    await asked.act('group member', `takeIdeaTask(id: "${work.id}")`)
    expect(await task('group member')).toMatchObject({ isTaken: true, takenBy: 'Alias 2', viewerHasTaken: true })
    expect(await task('facilitator')).toMatchObject({ isTaken: true, takenBy: 'Alias 2', viewerHasTaken: false })
    const taken = await asked.act('coordinator', `takeIdeaTask(id: "${work.id}")`)
    expect(issuesIn(taken)).toEqual(['id TASK_TAKEN'])
    expect(await asked.act('facilitator', `leaveIdeaTask(id: "${work.id}")`)).toMatchObject({
      tasks: [{ isTaken: false, takenBy: null }],
    })
    expect((await asked.acts('facilitator'))[0]).toEqual({ action: 'idea.task_freed', subject: planned.id })
    expect(await asked.act('group member', `leaveIdeaTask(id: "${work.id}")`)).toEqual({ __typename: 'NotAllowed' })
    expect(await asked.act('group member', `completeIdeaTask(id: "${work.id}")`)).toEqual({ __typename: 'NotAllowed' })
    await asked.act('group member', `takeIdeaTask(id: "${work.id}")`)
    await asked.act('group member', `completeIdeaTask(id: "${work.id}")`)
    expect(await task('facilitator')).toMatchObject({ isDone: true, isTaken: true, takenBy: 'Alias 2' })
    expect(issuesIn(await asked.act('group member', `leaveIdeaTask(id: "${work.id}")`))).toEqual(['id TASK_IS_DONE'])
    expect(issuesIn(await asked.act('facilitator', `takeIdeaTask(id: "${work.id}")`))).toEqual(['id TASK_IS_DONE'])
  })
  it('have it written down where those who plan say that the work of somebody else is done, once', async () => {
    const isDone = `completeIdeaTask(id: "${work.id}")`
    await asked.act('group member', `takeIdeaTask(id: "${work.id}")`)
    await asked.act('facilitator', isDone)
    await asked.act('facilitator', isDone)
    expect(await asked.acts('facilitator')).toEqual([{ action: 'idea.task_done', subject: planned.id }])
  })
  it('keep no account of who did the work that they had taken themselves', async () => {
    await asked.act('facilitator', `takeIdeaTask(id: "${work.id}")`)
    await asked.act('facilitator', `completeIdeaTask(id: "${work.id}")`)
    expect(await asked.acts('facilitator')).toEqual([])
  })
  it('give a task to one of two who take it at once', async () => {
    const act = `takeIdeaTask(id: "${work.id}")`
    const answers = await Promise.all([asked.act('group member', act), elsewhere.act('facilitator', act)])
    const names = answers.map((one) => (one as { __typename: string }).__typename).toSorted()
    expect(names).toEqual(['Idea', 'InvalidInput'])
    const idea = (await asked.idea('coordinator', planned.id)) as { tasks: unknown }
    const isFirst = (answers[0] as { __typename: string }).__typename === 'Idea'
    expect(idea.tasks).toMatchObject([{ isTaken: true, takenBy: isFirst ? 'Alias 2' : 'Alias 3' }])
  })
  it('say whose hands are at work for the whole community to nobody', async () => {
    const ofCommunity = anIdea(6, { status: 'PLANNING' })
    const task = aTask(6, ofCommunity)
    await fill(db, { ...world, ideas: { ...noIdeas, ideas: [ofCommunity], tasks: [task] } })
    await asked.act('group member', `takeIdeaTask(id: "${task.id}")`)
    for (const as of ['facilitator', 'coordinator', 'member'] as const)
      expect(await asked.idea(as, ofCommunity.id)).toMatchObject({ tasks: [{ isTaken: true, takenBy: null }] })
  })
  it('count votes for their dates, the last word of each, until one is chosen', async () => {
    const vote = (as: ViewerName, what: string, date = day.id) =>
      asked.act(as, `voteDate(dateOption: "${date}", vote: ${what})`)
    await vote('group member', 'NO')
    await vote('group member', 'MAYBE')
    await vote('facilitator', 'YES')
    expect(await vote('coordinator', 'YES')).toMatchObject({
      dateOptions: [{ id: day.id, yesCount: 2, maybeCount: 1, viewerVote: 'YES' }],
    })
    expect(await asked.idea('group member', planned.id)).toMatchObject({ dateOptions: [{ viewerVote: 'MAYBE' }] })
    expect(await vote('group member', 'YES', dayOfClosed.id)).toEqual({ __typename: 'WrongStatus', is: 'DONE' })
    expect(await asked.idea('facilitator', planned.id)).toMatchObject({ version: 1 })
  })
  it('have no more than twenty dates and fifty tasks', async () => {
    const dates = Array.from({ length: 20 }, (_, n) => aDate(n + 1, planned))
    const tasks = Array.from({ length: 50 }, (_, n) => aTask(n + 1, planned))
    await fill(db, { ...world, ideas: { ...noIdeas, ideas: [planned], dates, tasks } })
    const date = `proposeDate(idea: "${planned.id}", start: "2026-04-01T10:00", duration: "PT1H")`
    expect(issuesIn(await asked.act('facilitator', date))).toEqual(['idea TOO_MANY'])
    const task = `addIdeaTask(idea: "${planned.id}", title: "More")`
    expect(issuesIn(await asked.act('facilitator', task))).toEqual(['idea TOO_MANY'])
  })
})
