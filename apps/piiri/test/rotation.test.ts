import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, launch, run, serve } from './program.ts'
import { kindOf, signIn } from './sign-ins.ts'

type Facts = {
  readonly keys: readonly string[]
  readonly resealed: object
  readonly older: Readonly<Record<string, number>>
}
const idsIn = (file: string): readonly string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { ring: { id: string }[] }).ring.map(({ id }) => id) // As keys-text.ts has it.

it('keys are rotated while two processes serve: nobody is signed out, and everybody signs in all the while', async () => {
  const folder = aFolder()
  const file = join(folder, 'data/keys.json')
  const one = await serve(folder)
  const other = await serve(folder, {}, 'serve')
  const accounts = one.facts.accounts ?? []
  const [member, unmoved] = accounts
  const [coordinator, administrator] = accounts.filter(({ totpUrl }) => totpUrl !== undefined)
  if (!member || !unmoved || !coordinator || !administrator) throw new Error('The first start makes some.')
  const [old = ''] = idsIn(file)
  const { token } = await signIn(one.url, member)
  const staffToken = (await signIn(other.url, coordinator)).token

  const rotating = launch(folder, ['key:rotate', '--json'])
  let hasEnded = false
  void rotating.end.then(() => (hasEnded = true))
  const answers: unknown[] = []
  while (!hasEnded) for (const { url } of [one, other]) answers.push((await signIn(url, member)).result['__typename'])
  const { code, out, err } = await rotating.end
  expect([code, err]).toEqual([0, ''])
  expect(new Set(answers)).toEqual(new Set(['SignIn']))
  expect(answers.length).toBeGreaterThan(4)

  const facts = JSON.parse(out) as Facts // As the command tells them.
  expect(facts.keys).toEqual(idsIn(file))
  expect(facts.keys).toEqual([expect.not.stringContaining(old), old])
  expect(facts).toMatchObject({ resealed: { secondFactors: 2, pseudonyms: 2 } })
  expect(facts.older).toMatchObject({ accounts: 7, secondFactors: 0, pseudonyms: 0, recoveryCodes: 20 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('keys'))).toEqual(['keys.json'])

  for (const { url } of [one, other]) {
    expect(await kindOf(url, token)).toBe('MEMBER')
    expect(await kindOf(url, staffToken)).toBe('STAFF')
  }
  expect((await signIn(one.url, administrator)).result).toMatchObject({ __typename: 'SignIn' })
  expect((await signIn(other.url, unmoved)).result).toMatchObject({ __typename: 'SignIn' })
  expect(await run(folder, ['verify', '--json'])).toMatchObject({ code: 0, out: expect.stringContaining('true') })

  const needed = await run(folder, ['key:rotate', '--forget', old])
  expect(needed).toMatchObject({ code: 1, out: '' })
  expect(needed.err).toMatch(
    /^The key \w+ is still needed: 5 accounts, 20 recovery codes, \d+ entries of the audit\.\n$/,
  )
  expect(idsIn(file)).toEqual(facts.keys)
  const newest = facts.keys[0] ?? ''
  expect((await run(folder, ['key:rotate', '--forget', newest])).code).toBe(1)
  await Promise.all([one.stop(), other.stop()])
})

it('a key that nothing was made with is taken out of the ring', async () => {
  const folder = aFolder()
  const file = join(folder, 'data/keys.json')
  await run(folder, ['migrate'])
  await run(folder, ['verify'])
  const [first = ''] = idsIn(file)
  const { out } = await run(folder, ['key:rotate'])
  const [newest = ''] = idsIn(file)
  expect(out).toContain(`The newest key is ${newest}. Older ones stay in the ring: ${first}.`)
  expect(await run(folder, ['key:rotate', '--forget', newest])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^The key \w+ is still needed: 1 entries of the audit\.\n$/),
  })
  expect(await run(folder, ['key:rotate', '--forget', 'nokey'])).toMatchObject({
    code: 1,
    err: 'There is no key nokey in ./data/keys.json.\n',
  })
  expect(await run(folder, ['key:rotate', '--forget', first])).toMatchObject({ code: 0, err: '' })
  expect(idsIn(file)).toEqual([newest])
})
