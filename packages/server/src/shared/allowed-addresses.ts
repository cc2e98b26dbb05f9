import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import ipaddr from 'ipaddr.js'

/** All addresses of a host. Rejects where there are none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>
export type AllowedAddresses = {
  /** Whether it may be asked at all, and leads somewhere now. */
  readonly isAllowed: (url: string) => Promise<boolean>
  /** Whether its form alone forbids to ask it. */
  readonly isForbidden: (url: URL) => boolean
  /**
   * Where a host leads to. Rejects with ADDRESS_NOT_ALLOWED if any of it may not be asked: the others may be a bait. So it does where the host leads nowhere:
   * that would tell which names there are in a network that nobody outside should know.
   */
  readonly find: Resolve
}
type Options = {
  /** Also this machine itself, without TLS: for development. */
  readonly allowsLoopback?: boolean
  /** The system's own, unless told. */
  readonly resolve?: Resolve
}

const notAllowed = (): Error =>
  Object.assign(new Error('This address is not allowed.'), { code: 'ADDRESS_NOT_ALLOWED' })

/** Resolving can take long, where the name's own servers want it to. Milliseconds. */
const patienceMs = 5000

/** Which addresses somebody else may have us ask: those of the public internet, by TLS. */
export function createAllowedAddresses({ allowsLoopback = false, resolve = all }: Options = {}): AllowedAddresses {
  const isAllowedIp = (ip: string): boolean => isPublic(ip) || (allowsLoopback && isLoopback(ip))
  const isForbidden = (url: URL): boolean => {
    const host = hostOf(url)
    if (url.username !== '' || url.password !== '') return true
    if (allowsLoopback && (host === 'localhost' || isLoopback(host))) return !/^https?:$/.test(url.protocol)
    if (url.protocol !== 'https:' || !isAllowedPort(url.port)) return true
    return ipaddr.isValid(host) ? !isAllowedIp(host) : !isPublicName(host)
  }
  const find: Resolve = async (host) => {
    const found = await resolve(host).catch(() => [])
    if (found.length === 0 || !found.every(({ address }) => isAllowedIp(address))) throw notAllowed()
    return found
  }
  return {
    isForbidden,
    find,
    async isAllowed(text) {
      const url = new URL(text)
      if (isForbidden(url)) return false
      const host = hostOf(url)
      if (ipaddr.isValid(host)) return true
      const found = await Promise.race([find(host).catch(() => null), later(patienceMs)])
      return found !== null
    },
  }
}

/**
 * Asks the DNS, and not the system: that would take one of the few threads that passphrases are checked in, for as long as a name's own servers want it to,
 * and would know names of this machine's own.
 */
const all: Resolve = async (host) => {
  if (host === 'localhost') return [v6('::1'), v4('127.0.0.1')] // RFC 6761: no server has to know it.
  const resolver = new Resolver({ timeout: patienceMs / 2, tries: 2 })
  const [first, second] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const found = [
    first.status === 'fulfilled' ? first.value.map(v4) : [],
    second.status === 'fulfilled' ? second.value.map(v6) : [],
  ]
  if (first.status === 'rejected' && second.status === 'rejected') throw first.reason
  return found.flat()
}
const v4 = (address: string): LookupAddress => ({ address, family: 4 })
const v6 = (address: string): LookupAddress => ({ address, family: 6 })
const later = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null).unref())

/** As the URL standard has it: `0x7f.1` is 127.0.0.1 already, full-width letters are plain ones. Brackets and a root's dot go. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

/** Services that speak no HTTP listen below 1024. */
const isAllowedPort = (port: string): boolean => port === '' || Number(port) >= 1024

/** Names that are resolved within a machine or a network, and by no public server (RFC 6761, 6762, 7686, 8375, 9476; ICANN on `.internal`). */
const innerNames = new Set(
  'localhost local localdomain internal intranet private corp home lan arpa onion alt test invalid'.split(' '),
)
function isPublicName(host: string): boolean {
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  return labels.length > 1 && labels.every((label) => label !== '') && !innerNames.has(last)
}

const isLoopback = (ip: string): boolean => ipaddr.isValid(ip) && ipaddr.parse(ip).range() === 'loopback'

/** 2000::/3 is all that is handed out of IPv6. */
const handedOut = ipaddr.IPv6.parseCIDR('2000::/3')
/** Documentation (RFC 9637), which the library knows only the older of. */
const documentation = ipaddr.IPv6.parseCIDR('3fff::/20')

/**
 * Public unicast alone: no private, shared, loopback, link-local (with it the metadata services of clouds), multicast or reserved address, and no
 * IPv6 one that another way leads to an IPv4 one: mapped, compatible, translated (NAT64), 6to4, Teredo, ISATAP.
 */
export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const ip = ipaddr.parse(text)
  if (ip.range() !== 'unicast') return false
  if (ip.kind() === 'ipv4') return true
  const v6 = ip as ipaddr.IPv6
  return v6.match(handedOut) && !v6.match(documentation) && !isIsatap(v6)
}
/** Its last 64 bits say that 32 of them are an IPv4 address (RFC 5214, 6.1). */
const isIsatap = ({ parts }: ipaddr.IPv6): boolean => ((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe
