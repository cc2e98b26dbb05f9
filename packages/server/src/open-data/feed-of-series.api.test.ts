import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { checkPages } from '../../test/checked-pages.ts'
import { followed, pageElsewhere, pageOf, schedulesOf } from '../../test/following.ts'
import { aPlannedWorld, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

type Model = {
  readonly inSpec: readonly string[]
  readonly required: readonly string[]
  readonly requiredOptions: readonly (readonly string[])[]
}
const { types }: { readonly types: Record<'SessionSeries' | 'Schedule', Model> } = JSON.parse(
  await readFile(new URL('../../testdata/openactive-properties.json', import.meta.url), 'utf8'),
)

const path = '/open-data/rpde/session-series'
let world: PlannedWorld
let api: Api
beforeEach(async () => {
  world = await aPlannedWorld(followed)
  api = await anApi(world.db)
})
const four = { ...tuesdays, start: '2026-01-13T14:00', recurrence: 'FREQ=WEEKLY;COUNT=4' }

describe(`the feed of Series on ${dialect}`, () => {
  it('is as the validator of OpenActive has it, page after page, each Series once', async () => {
    for (let n = 0; n < 103; n += 1)
      await world.plan.createSeries({
        ...four,
        recurrence: 'FREQ=WEEKLY;COUNT=1',
        start: `2026-01-14T10:${10 + (n % 50)}`,
      })
    const { sizes, ids } = await checkPages(api, path)
    expect([sizes, ids.size]).toEqual([[100, 3, 0], 103])
  })
  it('tells a Series with its rule, in words of OpenActive alone, and its Sessions are of it by name', async () => {
    await world.plan.createSeries({ ...four, topic: [{ language: 'en', text: 'Tea' }] })
    const [item, ...others] = (await pageOf(api, `${path}?language=en`)).items
    expect(others).toEqual([])
    const url = 'https://piiri.example.org/en/groups/group-1'
    expect(item).toEqual({
      state: 'updated',
      kind: 'SessionSeries',
      id: expect.stringMatching(/^ser_/),
      modified: expect.any(Number),
      data: {
        '@context': 'https://openactive.io/',
        '@type': 'SessionSeries',
        '@id': `${url}#${item?.id}`,
        identifier: item?.id,
        url,
        name: 'Group 1: Tea',
        description: expect.any(String),
        inLanguage: expect.any(Array),
        eventSchedule: [
          {
            '@type': 'Schedule',
            startDate: '2026-01-13',
            startTime: '14:00',
            endTime: '16:00',
            duration: 'PT2H',
            repeatFrequency: 'P1W',
            byDay: ['https://schema.org/Tuesday'],
            repeatCount: 4,
            scheduleTimezone: 'Europe/Helsinki',
            scheduledEventType: 'ScheduledSession',
          },
        ],
        superEvent: { '@type': 'EventSeries', '@id': url, name: 'Group 1', url },
      },
    })
    const nameOf = (name: string): string => name.replace(/^@(?=id$|type$)/, '')
    const said = Object.keys(item?.data ?? {}).map(nameOf)
    expect(said.filter((name) => !types.SessionSeries.inSpec.includes(name))).toEqual(['@context', 'inLanguage'])
    // Piiri has none of these, or each Session says it: docs/open-data.md.
    expect(types.SessionSeries.required.filter((name) => !said.includes(name))).toEqual([
      'location',
      'activity',
      'organizer',
      'offers',
    ])
    const schedule = Object.keys(schedulesOf(item)[0] ?? {}).map(nameOf)
    expect(schedule.filter((name) => !types.Schedule.inSpec.includes(name))).toEqual([])
    expect(types.Schedule.required.filter((name) => !schedule.includes(name))).toEqual([])
    for (const options of types.Schedule.requiredOptions)
      expect(options.some((name) => schedule.includes(name))).toBe(true)
    const { items } = await pageOf(api, '/open-data/rpde/sessions?language=en')
    expect(new Set(items.map(({ data }) => data?.['superEvent']))).toEqual(new Set([item?.data?.['@id']]))
  })
  it('names who holds them, where OpenActive wants it, if the organisation tells its name', async () => {
    await world.plan.createSeries(four)
    const own = await anApi(world.db, { organisation: 'Tukiyhdistys Piiri ry' })
    const [item] = (await pageOf(own, path)).items
    const organizer = { '@type': 'Organization', name: 'Tukiyhdistys Piiri ry' }
    expect(item?.data).toMatchObject({ organizer, superEvent: { organizer } })
    const { items } = await pageOf(own, '/open-data/rpde/sessions')
    expect(items).toHaveLength(4)
    for (const { data } of items) expect(data).not.toHaveProperty('organizer')
  })
  it('is asked as the other is: by pages of any origin, with 304, in a language, from a place of its own', async () => {
    await world.plan.createSeries(four)
    const page = await pageElsewhere(api, `${path}?language=fi`)
    expect(page.next).toMatch(/session-series\?afterTimestamp=\d+&afterId=ser_[\w-]{22}&language=fi$/)
    const far = `https://piiri.example.org${path}?afterTimestamp=99&afterId=${id.series(1)}`
    expect(await pageOf(api, far)).toMatchObject({ next: far, items: [] })
    for (const query of ['afterTimestamp=1', `afterTimestamp=1&afterId=${id.session(1)}`]) {
      const refused = await api.get(`${path}?${query}`)
      expect(refused.status).toBe(400)
      expect(await refused.text()).toMatch(/^after(?:Timestamp|Id) .* as in `next` of the page before\.\n$/)
    }
  })
})
