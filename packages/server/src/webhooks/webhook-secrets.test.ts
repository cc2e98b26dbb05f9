import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { someKeys } from '../../test/api.ts'
import { endpointAt, hours, partner, useDelivering } from '../../test/delivering-world.ts'
import { aWebhookEndpoint } from '../../test/partner-rows.ts'
import { at } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'
import { dialect } from '../storage/kit.ts'
import { usesOfKeys } from '../uses-of-keys.ts'
import { resealWebhookSecrets } from './reseal-webhook-secrets.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'

const newest = { id: 'second', secret: Buffer.alloc(32, 9) }
const after: Keys = { ...someKeys, ring: () => [newest, ...someKeys.ring()] }
const alone: Keys = { ...someKeys, ring: () => [newest] }

const world = useDelivering()
const { time } = world

describe(`the secrets of an endpoint on ${dialect}`, () => {
  it('sign both for a day after a rotation', async () => {
    const endpoint = endpointAt(world.receiver.url)
    const told: string[] = []
    await world.fill({ webhookEndpoints: [endpoint] })
    const { deliver } = world.deliverer()
    const rotate = async () => {
      const rotated = await rotateWebhookSecret(world.administrator(), endpoint.id)
      if (rotated.ok) told.push(rotated.value.secret)
    }
    const signaturesNow = async () => {
      await world.api.ask({
        as: 'administrator',
        query: `mutation { pingWebhookEndpoint(id: "${endpoint.id}") { __typename } }`,
      })
      await deliver()
      const got = world.receiver.got.at(-1)
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
    await world.fill({ webhookEndpoints: endpoints })
    const inUse = async () =>
      [...(await usesOfKeys(world.db.read))].flatMap(([id, { webhookSecrets: count }]) =>
        count > 0 ? [[id, count]] : [],
      )
    expect(await inUse()).toEqual([['first', 3]])
    expect([await resealWebhookSecrets(world.db, after), await resealWebhookSecrets(world.db, after)]).toEqual([3, 0])
    expect(await inUse()).toEqual([['second', 3]])
    const told = (await world.endpoints()).flatMap(({ secret, earlierSecret }) => [
      secret,
      ...(earlierSecret ? [earlierSecret] : []),
    ])
    expect(told.map((one) => unseal(alone, 'webhook', one)).toSorted()).toEqual(['whsec_1', 'whsec_2', 'whsec_3'])
  })
})
