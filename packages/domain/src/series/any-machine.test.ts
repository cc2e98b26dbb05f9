import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { patience } from '../../test/rule.arbitrary.ts'

const script = fileURLToPath(new URL('../../test/digest-answers.ts', import.meta.url))
const run = promisify(execFile)

async function answersOn(machine: { TZ: string; FAKE_NOW: string; LC_ALL: string }): Promise<Record<string, string>> {
  const options = ['--conditions=piiri-source', '--import', 'tsx', script]
  const { stdout } = await run(process.execPath, options, { env: { ...process.env, ...machine, NODE_OPTIONS: '' } })
  return JSON.parse(stdout)
}

it('gives the same answers whatever zone, language and date the machine has', { timeout: patience }, async () => {
  const machines = ['Pacific/Apia', 'America/St_Johns', 'UTC'].flatMap((TZ) => [
    { TZ, FAKE_NOW: '2026-01-15T12:00:00.000Z', LC_ALL: 'en_US.UTF-8' },
    { TZ, FAKE_NOW: '2026-07-15T12:00:00.000Z', LC_ALL: 'ar_EG.UTF-8' },
  ])
  const answers: Record<string, string>[] = []
  for (const machine of machines) answers.push(await answersOn(machine))
  expect(new Set(answers.map(({ machine }) => machine)).size).toBe(machines.length)
  expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1)
})
