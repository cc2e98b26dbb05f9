import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { compileScript } from '../../test/compile-script.ts'
import { aDeliverer, deliveryRows, type Time } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver } from '../../test/receiver.ts'
import { startScript } from '../../test/start-script.ts'
import { aGroup, aSeries, aSession, fill, id, nothing } from '../../test/world.ts'
import { anApi } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { addChange } from '../changes/programme-changes.repository.ts'
import { dialect } from '../storage/kit.ts'
import { ourMigrations } from '../storage/migrations.ts'
import { webhookEvents } from '@piiri/domain/webhooks/webhook-event'

const kills = Math.ceil(Number(process.env['PIIRI_KILLS'] || 100) / 20)
const leaseMs = 400
const group = aGroup(1, 'OPEN')
const series = aSeries(1, group)
const sessions = [1, 2, 3, 4].map((n) => aSession(n, series, `2026-01-1${n}T14:00`))
const partner = aPartner(1)
const events = ['SESSION_SCHEDULED', 'SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_REINSTATED'] as const

describe(`kill -9 on ${dialect}`, () => {
  it(
    `of whoever delivers loses no webhook, makes none twice, and keeps each Session's order, killed ${kills} times`,
    { timeout: 20_000 + kills * 5000 },
    async () => {
      const script = compileScript('webhooks/deliver-until-killed.ts')
      const { db, url } = await aDatabase()
      const receiver = await aReceiver()
      const endpoint = aWebhookEndpoint(1, partner, { url: receiver.url, events: webhookEvents })
      await fill(db, {
        ...nothing,
        groups: [group],
        series: [series],
        sessions,
        partners: [partner],
        webhookEndpoints: [endpoint],
      })
      let number = 0
      const happens = (count: number) =>
        db.write(async (tx) => {
          for (let n = 0; n < count; n += 1) {
            number += 1
            const session = sessions[number % sessions.length]
            const event = events[Math.floor(number / sessions.length) % events.length] ?? 'SESSION_CHANGED'
            const of = { event, sessionId: session?.id ?? null, groupId: group.id, seriesId: null, seasonId: null }
            await addChange(tx, { number, version: number, at: now, ...of })
          }
        })
      const deliverer = () => startScript(script, [url, ourMigrations, String(leaseMs)])
      for (let kill = 0; kill < kills; kill += 1) {
        const before = receiver.got.length
        const killed = deliverer()
        await killed.says('ready')
        await happens(12)
        while (receiver.got.length === before) await sleep(5)
        await sleep(Math.random() * 60)
        killed.process.kill('SIGKILL')
        await killed.end
      }
      const two = [deliverer(), deliverer()]
      await happens(12)
      while ((await deliveryRows(db)).filter(({ status }) => status === 'DELIVERED').length < number) {
        expect(two.map((one) => one.output()).join()).not.toContain('error')
        await sleep(50)
      }
      for (const one of two) one.process.kill('SIGKILL')
      const rows = await deliveryRows(db)
      expect(rows.map(({ place, status }) => [place, status])).toEqual(
        Array.from({ length: number }, (_, n) => [n + 1, 'DELIVERED']),
      )
      const arrived = [...new Set(receiver.got.map((got) => got.id))]
      expect(arrived.toSorted()).toEqual(rows.map((row) => row.id).toSorted())
      for (const session of sessions) {
        const inOrder = rows.filter(({ subject }) => subject === session.id).map((row) => row.id)
        expect(arrived.filter((one) => inOrder.includes(one as (typeof inOrder)[number]))).toEqual(inOrder)
      }
      // Twice is only what was under way when somebody was killed: two to one endpoint at a time.
      expect(receiver.got.length - arrived.length).toBeLessThanOrEqual(2 * kills)
    },
  )

  it('of whoever receives is waited for: it has all of it once it is there again', { timeout: 30_000 }, async () => {
    const script = compileScript('webhooks/receive-until-killed.ts')
    const first = startScript(script, ['0'])
    await first.says('ready')
    const port = Number(/ready (\d+)/.exec(first.output())?.[1])
    const { db } = await aDatabase()
    const endpoint = aWebhookEndpoint(1, partner, { url: `http://127.0.0.1:${port}/` })
    const deliveries = Array.from({ length: 30 }, (_, n) =>
      aDelivery(n + 1, endpoint, { event: 'PING', subject: id.delivery(n + 1), failedCount: 0, nextAttemptAt: now }),
    )
    await fill(db, { ...nothing, partners: [partner], webhookEndpoints: [endpoint], deliveries })
    const time: Time = { now }
    const { deliver, claim, attempt } = aDeliverer({ db, api: await anApi(db), time })
    await Promise.all((await claim()).map(attempt))
    const sending = deliver()
    await first.says(id.delivery(6))
    first.process.kill('SIGKILL')
    await first.end
    await sending
    const second = startScript(script, [String(port)])
    await second.says('ready')
    for (let turn = 0; turn < 50 && (await deliveryRows(db)).some(({ status }) => status === 'PENDING'); turn += 1) {
      time.now += 10 * 60_000
      await deliver()
    }
    const got = [first, second].flatMap((one) => one.output().split('\n')).filter((line) => line.startsWith('whd_'))
    expect([...new Set(got)].toSorted()).toEqual(deliveries.map((one) => one.id).toSorted())
    expect((await deliveryRows(db)).every(({ status }) => status === 'DELIVERED')).toBe(true)
  })
})
