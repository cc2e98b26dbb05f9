import { describe, expect, it } from 'vitest'
import { checkEndpoint } from './check-endpoint.ts'
import { typesOfEvents, webhookEvents, type WebhookEvent } from './webhook-event.ts'

const checked = (url: string, events: readonly WebhookEvent[] = ['PING']) => {
  const told = checkEndpoint({ url, events })
  return told.ok ? told.value : told.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('an endpoint as a partner writes it down', () => {
  it('is kept in the form in which it is asked', () => {
    expect(checked(' https://Hooks.Example.org/piiri?a=1#part ')).toEqual({
      url: 'https://hooks.example.org/piiri?a=1',
      events: ['PING'],
    })
    expect(checked('https://ⓔxample.org')).toEqual({ url: 'https://example.org/', events: ['PING'] })
  })
  it.each([
    ['', 'EMPTY'],
    ['hooks.example.org', 'NOT_A_LINK'],
    ['ftp://hooks.example.org', 'NOT_A_LINK'],
    ['https://', 'NOT_A_LINK'],
    ['https://a:b@hooks.example.org', 'NOT_A_LINK'],
    ['https://hooks.example.org:99999/', 'NOT_A_LINK'],
    ['https://hooks.example.org/a b', 'NOT_A_LINK'],
    ['https://hooks.example.org/\u0000', 'UNSEEN_CHARACTERS'],
    [`https://hooks.example.org/${'x'.repeat(1_000_000)}`, 'TOO_LONG'],
  ])('is refused where its address is none: %#', (url, code) => expect(checked(url)).toEqual([`input.url ${code}`]))
  it('says each event once, and one at least', () => {
    expect(checked('https://a.example.org', [])).toEqual(['input.events EMPTY'])
    expect(checked('x', ['PING', 'GROUP_CHANGED', 'PING'])).toEqual([
      'input.url NOT_A_LINK',
      'input.events.2 EVENT_REPEATED',
    ])
  })
  it('can say every event, each by a type of its own', () => {
    expect(checked('https://a.example.org', webhookEvents)).toMatchObject({ events: webhookEvents })
    expect(new Set(Object.values(typesOfEvents)).size).toBe(webhookEvents.length)
  })
})
