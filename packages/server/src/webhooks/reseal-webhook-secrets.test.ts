import { expect, it } from 'vitest'
import { someKeys } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { endpointRows } from '../../test/delivering.ts'
import { aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { at, fill, nothing } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'
import { dialect } from '../storage/kit.ts'
import { usesOfKeys } from '../uses-of-keys.ts'
import { resealWebhookSecrets } from './reseal-webhook-secrets.ts'

const newest = { id: 'second', secret: Buffer.alloc(32, 9) }
const after: Keys = { ...someKeys, ring: () => [newest, ...someKeys.ring()] }
const alone: Keys = { ...someKeys, ring: () => [newest] }

it(`seals both secrets of an endpoint under the newest key, once, on ${dialect}`, async () => {
  const { db } = await aDatabase()
  const partner = aPartner(1)
  const sealed = (text: string) => seal(someKeys, 'webhook', text)
  const earlier = { earlierSecret: sealed('whsec_1'), earlierSecretUntil: at('2026-01-13T00:00:00Z') }
  const endpoints = [
    aWebhookEndpoint(1, partner, { secret: sealed('whsec_2'), ...earlier }),
    aWebhookEndpoint(2, partner, { secret: sealed('whsec_3') }),
  ]
  await fill(db, { ...nothing, partners: [partner], webhookEndpoints: endpoints })
  const inUse = async () => [...(await usesOfKeys(db.read))].map(([id, { webhookSecrets }]) => [id, webhookSecrets])
  expect(await inUse()).toEqual([['first', 3]])
  expect([await resealWebhookSecrets(db, after), await resealWebhookSecrets(db, after)]).toEqual([3, 0])
  expect(await inUse()).toEqual([['second', 3]])
  const told = (await endpointRows(db)).flatMap(({ secret, earlierSecret }) => [
    secret,
    ...(earlierSecret ? [earlierSecret] : []),
  ])
  expect(told.map((one) => unseal(alone, 'webhook', one)).toSorted()).toEqual(['whsec_1', 'whsec_2', 'whsec_3'])
})
