import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { codeOf } from '../../test/questions.ts'
import { aGroup, fill, nothing, peopleOf } from '../../test/world.ts'

const group = aGroup(1, 'OPEN')
let api: Api
beforeAll(async () => {
  const { db } = await aDatabase()
  await fill(db, { ...nothing, groups: [group], ...peopleOf(group) })
  api = await anApi(db)
})

const invite =
  'mutation ($group: ID!) { createInvitation(input: { group: $group }) { ... on Invitation { id words } } }'
const redeem = `mutation ($words: String!, $alias: String!) {
  redeemInvitation(input: { words: $words, alias: $alias, asCookie: true }) {
    __typename ... on NewPassphrase { passphrase }
  }
}`
const sendInvite = (key: string) =>
  api.send({ query: invite, variables: { group: group.id }, as: 'facilitator', headers: { 'idempotency-key': key } })
const sendRedeem = (words: string, alias: string, key: string) =>
  api.send({ query: redeem, variables: { words, alias }, headers: { 'idempotency-key': key } })
const newWords = async (): Promise<string> =>
  (await (await sendInvite(randomUUID())).json()).data.createInvitation.words

describe('whoever lost the answer', () => {
  it('gets the words of the one Invitation that was made', async () => {
    const key = randomUUID()
    const first = await (await sendInvite(key)).text()
    expect(first).toContain('"words":"')
    expect(await (await sendInvite(key)).text()).toBe(first)
  })

  it('gets the passphrase that is shown once, and the sign-in, though the Invitation is used', async () => {
    const [words, key] = [await newWords(), randomUUID()]
    const [first, second] = [await sendRedeem(words, 'Heron', key), await sendRedeem(words, 'Heron', key)]
    const cookie = first.headers.get('set-cookie')
    expect(cookie).toMatch(/^__Host-piiri=[\w-]{43};/)
    expect(second.headers.get('set-cookie')).toBe(cookie)
    const answer = await first.text()
    expect(answer).toContain('"passphrase":"')
    expect(await second.text()).toBe(answer)
  })

  it('gets it no more once another Membership changed', async () => {
    const [words, key] = [await newWords(), randomUUID()]
    await sendRedeem(words, 'Swan', key)
    await sendRedeem(await newWords(), 'Crane', randomUUID())
    const late = await sendRedeem(words, 'Swan', key)
    expect([late.status, await codeOf(late), late.headers.get('set-cookie')]).toEqual([410, 'ALREADY_DONE', null])
  })
})
