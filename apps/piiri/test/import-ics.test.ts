import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolder, run, serve } from './program.ts'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../packages/server/testdata/ics/${name}.ics`, import.meta.url))
const into = (name: string, ...more: readonly string[]) => ['import-ics', sample(name), '--group=pro-group', ...more]
const database = (folder: string): Buffer => readFileSync(join(folder, 'data/piiri.db'))

/** Filled once: each test has a copy of its own. */
let filled: { readonly database: Buffer; readonly keys: Buffer }
beforeAll(async () => {
  const folder = aFolder()
  expect(await run(folder, ['seed'])).toMatchObject({ code: 0 })
  filled = { database: database(folder), keys: readFileSync(join(folder, 'data/keys.json')) }
})
async function aFilledFolder(): Promise<string> {
  const folder = aFolder()
  await run(folder, ['migrate'])
  writeFileSync(join(folder, 'data/piiri.db'), filled.database)
  writeFileSync(join(folder, 'data/keys.json'), filled.keys, { mode: 0o600 })
  return folder
}

describe.concurrent('import-ics', () => {
  it('tells line by line what it takes, changes and cannot keep', async () => {
    const { code, out, err } = await run(await aFilledFolder(), into('outlook-windows-zone'))
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      'line 21  taken          "Vertaisryhmä": Every second Thursday 17:00–19:30, 10 times (Europe/Helsinki), 10 dates',
      "line 22  not kept       marked PRIVATE: in Piiri whoever may see the group's dates sees it",
      'line 26  changed        a name of Windows for a time zone: FLE Standard Time = Europe/Helsinki',
      'line 34  not kept       X-ALT-DESC: the group describes itself',
      'line 39  not kept       an alarm: whoever subscribes sets their own',
      'Took 1 event with 10 sessions.',
      '',
    ])
  })
  it('tells the same with --dry-run, and changes nothing', async () => {
    const folder = await aFilledFolder()
    const before = database(folder)
    const trial = await run(folder, into('this-and-future', '--dry-run'))
    expect(database(folder).equals(before)).toBe(true)
    const done = await run(folder, into('this-and-future'))
    const linesOf = (out: string) => out.split('\n').filter((line) => line.startsWith('line'))
    expect(linesOf(trial.out)).toHaveLength(3)
    expect(linesOf(done.out)).toEqual(linesOf(trial.out))
    expect(trial.out).toContain('Would take 1 event with 9 sessions. Nothing was changed.')
  })
  it('takes nothing twice', async () => {
    const folder = await aFilledFolder()
    await run(folder, into('cancelled-one-and-all'))
    const before = database(folder)
    const { code, out } = await run(folder, into('cancelled-one-and-all'))
    expect([code, out]).toEqual([
      0,
      'line 22  there already  "Tiistai"\nline 39  there already  "Vierailijailta"\nTook 0 events with 0 sessions, 2 there already.\n',
    ])
    expect(database(folder).equals(before)).toBe(true)
  })
  it('takes what it can where an event cannot be kept, and says why', async () => {
    const folder = await aFilledFolder()
    const hourly = readFileSync(sample('duration-instead-of-dtend'), 'utf8').replace('FREQ=WEEKLY', 'FREQ=HOURLY')
    writeFileSync(join(folder, 'hourly.ics'), hourly)
    const { code, out } = await run(folder, ['import-ics', 'hourly.ics', '--group=pro-group'])
    expect(code).toBe(0)
    expect(out).toContain('line 27  left out       an event for its rule: Once a day is the most.')
    expect(out).toContain('Took 1 event with 1 session, 1 left out.')
  })
  it('tells programs the same as an object', async () => {
    const { out } = await run(await aFilledFolder(), into('google-weekly-override', '--json'))
    expect(JSON.parse(out)).toEqual({
      isTrial: false,
      taken: { events: 1, series: 1, sessions: 7 },
      thereAlready: 0,
      differing: 0,
      leftOut: 0,
      lines: [
        { line: 26, kind: 'TAKEN', code: null, words: expect.stringContaining('7 dates, 1 moved') },
        { line: 34, kind: 'NOT_KEPT', code: 'PROPERTY', words: expect.stringMatching(/^DESCRIPTION/) },
        { line: 36, kind: 'NOT_KEPT', code: 'PROPERTY', words: expect.stringMatching(/^LOCATION/) },
      ],
    })
  })
  it.each([
    ['a bad file', into('bad-utf8'), /bad-utf8\.ics, line 9: not UTF-8\. .* Nothing was changed\.\n$/],
    [
      'a file that is not there',
      ['import-ics', 'none.ics', '--group=pro-group'],
      /^none\.ics cannot be read \(ENOENT\)\.\n$/,
    ],
    ['an unknown group', ['import-ics', sample('this-and-future'), '--group=x'], /^There is no group "x"\. .*\n$/],
  ])('ends with 1 and one line, and changes nothing: %s', async (_, args, line) => {
    const folder = await aFilledFolder()
    const before = database(folder)
    const { code, out, err } = await run(folder, args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(line)
    expect(err.trimEnd()).not.toContain('\n')
    expect(database(folder).equals(before)).toBe(true)
  })
  it('shows what it took in the programme, and the audit stays whole', async () => {
    const folder = await aFilledFolder()
    const far = readFileSync(sample('google-weekly-override'), 'utf8')
    writeFileSync(join(folder, 'far.ics'), far)
    expect(await run(folder, ['import-ics', 'far.ics', '--group=english-study-group'])).toMatchObject({ code: 0 })
    const serving = await serve(folder, { PIIRI_CLOCK: '2026-02-01T07:00:00Z' }, 'serve')
    const calendar = await (await fetch(`${serving.url}/calendar/groups/english-study-group.ics`)).text()
    await serving.stop()
    expect(calendar).toContain('DTSTART;TZID=Europe/Helsinki:20260401T120000')
    expect(await run(folder, ['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('intact') })
  })
})
