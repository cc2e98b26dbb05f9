import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { countTry } from '@piiri/server/shared/count-tries'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readConfiguration, type Configuration } from './configuration.ts'
import { openInstallation, type Installation } from './installation.ts'
import { startJobs } from './jobs.ts'
import { seed } from './seed.ts'

const hour = 60 * 60 * 1000
let folder = ''
let installation: Installation
let configuration: Configuration
let now: Instant
const log: unknown[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'piiri-jobs-'))
  const PIIRI_DATABASE_URL = `file:${join(folder, 'piiri.db')}`
  configuration = readConfiguration({ PIIRI_DATABASE_URL, PIIRI_KEYS: join(folder, 'keys.json') })
  installation = await openInstallation(configuration, { migrate: true })
  now = instant(Date.UTC(2026, 0, 12, 7))
  log.length = 0
})
afterEach(async () => {
  vi.useRealTimers()
  await installation.db.close()
  rmSync(folder, { recursive: true, force: true })
})
const start = (db = installation.db) => {
  const write = (facts: object, message: string): void => void log.push([message, facts])
  const logger = { info: write, warn: write, error: (_: object, message: string) => void log.push([message]) }
  return startJobs({ ...installation, db, clock: () => now }, { logger, metrics: { sessionsMade: () => {} } })
}
const aTry = () =>
  countTry(installation.db, [{ limit: { name: 'test', most: 1, windowSeconds: 60 }, by: 'somebody' }], now)
const erased = ['what had ended was erased', expect.objectContaining({ signIns: 0, tries: 1 })]

it('erases what has ended at the start and every hour, and says so only where there was any', async () => {
  await aTry()
  now = instant(now + hour)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const jobs = start()
  await expect.poll(() => log).toEqual([erased])
  await aTry()
  now = instant(now + hour)
  vi.advanceTimersByTime(hour)
  await expect.poll(() => log).toEqual([erased, erased])
  vi.advanceTimersByTime(hour)
  await jobs.stop()
  expect(log).toEqual([erased, erased])
})

it('erases though something else went wrong, and begins nothing after it was told to stop', async () => {
  await aTry()
  now = instant(now + hour)
  const { db } = installation
  const broken = {
    ...db,
    read: { run: () => Promise.reject(new Error('out of order')) },
  }
  const jobs = start(broken)
  await expect
    .poll(() => log)
    .toEqual([
      ['sessions were not computed again'],
      ['the horizon did not move on'],
      ['ideas were not told to have happened'],
      erased,
    ])
  await jobs.stop()
  await aTry()
  now = instant(now + hour)
  await start().stop()
  expect(log).toHaveLength(4)
})

it('says once of an idea that it has happened, after the end of its session', async () => {
  const day = 24 * hour
  expect(await seed({ ...installation, clock: () => now }, configuration)).toBe(true)
  const happened = ['ideas have happened', { count: 1 }]
  now = instant(now + 30 * day)
  const twice = [start(), start()]
  await expect.poll(() => log).toContainEqual(happened)
  await Promise.all(twice.map((jobs) => jobs.stop()))
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const jobs = start()
  await aTry()
  now = instant(now + hour)
  vi.advanceTimersByTime(hour)
  await expect.poll(() => log).toContainEqual(erased)
  await jobs.stop()
  expect(log.filter((line) => Array.isArray(line) && line[0] === happened[0])).toEqual([happened])
})
