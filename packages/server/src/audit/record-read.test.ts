import type { ReadAction } from '@piiri/domain/audit/acts'
import { instant } from '@piiri/domain/shared/instant'
import type { GroupId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { administrator, coordinator, emptyAudit, facilitator, storedEntries } from '../../test/audit.ts'
import { aDatabase, type TestDatabase } from '../../test/database.ts'
import { id, tag, viewers } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { recordRead } from './record-read.ts'

const minute = 60_000
let db: Database
let open: TestDatabase['open']
let api: Api
let time = now
beforeAll(async () => {
  const made = await aDatabase()
  db = made.db
  open = made.open
  api = await anApi(db, { clock: () => time })
})
beforeEach(() => emptyAudit(db))

const contextOf = (viewer: Viewer, { app }: Api = api) =>
  app.contextFor({ viewer, languages: [tag('fi')], asker: { signIn: null, network: '' } })
type Reading = { by?: Viewer; what?: ReadAction; group?: GroupId | null; after?: number }
/** A request of its own, so many minutes after the first. */
const read = ({ by = coordinator, what = 'memberships.read', group = id.group(1), after = 0 }: Reading = {}) => {
  time = instant(now + after * minute)
  return recordRead(contextOf(by), what, group)
}
const count = async (): Promise<number> => (await storedEntries(db)).length

describe(`reading what is protected on ${dialect}`, () => {
  it('is written down once an hour, however often a staff member looks', async () => {
    for (const after of [0, 1, 59]) await read({ after })
    expect(await count()).toBe(1)
    await read({ after: 60 })
    expect(await count()).toBe(2)
    await read({ after: 119 })
    expect(await count()).toBe(2)
  })

  it('is written down for each staff member, each thing and each Group', async () => {
    const readings: Reading[] = [
      {},
      { by: administrator },
      { what: 'export.read' },
      { group: id.group(2) },
      { group: null },
    ]
    for (const one of [...readings, ...readings]) await read(one)
    expect(await count()).toBe(readings.length)
  })

  it('is not written down for members, whose own it is, nor for visitors', async () => {
    for (const by of [facilitator, viewers.member, viewers.visitor, viewers.partner]) await read({ by })
    expect(await count()).toBe(0)
  })

  it('is written down once where it is asked twice at the same time, in one request, in two, and in two processes', async () => {
    time = now
    const one = contextOf(coordinator)
    const elsewhere = contextOf(coordinator, await anApi(await open(), { clock: () => now }))
    const groups = [id.group(1), id.group(2)]
    const contexts = [one, one, contextOf(coordinator), elsewhere]
    await Promise.all(
      contexts.flatMap((context) => groups.map((group) => recordRead(context, 'memberships.read', group))),
    )
    expect((await storedEntries(db)).map(({ about }) => about).toSorted()).toEqual(groups)
  })

  it('is refused where it cannot be written down', async () => {
    const context = contextOf(coordinator)
    const full: Database = { ...db, write: () => Promise.reject(new Error('no space left')) }
    await expect(recordRead({ ...context, db: full }, 'audit.read', null)).rejects.toThrow('no space left')
  })
})
