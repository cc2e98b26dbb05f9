import { instant } from '@piiri/domain/shared/instant'
import { expect, it } from 'vitest'
import { anApi, now, someKeys } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { codeAt, signInAs } from '../../test/people.ts'
import { aGroup, fill, helsinki, nothing, tag } from '../../test/world.ts'
import { countAccountsForSystem } from '../people/accounts-for-system.repository.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import type { Database } from '../storage/database.ts'
import { plantAccounts, type DemoAccount } from './plant-accounts.ts'
import { plantSeed } from './plant-seed.ts'

const soil = {
  sessionIds: createSessionIds(Buffer.alloc(16, 7)),
  now,
  timeZone: helsinki,
  defaultLanguage: tag('fi'),
  holidays: () => [],
}
const planting = (db: Database) => ({ db, keys: someKeys, languages: [tag('fi')], clock: () => now })
const signIn = (api: Awaited<ReturnType<typeof anApi>>, account: DemoAccount, time: number = now) =>
  signInAs(api, {
    passphrase: account.passphrase,
    ...('totpUrl' in account && { totp: codeAt(account.totpUrl, time) }),
  })

it('makes Accounts in every role of the example, each of which signs in and is what it says', async () => {
  const { db } = await aDatabase()
  await plantSeed(db, soil)
  const { accounts } = await plantAccounts(planting(db))
  expect(accounts).toHaveLength(8)
  const api = await anApi(db)
  for (const account of accounts ?? []) {
    const { viewer } = await signIn(api, account)
    if ('totpUrl' in account) {
      expect(viewer).toMatchObject({ kind: 'STAFF', account: { staffRole: account.role } })
      continue
    }
    const groups = [account.group, ...(account.alsoIn === undefined ? [] : [account.alsoIn])]
    const expected = groups.map((slug) => expect.objectContaining({ role: account.role, group: { slug } }))
    expect(viewer?.['memberships']).toEqual(expect.arrayContaining(expected))
    expect(viewer?.['memberships']).toHaveLength(groups.length)
  }
  expect(accounts?.map((account) => [account.role, 'group' in account ? account.group : null])).toEqual([
    ['PARTICIPANT', 'pro-group'],
    ['FACILITATOR', 'pro-group'],
    ['PEER_WORKER', 'pro-group'],
    ['FACILITATOR', 'multicultural-peer-group'],
    ['FACILITATOR', 'english-study-group'],
    ['PARTICIPANT', 'multicultural-peer-group'],
    ['COORDINATOR', null],
    ['ADMINISTRATOR', null],
  ])
})

it('makes one that is in two Groups, under another alias in each', async () => {
  const { db } = await aDatabase()
  await plantSeed(db, soil)
  const { accounts } = await plantAccounts(planting(db))
  const both = accounts?.find((account) => 'alsoIn' in account)
  if (both === undefined) throw new Error('There is one.')
  const { viewer } = await signIn(await anApi(db), both)
  const aliases = ((viewer?.['memberships'] ?? []) as readonly { readonly alias: string }[]).map(({ alias }) => alias) // As asked.
  expect(new Set(aliases).size).toBe(2)
})

it('gives staff recovery codes that sign in', async () => {
  const { db } = await aDatabase()
  await plantSeed(db, soil)
  const { accounts } = await plantAccounts(planting(db))
  const api = await anApi(db)
  for (const account of accounts ?? []) {
    if (!('recoveryCodes' in account)) continue
    const recoveryCode = account.recoveryCodes[9] ?? ''
    expect(await signInAs(api, { passphrase: account.passphrase, recoveryCode })).toMatchObject({
      __typename: 'SignIn',
    })
  }
})

it('makes an organisation that asks by its key, and whose visits wait for an answer', async () => {
  const { db } = await aDatabase()
  await plantSeed(db, soil)
  const planted = await plantAccounts(planting(db))
  const [partner] = planted.accounts === null ? [] : planted.partners
  const { data } = await (
    await anApi(db)
  ).ask({
    query: '{ viewer { partner { name } } visitOffers { nodes { title status languages } } }',
    headers: { authorization: `Bearer ${partner?.key}` },
  })
  expect(data).toEqual({
    viewer: { partner: { name: partner?.name } },
    visitOffers: {
      nodes: [
        { title: 'Kysy terveydenhoitajalta', status: 'OFFERED', languages: ['fi', 'en'] },
        { title: 'Your rights at the health centre', status: 'OFFERED', languages: ['en', 'fi', 'ru'] },
      ],
    },
  })
})

it('changes nothing where there is an Account, and makes them once where two do it at the same time', async () => {
  const { db, open } = await aDatabase()
  await plantSeed(db, soil)
  const both = await Promise.all([db, await open()].map((one) => plantAccounts(planting(one))))
  expect(both.filter(({ accounts }) => accounts !== null)).toHaveLength(1)
  expect(await countAccountsForSystem(db.read)).toBe(8)
  expect(await plantAccounts(planting(db))).toEqual({ accounts: null, because: 'HAS_ACCOUNTS' })
  expect(await countAccountsForSystem(db.read)).toBe(8)
})

it('changes nothing where the Groups are not those of the example', async () => {
  const { db } = await aDatabase()
  await fill(db, { ...nothing, groups: [aGroup(1, 'OPEN', { slug: 'pro-group' })] })
  expect(await plantAccounts(planting(db))).toEqual({ accounts: null, because: 'NOT_THE_EXAMPLE' })
  expect(await countAccountsForSystem(db.read)).toBe(0)
})

it('writes down that staff was made, by the system', async () => {
  const { db } = await aDatabase()
  await plantSeed(db, soil)
  await plantAccounts(planting(db))
  const api = await anApi(db, { clock: () => instant(now + 60_000) })
  const query = '{ audit { nodes { actorKind action fields } } }'
  const entry = { actorKind: 'SYSTEM', action: 'staff.created', fields: ['staffRole'] }
  const { data } = await api.ask<{ audit: { nodes: readonly { readonly action: string }[] } }>({
    query,
    as: 'administrator',
  })
  expect(data?.audit.nodes.filter(({ action }) => action === 'staff.created')).toEqual([entry, entry])
})
