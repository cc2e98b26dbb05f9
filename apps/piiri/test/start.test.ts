import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, launch, run, serve } from './program.ts'
import { ask, programme, slugs } from './questions.ts'

const three = ['english-study-group', 'multicultural-peer-group', 'pro-group']

describe('start in an empty folder', () => {
  it('fills it with the example, and says what to open, where the data is, and how to stop', async () => {
    const folder = aFolder()
    const started = launch(folder, ['start'], { LOG_LEVEL: 'silent' })
    let words = ''
    started.process.stdout?.on('data', (chunk: string) => (words += chunk))
    await expect.poll(() => words, { timeout: 20_000 }).toContain('Ctrl+C stops it.')
    const [address = ''] = /http:\/\/localhost:\d+/.exec(words) ?? []
    const told = words
      .replaceAll(address, '<address>')
      .replace(folder, '<folder>')
      .replaceAll(/^ +(\p{L}+ ){6}\p{L}+$/gmu, '    <passphrase>')
      .replaceAll(/piiri_live_\w{55}/g, 'piiri_live_<key>')
      .replaceAll(/secret=[A-Z2-7]{32}/g, 'secret=<secret>')
    expect(told).toMatchInlineSnapshot(`
      "
        Piiri is open: <address>

          Suomi:                <address>/fi/
          English:              <address>/en/
          GraphQL (GraphiQL):   <address>/graphql
          Calendar for phones:  <address>/calendar/programme.ics
          Data:                 <folder>/data/piiri.db

        It was empty, and now holds an example: three groups and their programme. What is public is open to visitors; members and staff sign in with their words.

        Accounts to try it with. Their passphrases are shown this once:

        PARTICIPANT of pro-group
          <passphrase>

        FACILITATOR of pro-group
          <passphrase>

        PEER_WORKER of pro-group
          <passphrase>

        FACILITATOR of multicultural-peer-group
          <passphrase>

        FACILITATOR of english-study-group
          <passphrase>

        PARTICIPANT of multicultural-peer-group and english-study-group
          <passphrase>

        COORDINATOR
          <passphrase>
          otpauth://totp/Piiri:Piiri?issuer=Piiri&secret=<secret>&algorithm=SHA1&digits=6&period=30

        ADMINISTRATOR
          <passphrase>
          otpauth://totp/Piiri:Piiri?issuer=Piiri&secret=<secret>&algorithm=SHA1&digits=6&period=30

        Staff also need a code, from any authenticator app that is given the otpauth address; without a telephone:
          npx -y pnpm@12.21.0 piiri code 'otpauth://totp/Piiri:Piiri?issuer=Piiri&secret=<secret>&algorithm=SHA1&digits=6&period=30'

        A key of Esimerkin terveyspiste, for programs
          piiri_live_<key>

        Ctrl+C stops it.

      "
    `)
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['keys.json', 'piiri.db', 'piiri.db-shm', 'piiri.db-wal'])
    expect(statSync(join(folder, 'data/keys.json')).mode & 0o777).toBe(0o600)
    for (const [, path = ''] of words.matchAll(/localhost:\d+(\/\S+)/g)) {
      const answer = await fetch(`${address}${path}`, { headers: { accept: 'text/html' } })
      const beginning = (await answer.text()).trimStart().slice(0, 15)
      expect([path, answer.status, beginning]).toEqual([
        path,
        200,
        expect.stringMatching(/^(<!doctype html>|BEGIN:VCALENDAR)$/i),
      ])
    }
    started.process.kill('SIGTERM')
    expect(await started.end).toMatchObject({ code: 0, err: '' })
  })

  it('tells a program the same as one JSON object', async () => {
    const folder = aFolder()
    const started = await serve(folder)
    expect(await slugs(started.url)).toEqual(three)
    const { out } = await started.stop()
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toEqual({
      address: started.url.replace('127.0.0.1', 'localhost'),
      metricsAddress: null,
      data: join(folder, 'data/piiri.db'),
      wasSeeded: true,
      accounts: expect.arrayContaining([{ role: 'PARTICIPANT', group: 'pro-group', passphrase: expect.any(String) }]),
      partners: [
        {
          name: 'Esimerkin terveyspiste',
          scopes: expect.arrayContaining(['IDEAS_PROPOSE']),
          key: expect.stringMatching(/^piiri_live_\w{55}$/),
        },
      ],
    })
  })
})

describe.concurrent('start where there is data', () => {
  it('keeps it, and says so', async () => {
    const folder = aFolder()
    const first = await serve(folder)
    const before = await programme(first.url)
    await first.stop()
    const second = await serve(folder)
    expect(second.facts).not.toHaveProperty('accounts')
    expect(second.facts.wasSeeded).toBe(false)
    expect(await programme(second.url)).toEqual(before)
    await second.stop()
  })

  it('is not in the way of another one on the same new database: one fills it, both serve it', async () => {
    const folder = aFolder()
    const both = await Promise.all([serve(folder), serve(folder)])
    expect(both.map(({ facts }) => facts.wasSeeded).sort()).toEqual([false, true])
    expect(both.map(({ facts }) => facts.accounts?.length ?? 0).sort()).toEqual([0, 8])
    const [one, other] = await Promise.all(both.map(({ url }) => programme(url)))
    expect(one).toEqual(other)
    await Promise.all(both.map(({ stop }) => stop()))
  })
})

describe.concurrent('after kill -9', () => {
  it('goes on with all that was there', async () => {
    const folder = aFolder()
    const first = await serve(folder)
    const before = await programme(first.url)
    expect(await first.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    expect(existsSync(join(folder, 'data/piiri.db-wal'))).toBe(true)
    const second = await serve(folder)
    expect(second.facts.wasSeeded).toBe(false)
    expect(await programme(second.url)).toEqual(before)
    await second.stop()
  })

  it('in the middle of a first start, the next one has everything', async () => {
    const folder = aFolder()
    const first = launch(folder, ['start'])
    await expect.poll(() => existsSync(join(folder, 'data/piiri.db')), { timeout: 20_000, interval: 1 }).toBe(true)
    first.process.kill('SIGKILL')
    await first.end
    const second = await serve(folder)
    expect(await slugs(second.url)).toEqual(three)
    await second.stop()
  })
})

it('with PIIRI_CLOCK plants and shows the programme of that day', async () => {
  const started = await serve(aFolder(), { PIIRI_CLOCK: '2031-03-03T08:00:00Z' })
  const { groups } = (await ask(started.url, '{ groups(first: 3) { nodes { nextSession { localStart } } } }')) as {
    groups: { nodes: { nextSession: { localStart: string } | null }[] } // As asked.
  }
  const next = groups.nodes.flatMap(({ nextSession }) => nextSession?.localStart.slice(0, 7) ?? [])
  expect(next.length).toBeGreaterThan(0)
  expect(next.filter((month) => !/^2031-0[34]$/.test(month))).toEqual([])
  expect(await (await fetch(`${started.url}/en/`)).text()).toContain('datetime="2031-03-')
  await started.stop()
})

it('puts no word of a log between those of the start', async () => {
  const folder = aFolder()
  expect((await run(folder, ['seed'])).code).toBe(0)
  const started = await serve(folder, { LOG_LEVEL: 'trace' })
  await fetch(`${started.url}/healthz`)
  const { out, err } = await started.stop()
  expect(out).toBe(`${JSON.stringify(JSON.parse(out))}\n`)
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg?: string }).msg),
  ).toEqual(['answered', 'stopping', 'stopped'])
})
