import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, run, serve } from './program.ts'
import { programme } from './questions.ts'

describe.concurrent('help', () => {
  const variables = ['PIIRI_DATABASE_URL', 'PIIRI_KEYS', 'PIIRI_TIME_ZONE', 'PIIRI_LANGUAGES', 'PIIRI_CLOCK']
  const ofServing = [
    'PORT',
    'HOST',
    'PIIRI_ORIGIN',
    'PIIRI_ORGANISATION',
    'PIIRI_OPEN_DATA_LICENCE',
    'PIIRI_CORS_ORIGINS',
    'PIIRI_METRICS_PORT',
    'LOG_LEVEL',
  ]
  it.each([
    ['start', [...variables, ...ofServing]],
    ['serve', [...variables, ...ofServing]],
    ['migrate', variables],
    ['seed', variables],
    ['import-ics', ['file', '--group', '--dry-run', ...variables]],
    ['verify', variables],
    ['purge', variables],
    ['backup', ['file', ...variables]],
    ['staff:create', ['--role', ...variables]],
    ['member:invite', ['--group', '--role', '--days', ...variables]],
    ['code', ['otpauth-url']],
    ['partner:create', ['--name', '--url', '--scopes', '--days', ...variables]],
    ['partner:list', variables],
    ['partner:issue-key', ['partner', '--scopes', '--days', ...variables]],
    ['partner:revoke-key', ['key', ...variables]],
    ['key:rotate', ['--forget', ...variables]],
  ])('of %s tells its options and variables, and touches nothing', async (command, names) => {
    const folder = aFolder()
    const { code, out, err } = await run(folder, [command, '--help'])
    expect([code, err]).toEqual([0, ''])
    for (const name of ['--json', ...names]) expect(out).toContain(name)
    expect(readdirSync(folder)).toEqual([])
  })
  it('is the same without a wrong variable in its way', async () => {
    expect(await run(aFolder(), ['start', '--help'], { PORT: 'http' })).toMatchObject({ code: 0, err: '' })
  })
  it('lists every command', async () => {
    const { code, out } = await run(aFolder(), ['--help'])
    expect([code, out.match(/^ {2}[a-z][a-z:-]+(?= .*\w{3})/gm)?.map((name) => name.trim())]).toEqual([
      0,
      [
        'start',
        'serve',
        'migrate',
        'seed',
        'import-ics',
        'verify',
        'purge',
        'backup',
        'staff:create',
        'member:invite',
        'code',
        'partner:create',
        'partner:list',
        'partner:issue-key',
        'partner:revoke-key',
        'key:rotate',
        'help',
      ],
    ])
  })
})

describe.concurrent('a command line that is wrong', () => {
  it.each([
    ['an unknown command', ['strat'], "unknown command 'strat'"],
    ['an unknown option', ['start', '--port=1'], "unknown option '--port=1'"],
    ['a word too many', ['migrate', 'now'], 'too many arguments'],
    ['no command', [], 'Usage: piiri'],
    ['a role of staff that there is not', ['staff:create', '--role=BOSS'], 'Allowed choices'],
    ['a calendar for no group', ['import-ics', 'calendar.ics'], "required option '--group <slug>'"],
    ['an invitation to no group', ['member:invite'], "required option '--group <slug>'"],
    ['days too many', ['member:invite', '--group=pro-group', '--days=61'], 'from 1 to 60'],
    ['a partner without a name', ['partner:create'], "required option '--name <name>'"],
    ['no days at all', ['partner:create', '--name=A', '--days=0'], 'from 1 to 9999'],
    ['an address of no code', ['code', 'https://example.org'], 'no otpauth://totp/ address'],
  ])('ends with 2, and touches nothing: %s', async (_, args, words) => {
    const folder = aFolder()
    const { code, out, err } = await run(folder, args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe.concurrent('migrate', () => {
  it('makes a database and nothing else, and the second time changes nothing', async () => {
    const folder = aFolder()
    expect(await run(folder, ['migrate'])).toMatchObject({ code: 0, err: '', out: 'The database is up to date now.\n' })
    const before = readFileSync(join(folder, 'data/piiri.db'))
    expect(await run(folder, ['migrate'])).toMatchObject({
      code: 0,
      err: '',
      out: 'The database was up to date already.\n',
    })
    expect(readFileSync(join(folder, 'data/piiri.db')).equals(before)).toBe(true)
    expect(readdirSync(join(folder, 'data'))).toEqual(['piiri.db'])
  })
  it('tells programs what it applied', async () => {
    const folder = aFolder()
    const [first, second] = [await run(folder, ['migrate', '--json']), await run(folder, ['--json', 'migrate'])]
    expect(JSON.parse(first.out)).toEqual({ applied: expect.arrayContaining([expect.stringMatching(/^0000_/)]) })
    expect(JSON.parse(second.out)).toEqual({ applied: [] })
  })
})

describe.concurrent('seed', () => {
  it('makes and fills a database, and the second time changes nothing', async () => {
    const folder = aFolder()
    expect(await run(folder, ['seed', '--json'])).toMatchObject({ code: 0, err: '', out: '{"seeded":true}\n' })
    const before = readFileSync(join(folder, 'data/piiri.db'))
    expect(await run(folder, ['seed', '--json'])).toMatchObject({ code: 0, err: '', out: '{"seeded":false}\n' })
    expect(readFileSync(join(folder, 'data/piiri.db')).equals(before)).toBe(true)
    expect(await run(folder, ['seed'])).toMatchObject({
      code: 0,
      out: 'There are groups already: nothing was changed.\n',
    })
  })
})

describe.concurrent('backup', () => {
  it.each([
    ['of PostgreSQL', 'postgres://127.0.0.1:1/piiri', /^PostgreSQL is backed up by its own pg_dump\.\n$/],
    ['of a database that is not there', 'file:./missing.db', /^There is no database \S+missing\.db\./],
  ])('%s is refused, and makes no file', async (_, PIIRI_DATABASE_URL, line) => {
    const folder = aFolder()
    const { code, out, err } = await run(folder, ['backup', 'copy.db'], { PIIRI_DATABASE_URL })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(line)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe.concurrent('serve', () => {
  it('refuses a database that is not up to date, and says what to do', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'piiri.db'), '')
    const { code, out, err } = await run(folder, ['serve'], { PIIRI_DATABASE_URL: 'file:./piiri.db' })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^the database \S+piiri\.db lacks \d+ of \d+ migrations: run `piiri migrate`\n$/)
  })
  it('refuses where there is no database, says what to do, and makes none', async () => {
    const folder = aFolder()
    const { code, out, err } = await run(folder, ['serve'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^There is no database \S+data\/piiri\.db\. Make one by `piiri migrate`, or name another in PIIRI_DATABASE_URL\.\n$/,
    )
    expect(readdirSync(folder)).toEqual([])
  })
  it('serves one that is, and plants nothing', async () => {
    const folder = aFolder()
    await run(folder, ['migrate'])
    const serving = await serve(folder, {}, 'serve')
    expect(serving.facts.wasSeeded).toBe(false)
    expect(await programme(serving.url)).toEqual({ groups: { nodes: [] }, sessions: { nodes: [] } })
    expect(await serving.stop()).toMatchObject({ code: 0 })
  })
})
