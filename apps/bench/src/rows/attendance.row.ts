import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StatisticsGrouping } from '@piiri/domain/attendance/statistics'
import type { SessionId } from '@piiri/domain/shared/id'
import { parseInstant } from '@piiri/domain/shared/instant'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { addAttendance } from '@piiri/server/attendance/attendance-counts.repository'
import { tellStatistics } from '@piiri/server/attendance/tell-statistics'
import type { App } from '@piiri/server/create-app'
import { addGroup } from '@piiri/server/groups/groups.repository'
import { addSeason } from '@piiri/server/seasons/seasons.repository'
import { addSeries } from '@piiri/server/series/series.repository'
import { addSession } from '@piiri/server/sessions/sessions.repository'
import { openDatabase, type Database } from '@piiri/server/storage/database'
import { addVenue } from '@piiri/server/venues/venues.repository'
import type { BenchRow } from '../bench.ts'
import { createPiiri } from '../contenders/create-piiri.ts'
import { constant } from '../data/constant.ts'
import { programme } from '../data/programme.ts'
import { findingOf } from '../finding.ts'
import { roundsOf } from '../statistics.ts'
import { contextOf, timed } from './as-coordinator.ts'

const [groups, years] = [12, 10]
const timesARound = 5
const languages = ['fi', 'ru', 'th', 'en', 'es'].map((text) => constant(parseLanguageTag(text)))

/** What those who report wait for: sums of ten years of twelve Groups that meet every week, with five languages. */
export const attendance: BenchRow = {
  name: 'attendance',
  async run({ pace: { rounds }, say }) {
    say('attendance …')
    const folder = mkdtempSync(join(tmpdir(), 'piiri-bench-'))
    const db = await openDatabase({ url: `file:${join(folder, 'attendance.db')}`, migrate: true })
    try {
      await tenYears(db)
      const app = createPiiri(db)
      const [year, all]: number[][] = [[], []]
      for (let round = -1; round < rounds; round += 1) {
        const ofYear = await timed(timesARound, () => ask(app, ['2019', '2020'], ['GROUP', 'LANGUAGE']))
        const ofAll = await timed(timesARound, () => ask(app, ['2010', '2020'], ['GROUP', 'MONTH']))
        if (round < 0) continue // Warm-up.
        year?.push(ofYear)
        all?.push(ofAll)
      }
      return [
        findingOf('statistics of a year of 12 Groups, by Group and language', 'ms', roundsOf(year ?? [])),
        findingOf('statistics of ten years of 12 Groups, by Group and month', 'ms', roundsOf(all ?? [])),
      ]
    } finally {
      await db.close()
      rmSync(folder, { recursive: true })
    }
  },
}

/** 6,240 counts. */
async function tenYears(db: Database): Promise<void> {
  const firstMonday = constant(parseLocalDate('2010-01-04'))
  const all = programme({ groups, series: groups, firstMonday, weeks: years * 52 })
  await db.write(async (tx) => {
    for (const row of all.groups) await addGroup(tx, row)
    for (const row of all.venues) await addVenue(tx, row)
    for (const row of all.seasons) await addSeason(tx, row)
    for (const row of all.series) await addSeries(tx, row)
    let number = 0
    for (const row of all.sessions()) {
      await addSession(tx, row)
      await addAttendance(tx, countOf(row.id, (number += 1)))
    }
  })
}
const countOf = (sessionId: SessionId, n: number) => ({
  sessionId,
  total: 6 + ((n * 7) % 13),
  firstTimers: n % 4,
  byLanguage: languages.map((language, at) => ({ language, count: (n + at) % 3 })).filter(({ count }) => count > 0),
  version: 1,
})

async function ask(app: App, [from = '', until = '']: readonly string[], by: readonly StatisticsGrouping[]) {
  const at = (year: string) => constant(parseInstant(`${year}-01-01T00:00:00+02:00`))
  const told = await tellStatistics(contextOf(app), { from: at(from), until: at(until) }, by)
  if (!told.ok || told.value.rows.length === 0) throw new Error('Nothing was told.')
}
