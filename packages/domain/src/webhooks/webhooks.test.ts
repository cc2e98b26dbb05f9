import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../shared/instant.ts'
import { checkEndpoint } from './check-endpoint.ts'
import { nextAttempt, restUntil } from './delivery-schedule.ts'
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

describe('when to try again', () => {
  const now = instant(1_700_000_000_000)
  const days = (pauses: number) => pauses / (24 * 60 * 60 * 1000)
  it('is later each time, and given up after three days', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const waited: number[] = []
        for (let failed = 1; ; failed += 1) {
          const at = nextAttempt(failed, now, chance)
          if (at === null) break
          waited.push(at - now)
        }
        expect(waited).toEqual(waited.toSorted((a, b) => a - b))
        const all = days(waited.reduce((sum, one) => sum + one, 0))
        expect(all).toBeGreaterThan(3)
        expect(all).toBeLessThan(3.5)
        expect(waited[0]).toBeLessThan(6000)
      }),
    )
  })
  it('leaves an endpoint alone for up to five minutes, however often it failed', () => {
    const rests = [1, 2, 3, 50, 10_000].map((failures) => restUntil(failures, now) - now)
    expect(rests).toEqual([2000, 4000, 8000, 300_000, 300_000])
  })
})
