import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockFrom } from '@piiri/server/create-app'
import type { Database } from '@piiri/server/storage/database'
import { parseInstant } from '@piiri/domain/shared/instant'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'
import type { Drain } from './drain.ts'
import { openInstallation } from './installation.ts'
import { openDoors } from './open-doors.ts'
import { seed } from './seed.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piiri-doors-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const clock = (text: string) => clockFrom(parseInstant(text) ?? Number.NaN, () => 0)

it(
  'takes no new requests as soon as it is told to stop, though a job is in the middle of its work',
  { timeout: 60_000 },
  async () => {
    const configuration = readConfiguration({
      PIIRI_DATABASE_URL: `file:${join(folder, 'piiri.db')}`,
      PIIRI_KEYS: join(folder, 'keys.json'),
      PORT: '0',
      LOG_LEVEL: 'silent',
    })
    const installation = await openInstallation(configuration, { migrate: true })
    await seed({ ...installation, clock: clock('2031-03-03T08:00:00Z') }, configuration)

    const { db } = installation
    let letGo = (): void => {}
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
    let hasBegun = (): void => {}
    const begun = new Promise<void>((resolve) => (hasBegun = resolve))
    let units = 0
    const held: Database = {
      ...db,
      async write(work, options) {
        units += 1
        hasBegun()
        await isLetGo
        return db.write(work, options)
      },
    }
    const drains: Drain[] = []
    const close = async (patienceMs: number): Promise<void> => {
      await Promise.all(drains.map((drain) => drain(patienceMs)))
      await db.close()
    }
    const months = { ...installation, db: held, clock: clock('2031-06-03T08:00:00Z') }
    const doors = await openDoors(months, configuration, { drains, close })
    const url = doors.address.replace('localhost', '127.0.0.1')
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    await begun

    let isStopped = false
    const stopped = doors.stop().then(() => (isStopped = true))
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    expect(isStopped).toBe(false)
    letGo()
    await stopped
    expect(units).toBe(2) // One of the jobs, one of who delivers webhooks: neither begins another.
  },
)
