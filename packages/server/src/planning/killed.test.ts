import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { on, planner, tuesdays } from '../../test/planning/planner.ts'
import { compileScript } from '../../test/compile-script.ts'
import { startScript } from '../../test/start-script.ts'
import { aGroup, fill, id, nothing, peopleOf } from '../../test/world.ts'
import { seriesIdsOfGroupForSystem } from '../series/series.repository.ts'
import { dialect } from '../storage/kit.ts'
import { ourMigrations } from '../storage/migrations.ts'
import { seriesAtWorkForSystem } from './series-at-work.ts'

const kills = Math.ceil(Number(process.env['PIIRI_KILLS'] || 100) / 10)

it(
  `makes a whole edit or none, killed ${kills} times on ${dialect}`,
  { timeout: 30_000 + kills * 10_000 },
  async () => {
    const script = compileScript('planning/edit-until-killed.ts')
    const { db, url } = await aDatabase()
    const group = aGroup(1, 'OPEN')
    await fill(db, { ...nothing, groups: [group], ...peopleOf(group) })
    const plan = planner(await anApi(db))
    await plan.createSeries(tuesdays)
    const target = on(await plan.listed('group-1', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'), '01-13')
    let edits = 0
    for (let kill = 0; kill < kills; kill++) {
      const writer = startScript(script, [url, ourMigrations, target.id, String(now)])
      await writer.says(kill % 2 === 0 ? '\n15\n' : 'ready')
      await sleep(Math.random() * 40)
      writer.process.kill('SIGKILL')
      await writer.end
      edits += writer.output().split('\n').length - 2
      const ids = (await seriesIdsOfGroupForSystem(db.read, { group: id.group(1) })).map((one) => one.id)
      const works = await seriesAtWorkForSystem(db.read, ids)
      const open = works.filter(({ series }) => series.recurrence === 'FREQ=WEEKLY;BYDAY=TU')
      expect(open).toHaveLength(1)
      for (const { series, rows } of open) {
        const hours = new Set(rows.map(({ localStart }) => localStart.slice(11)))
        expect([...hours]).toEqual([series.start.slice(11)])
        expect(new Set(rows.map(({ isWithdrawn }) => isWithdrawn))).toEqual(new Set([false]))
      }
    }
    // A test that killed only idle processes would show nothing.
    expect(edits).toBeGreaterThanOrEqual(kills / 2)
  },
)
