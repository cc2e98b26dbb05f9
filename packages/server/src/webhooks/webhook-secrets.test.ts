import { createHmac } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, someKeys, type Api } from '../../test/api.ts'
import { aDeliverer, endpointRows, type Time } from '../../test/delivering.ts'
import {
  asAdministrator,
  endpointAt,
  fillDelivering,
  hours,
  openDelivering,
  partner,
} from '../../test/delivering-world.ts'
import { aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, type Receiver } from '../../test/receiver.ts'
import { at } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { usesOfKeys } from '../uses-of-keys.ts'
import { resealWebhookSecrets } from './reseal-webhook-secrets.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'

const newest = { id: 'second', secret: Buffer.alloc(32, 9) }
const after: Keys = { ...someKeys, ring: () => [newest, ...someKeys.ring()] }
const alone: Keys = { ...someKeys, ring: () => [newest] }

const time: Time = { now }
let db: Database
let api: Api
let receiver: Receiver
beforeAll(async () => {
  ;({ db, api } = await openDelivering(time))
})
beforeEach(async () => {
  time.now = now
  receiver = await aReceiver()
})

describe(`the secrets of an endpoint on ${dialect}`, () => {
  it('sign both for a day after a rotation', async () => {
    const endpoint = endpointAt(receiver.url)
    const told: string[] = []
    await fillDelivering(db, { webhookEndpoints: [endpoint] })
    const { deliver } = aDeliverer({ db, api, time })
    const rotate = async () => {
      const rotated = await rotateWebhookSecret(asAdministrator(api), endpoint.id)
      if (rotated.ok) told.push(rotated.value.secret)
    }
    const signaturesNow = async () => {
      await api.ask({
        as: 'administrator',
        query: `mutation { pingWebhookEndpoint(id: "${endpoint.id}") { __typename } }`,
      })
      await deliver()
      const got = receiver.got.at(-1)
      const by = (one: string) =>
        `v1,${createHmac('sha256', Buffer.from(one.slice(6), 'base64'))
          .update(`${got?.id}.${got?.headers['webhook-timestamp']}.${got?.body}`)
          .digest('base64')}`
      const signatures = got?.headers['webhook-signature']?.split(' ') ?? []
      return { count: signatures.length, of: told.map((one) => signatures.indexOf(by(one))) }
    }
    await rotate()
    expect(await signaturesNow()).toEqual({ count: 2, of: [0] })
    await rotate()
    expect(await signaturesNow()).toEqual({ count: 2, of: [1, 0] })
    time.now += hours(24) - 1
    expect(await signaturesNow()).toEqual({ count: 2, of: [1, 0] })
    time.now += 1
    expect(await signaturesNow()).toEqual({ count: 1, of: [-1, 0] })
  })
  it('are sealed under the newest key, both of them, once', async () => {
    const sealed = (text: string) => seal(someKeys, 'webhook', text)
    const earlier = { earlierSecret: sealed('whsec_1'), earlierSecretUntil: at('2026-01-13T00:00:00Z') }
    const endpoints = [
      aWebhookEndpoint(1, partner, { secret: sealed('whsec_2'), ...earlier }),
      aWebhookEndpoint(2, partner, { secret: sealed('whsec_3') }),
    ]
    await fillDelivering(db, { webhookEndpoints: endpoints })
    const inUse = async () =>
      [...(await usesOfKeys(db.read))].flatMap(([id, { webhookSecrets: count }]) => (count > 0 ? [[id, count]] : []))
    expect(await inUse()).toEqual([['first', 3]])
    expect([await resealWebhookSecrets(db, after), await resealWebhookSecrets(db, after)]).toEqual([3, 0])
    expect(await inUse()).toEqual([['second', 3]])
    const told = (await endpointRows(db)).flatMap(({ secret, earlierSecret }) => [
      secret,
      ...(earlierSecret ? [earlierSecret] : []),
    ])
    expect(told.map((one) => unseal(alone, 'webhook', one)).toSorted()).toEqual(['whsec_1', 'whsec_2', 'whsec_3'])
  })
})
