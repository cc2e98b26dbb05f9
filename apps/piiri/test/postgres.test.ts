import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type PostgresServer } from '../../../packages/server/test/start-postgres.ts'
import { aFolder, run, serve } from './program.ts'
import { programme, slugs } from './questions.ts'
import { signIn } from './sign-ins.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres(join(aFolder(), 'postgres'))
}, 60_000)
afterAll(() => server.stop())

it('starts on PostgreSQL as it does on SQLite: fills it, answers, stops, and goes on with what was there', async () => {
  const folder = aFolder()
  const env = { PIIRI_DATABASE_URL: server.url }
  const first = await serve(folder, env)
  expect(first.facts).toMatchObject({ wasSeeded: true, data: expect.stringMatching(/^127\.0\.0\.1:\d+\/postgres$/) })
  expect(await slugs(first.url)).toHaveLength(3)
  for (const account of first.facts.accounts?.slice(-2) ?? [])
    expect((await signIn(first.url, account)).result).toMatchObject({ viewer: { kind: 'STAFF' } })
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${first.url}/en/`)).text()).toContain('</html>')
  expect(await run(folder, ['key:rotate', '--json'], env)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('"resealed":{"secondFactors":2,"pseudonyms":2,"webhookSecrets":0}'),
  })
  const before = await programme(first.url)
  expect(await first.stop()).toMatchObject({ code: 0 })

  expect(await run(folder, ['seed', '--json'], env)).toMatchObject({ code: 0, err: '', out: '{"seeded":false}\n' })
  const [second, third] = await Promise.all([serve(folder, env), serve(folder, env, 'serve')])
  expect(second.facts.wasSeeded).toBe(false)
  expect(await programme(second.url)).toEqual(before)
  expect(await programme(third.url)).toEqual(before)
  await Promise.all([second.stop(), third.stop()])
})

it('is refused to a process with other keys, however it starts', async () => {
  const env = { PIIRI_DATABASE_URL: server.url }
  for (const command of ['start', 'serve']) {
    const refused = await run(aFolder(), [command], env)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(
      /^The keys in \.\/data\/keys\.json are not those that this database is used with\..+\n$/,
    )
  }
})
