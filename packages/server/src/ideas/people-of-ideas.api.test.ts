import { readFile } from 'node:fs/promises'
import { instant } from '@piiri/domain/shared/instant'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { askingIdeas, type Asked } from '../../test/asking-ideas.ts'
import { aDatabase } from '../../test/database.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { aDate, anIdea, aTask } from '../../test/idea-rows.ts'
import { aMember, aStaffMember, headersOf, type Person } from '../../test/people.ts'
import { aGroup, fill, nothing } from '../../test/world.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { dateVote, idea, ideaSupport, ideaTaskTaker } from './ideas.table.ts'

const form = JSON.parse(await readFile(new URL('../../../../docs/account-export.schema.json', import.meta.url), 'utf8'))
const isOfTheForm = addFormats.default(new Ajv2020({ allErrors: true })).compile(form)

const group = aGroup(1, 'CONFIDENTIAL')
const [ofGroup, ofAll] = [anIdea(1, { groupId: group.id, status: 'PLANNING' }), anIdea(2, { status: 'PLANNING' })]
const [cooking, music] = [aTask(1, ofGroup), aTask(2, ofAll)]
const day = aDate(1, ofGroup)

let db: Database
let api: Api
let asked: Asked
let person: Person
let own: Record<string, string>
let staff: Record<string, string>
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
  asked = askingIdeas(api)
})
/** Somebody who has to do with both Ideas, and proposed a third. */
beforeEach(async () => {
  const ideas = { ...noIdeas, ideas: [ofGroup, ofAll], tasks: [cooking, music], dates: [day] }
  await fill(db, { ...nothing, groups: [group], ideas })
  person = await aMember(db, [{ group: group.id, alias: 'Cloud' }])
  own = await headersOf(api, person)
  staff = await headersOf(api, await aStaffMember(db, 'COORDINATOR'))
  for (const call of [
    `proposeIdea(input: { group: "${group.id}", title: "Sauna", description: "By the sea", language: "en" })`,
    ...[ofGroup.id, ofAll.id].map((id) => `supportIdea(id: "${id}")`),
    ...[cooking.id, music.id].map((id) => `takeIdeaTask(id: "${id}")`),
    `voteDate(dateOption: "${day.id}", vote: MAYBE)`,
  ])
    expect(await asked.act('visitor', call, own)).toMatchObject({ __typename: 'Idea' })
})

const rows = {
  proposers: all(() => q.select({ account: idea.proposerId }).from(idea)),
  supporters: all(() => q.select({ account: ideaSupport.accountId }).from(ideaSupport)),
  takers: all(() => q.select({ account: ideaTaskTaker.accountId }).from(ideaTaskTaker)),
  votes: all(() => q.select({ account: dateVote.accountId }).from(dateVote)),
}
/** Whether any row leads to the Account. */
const isStored = async (): Promise<boolean> => {
  const found = await Promise.all(Object.values(rows).map((read) => read(db.read)))
  return found.flat().some(({ account }) => account === person.account)
}
const seen = async () => ({
  ofGroup: await asked.idea('visitor', ofGroup.id, staff),
  ofAll: await asked.idea('visitor', ofAll.id, staff),
  all: (await api.ask({ query: '{ ideas { totalCount nodes { title } } }', headers: staff })).data,
})
const ask = async (query: string, headers: Record<string, string>): Promise<unknown> =>
  (await api.ask<{ it: unknown }>({ query: `mutation { it: ${query} }`, headers })).data?.it
const membership = async (): Promise<string> => {
  const query = '{ viewer { memberships { id } } }'
  const { data } = await api.ask<{ viewer: { memberships: { id: string }[] } }>({ query, headers: own })
  return data?.viewer.memberships[0]?.id ?? ''
}

describe(`what somebody has to do with Ideas, on ${dialect}`, () => {
  it('is in their export', async () => {
    const { json } = (await ask('exportAccount { ... on AccountExport { json } }', own)) as { json: string }
    const told = JSON.parse(json)
    expect(isOfTheForm(told)).toBe(true)
    expect(told.ideas).toEqual({
      proposed: [
        { id: expect.any(String), group: group.id, title: 'Sauna', description: 'By the sea', language: 'en' },
      ],
      supported: [ofGroup.id, ofAll.id],
      tasks: [
        { id: cooking.id, idea: ofGroup.id, title: cooking.title, isDone: false },
        { id: music.id, idea: ofAll.id, title: music.title, isDone: false },
      ],
      votes: [{ idea: ofGroup.id, start: day.start, duration: 'PT2H', vote: 'MAYBE' }],
    })
  })
  it('leads to nobody once they are erased, and nothing that counted them nameless moves', async () => {
    const before = await seen()
    await ask(`eraseAccount(passphrase: "${person.passphrase}") { __typename }`, own)
    expect(await isStored()).toBe(false)
    const after = await seen()
    expect(after.all).toEqual(before.all)
    expect(after.ofAll).toEqual(before.ofAll)
    const free = { isTaken: false, takenBy: null }
    expect(after.ofGroup).toMatchObject({ supporterCount: 1, tasks: [free], dateOptions: [{ maybeCount: 1 }] })
  })
  it('moves nothing nameless where staff ends their Account, so that nobody learns what was theirs', async () => {
    const before = await seen()
    expect(await ask(`revokeAccount(membership: "${await membership()}") { __typename }`, staff)).toEqual({
      __typename: 'Done',
    })
    expect(await isStored()).toBe(false)
    const after = await seen()
    expect([after.all, after.ofAll]).toEqual([before.all, before.ofAll])
  })
  it('frees what they took by alias as they leave the Group, counts on, and stores no more of them there', async () => {
    await ask(`removeMembership(id: "${await membership()}") { __typename }`, own)
    expect((await seen()).ofGroup).toMatchObject({
      supporterCount: 1,
      tasks: [{ isTaken: false, takenBy: null }],
      dateOptions: [{ maybeCount: 1 }],
    })
    expect(await asked.idea('visitor', ofGroup.id, own)).toBeNull()
    const { json } = (await ask('exportAccount { ... on AccountExport { json } }', own)) as { json: string }
    expect(JSON.parse(json).ideas).toMatchObject({ proposed: [], supported: [ofAll.id], votes: [] })
    expect((await rows.proposers(db.read)).filter(({ account }) => account !== null)).toEqual([])
    expect(await asked.idea('visitor', ofAll.id, own)).toMatchObject({
      viewerSupports: true,
      tasks: [{ viewerHasTaken: true }],
    })
  })
  it('is forgotten 30 days after an Idea was closed, but for how many supported it', async () => {
    await asked.act('visitor', `declineIdea(id: "${ofGroup.id}", reason: [{ language: "en", text: "Thanks" }])`, staff)
    const day30 = instant(now + 30 * 86_400_000)
    expect((await purge(db, instant(day30 - 1))).ideas).toBe(0)
    expect((await purge(db, day30)).ideas).toBe(1)
    expect((await purge(db, day30)).ideas).toBe(0)
    expect((await rows.supporters(db.read)).length).toBe(1)
    expect((await rows.takers(db.read)).length).toBe(1)
    expect((await rows.votes(db.read)).length).toBe(0)
    expect(await asked.idea('coordinator', ofGroup.id)).toMatchObject({
      status: 'DECLINED',
      supporterCount: 1,
      tasks: [{ isTaken: false, takenBy: null }],
      dateOptions: [],
    })
    expect(await asked.idea('coordinator', ofAll.id)).toMatchObject({ tasks: [{ isTaken: true }] })
  })
})
