import { instant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../test/world.ts'
import type { Keys } from './keys.ts'
import { createNetworks } from './networks.ts'

const keysOf = (byte: number): Keys => ({
  sessionIds: Buffer.alloc(16),
  ring: () => [{ id: 'first', secret: Buffer.alloc(32, byte) }],
})
const morning = at('2026-01-12T07:00:00Z')
const networkOf = createNetworks(keysOf(1), () => morning)
const onAnother = (time: string) => createNetworks(keysOf(1), () => at(time))

describe('a network', () => {
  it.each([
    ['the same 24 bits', '203.0.113.7', '203.0.113.250'],
    ['the same address', '203.0.113.7', '203.0.113.7'],
    ['an IPv4 address inside an IPv6 one', '203.0.113.7', '::ffff:203.0.113.7'],
    ['the same in another way of writing', '2001:db8:1::7', '2001:0DB8:0001:0:0:0:0:7'],
    ['an IPv4 address with a port, as some proxies write it', '203.0.113.7', '203.0.113.7:50123'],
    ['an IPv6 address with a port', '2001:db8:1::7', '[2001:db8:1::7]:50123'],
    ['an IPv6 address in brackets', '2001:db8:1::7', '[2001:db8:1::7]'],
    ['the same 48 bits', '2001:db8:1:2::7', '2001:db8:1:ffff:a:b:c:d'],
    ['what cannot be read', 'nobody', undefined],
    ['what cannot be read, either', '203.0.113.700', ''],
  ])('is one: %s', (_, one, other) => expect(networkOf(one)).toBe(networkOf(other)))

  it.each([
    ['other 24 bits', '203.0.113.7', '203.0.114.7'],
    ['other 48 bits', '2001:db8:1::7', '2001:db8:2::7'],
    ['another sort of address', '32.1.13.184', '2001:db8::'],
    ['other 24 bits with a port', '203.0.113.7:50123', '203.0.114.7:50123'],
    ['an address and what cannot be read', '203.0.113.7', 'unknown'],
  ])('is another one: %s', (_, one, other) => expect(networkOf(one)).not.toBe(networkOf(other)))

  it('is another one each day, and the same all day', () => {
    const hashes = ['2026-01-12T00:00:00Z', '2026-01-12T23:59:59Z', '2026-01-13T00:00:00Z', '2026-01-11T23:59:59Z'].map(
      (time) => onAnother(time)('203.0.113.7'),
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(new Set(hashes).size).toBe(3)
  })

  it('is another one with other keys', () =>
    expect(createNetworks(keysOf(2), () => morning)('203.0.113.7')).not.toBe(networkOf('203.0.113.7')))

  it('never shows an address, in one length for all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), fc.nat(), (address, ms) => {
        const hash = createNetworks(keysOf(1), () => instant(ms))(address)
        expect(hash).toMatch(/^[\w-]{43}$/)
        if (/[.:]/.test(address)) expect(hash).not.toContain(address)
      }),
    )
  })
})
