import { instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, headersOf, signInAs, type Person } from '../../test/people.ts'
import { tag } from '../../test/world.ts'
import type { Context } from '../schema/context.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { accountForSystem, putPassphrase, removeAccount } from './accounts.repository.ts'
import { changePassphrase } from './change-passphrase.ts'
import { unusedPassphrase } from './new-passphrase.ts'
import { openSignIn } from './open-sign-in.ts'
import { proofOf, readPassphrase } from './passphrases.ts'
import { signIn } from './sign-in.ts'
import { removeSignInsOf } from './sign-ins.repository.ts'

let db: Database
let api: Api
let time = now
let person: Person
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time })
})
beforeEach(async () => {
  time = now
  person = await aMember(db)
})
const minutes = (count: number): number => count * 60 * 1000
const whoAmI = async (headers: Record<string, string>): Promise<unknown> => {
  const { data, errors } = await api.ask({ query: '{ viewer { kind } }', headers })
  return data ? (data['viewer'] as { kind: string }).kind : errors?.[0]?.extensions?.['code']
}
/** A visitor's request, of which something happens before its unit of work. */
const aContext = (happens: () => Promise<unknown>): Context => {
  const context = api.app.contextFor({ viewer: visitor, languages: [], asker: { signIn: null, network: '' } })
  const write: Context['write'] = async (work, how) => {
    await happens()
    return db.write(work, how)
  }
  return { ...context, write }
}
const signInWhile = (happens: () => Promise<unknown>) =>
  signIn(aContext(happens), { passphrase: person.passphrase, totp: null, recoveryCode: null, asCookie: false })

describe(`a changed passphrase on ${dialect}`, () => {
  const change = async (headers: Record<string, string>): Promise<void> =>
    void (await api.ask({ query: 'mutation { changePassphrase { __typename } }', headers }))

  it('ends the sign-in that asked for it ten minutes later, however much that is used', async () => {
    const here = await headersOf(api, person, time)
    await change(here)
    for (let minute = 1; minute < 10; minute += 1) {
      time = instant(now + minutes(minute))
      expect(await whoAmI(here)).toBe('MEMBER')
    }
    time = instant(now + minutes(10))
    expect(await whoAmI(here)).toBe('UNAUTHENTICATED')
  })
})

describe('a sign-in that was ended a moment ago', () => {
  it('changes no passphrase', async () => {
    const { row, viewer } = await db.write((tx) =>
      openSignIn(tx, { id: person.account, kind: 'MEMBER', staffRole: null }, { isCookie: false, now }),
    )
    const signOutEverywhere = () => db.write((tx) => removeSignInsOf(tx, { accountId: person.account }))
    const context = { ...aContext(signOutEverywhere), viewer, asker: { signIn: row.id, network: '' } }
    expect(await changePassphrase(context)).toEqual({ ok: false, error: 'NOT_ALLOWED' })
    expect(await signInAs(api, { passphrase: person.passphrase })).toMatchObject({ __typename: 'SignIn' })
  })
})

describe('words that were right a moment ago', () => {
  const putOther = async (): Promise<void> => {
    const { passphrase: _, ...proof } = await unusedPassphrase({ db, keys: someKeys, languages: [tag('en')] })
    await db.write((tx) => putPassphrase(tx, { id: person.account, ...proof }))
  }

  it('sign nobody in where they were changed meanwhile, and take the place of no new ones', async () => {
    expect(await signInWhile(putOther)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' })
    expect(await signInAs(api, { passphrase: person.passphrase })).toMatchObject({ __typename: 'WrongPassphrase' })
  })
  it('are wrong where the Account was erased meanwhile', async () => {
    const erase = () => db.write((tx) => removeAccount(tx, { id: person.account }))
    expect(await signInWhile(erase)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' })
  })
  it('are right where another sign-in made anew what is stored of them', async () => {
    const renew = async (): Promise<void> => {
      const parts = await readPassphrase(person.passphrase)
      const row = await accountForSystem(db.read, person.account)
      if (parts === null || row === null) throw new Error('There is an Account with these words.')
      const proof = await proofOf(someKeys, parts)
      expect(proof.verifier).not.toBe(row.verifier)
      await db.write((tx) => putPassphrase(tx, { id: row.id, ...proof }))
    }
    expect(await signInWhile(renew)).toMatchObject({ ok: true })
  })
})
