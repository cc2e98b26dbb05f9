import { expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { planner } from '../../test/planning/planner.ts'
import { aGroup, aSeason, aSeries, aSession, fill, id, nothing, peopleOf } from '../../test/world.ts'

const text = [{ language: 'en', text: 'Ill' }]

it('reads no more to refuse a change of what is hidden than of what is not there', async () => {
  const asked: string[] = []
  const { db } = await aDatabase({
    onStatement: ({ name, sql }) => {
      // How new is what was kept: asked by the clock, whatever is asked for.
      if (!sql.startsWith('select "version" from "programme_version"')) asked.push(name)
    },
  })
  const [open, hidden] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
  const draft = aSeason(1, 'DRAFT')
  const series = [aSeries(1, hidden), aSeries(2, open, { seasonId: draft.id })]
  const sessions = series.map((one, n) => aSession(n + 1, one, '2026-01-20T14:00'))
  await fill(db, { ...nothing, groups: [open, hidden], seasons: [draft], ...peopleOf(open), series, sessions })
  const api = await anApi(db)
  /** What is answered, and the statements that it took. */
  const tried = async (n: number, as: 'visitor' | 'group member') => {
    const plan = planner(api, { as })
    asked.length = 0
    const answers = [
      await plan.dates({ id: id.series(n), leaveOutDates: ['2026-01-20T14:00'] }),
      await plan.edit({ session: id.session(n), scope: 'ALL', change: { topic: text }, expectedVersion: 1 }),
      await plan.cancel({ session: id.session(n), scope: 'THIS', reason: text }),
      await plan.reinstate(id.session(n)),
    ]
    return { answers, asked: [...asked] }
  }
  await tried(9, 'visitor') // What is read once for all was read then.
  for (const as of ['visitor', 'group member'] as const) {
    const unknown = await tried(9, as)
    expect(unknown.answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('NotFound'))
    expect(await tried(1, as)).toEqual(unknown)
    expect(await tried(2, as)).toEqual(unknown)
  }
})
