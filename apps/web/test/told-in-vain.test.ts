import type { WebhookEndpointInList } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { wordsOf } from './fake-api.ts'
import { asked } from './planning-world.ts'
import { off, ofPartner, on, one, over } from './webhooks-world.ts'

const untried = { status: 'PENDING', lastFailure: null } as const
const failed = { status: 'PENDING', lastFailure: 'NOT_CONNECTED' } as const
const arrived = { status: 'DELIVERED', lastFailure: null } as const
const switchedOff = { status: 'FAILED', lastFailure: 'ENDPOINT_DISABLED' } as const
const withNewest = (endpoint: WebhookEndpointInList, nodes: WebhookEndpointInList['newestDeliveries']['nodes']) => {
  const node = { __typename: 'Partner', webhookEndpoints: [{ ...endpoint, newestDeliveries: { nodes } }] }
  return over({ ListWebhookEndpoints: () => ({ data: { node } }) })
}

describe('where a partner is told of changes', () => {
  it.each([
    ['en', [failed, arrived], 'does not arrive', 'what was sent last did not arrive. Nobody listens at the address.'],
    ['en', [untried, untried, failed], 'does not arrive', 'what was sent last did not arrive. Nobody listens'],
    ['en', [{ ...failed, status: 'FAILED' }], 'does not arrive', 'what was sent last did not arrive. Nobody listens'],
    ['fi', [failed], 'ei mene perille', 'viimeksi lähetetty ei mennyt perille. Osoitteessa ei ole ketään'],
  ] as const)('says in %s where it is told in vain: %j', async (language, nodes, chip, said) => {
    const web = await withNewest(on, nodes)
    const words = wordsOf(await web.get(ofPartner.replace('/en/', `/${language}/`), true))
    expect(words).toContain(`${on.url} ${chip}`)
    expect(words).toContain(said)
    expect(wordsOf(await web.get(one.replace('/en/', `/${language}/`), true))).toContain(said)
    expect(asked(web, 'ListWebhookEndpoints')).toHaveLength(2)
    expect(asked(web, 'ListDeliveries')).toHaveLength(1) // Of the page of that address alone.
  })
  it.each([
    [[], true],
    [[untried], true],
    [[arrived, failed], true],
    [[switchedOff, arrived, failed], true],
    [[failed], false],
  ] as const)('says nothing of the kind after %j, enabled: %s', async (nodes, isEnabled) => {
    const web = await withNewest(isEnabled ? on : off, nodes)
    const words = wordsOf(await web.get(ofPartner, true))
    expect(words).not.toContain('sent last did not arrive')
    expect(words).not.toContain('does not arrive')
    expect(words.includes('Is told of changes What was sent')).toBe(isEnabled)
  })
})
