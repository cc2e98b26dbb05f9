import type { Clock } from '@piiri/domain/shared/clock'
import ipaddr from 'ipaddr.js'
import { macOf } from '../shared/derived-keys.ts'
import type { Keys } from './keys.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Tells networks apart without knowing them: a keyed hash of an address' first 24 bits (IPv4) or 48 (IPv6), which are a household's or an
 * organisation's. The hash is another one each day (UTC). What cannot be read is one network: the unknown.
 */
export const createNetworks =
  (keys: Keys, clock: Clock) =>
  (address: string | undefined): string =>
    macOf(keys.ring()[0], 'network', String(Math.floor(clock() / dayMs)), prefixOf(address ?? ''))

/** Some proxies write the port too. An IPv6 address without brackets is not cut: what follows its last colon is its own. */
const withoutPort = (text: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text

function prefixOf(text: string): string {
  const address = withoutPort(text)
  if (!ipaddr.isValid(address)) return 'unknown'
  const read = ipaddr.process(address) // An IPv4 address inside an IPv6 one is itself.
  return read
    .toByteArray()
    .slice(0, read.kind() === 'ipv4' ? 3 : 6)
    .join('.')
}
