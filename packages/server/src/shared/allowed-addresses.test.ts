import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAllowedAddresses, isPublic } from './allowed-addresses.ts'

/** Where names lead in these tests: nothing here asks the network. */
const leads: Readonly<Record<string, readonly string[]>> = {
  'hooks.example.org': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inside.example.org': ['10.0.0.1'],
  'bait.example.org': ['93.184.215.14', '169.254.169.254'],
  'mapped.example.org': ['::ffff:7f00:1'],
  'here.example.org': ['127.0.0.1'],
  'localhost.example.org': ['::1'],
  localhost: ['127.0.0.1'],
}
const resolve = async (host: string) =>
  (leads[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
const addresses = createAllowedAddresses({ resolve })
const ofDevelopment = createAllowedAddresses({ resolve, allowsLoopback: true })

const evil: readonly (readonly [what: string, url: string])[] = [
  ['no TLS', 'http://hooks.example.org/'],
  ['no HTTP', 'ftp://hooks.example.org/'],
  ['a file', 'file:///etc/passwd'],
  ['an older protocol', 'gopher://hooks.example.org/_x'],
  ['data of its own', 'data:application/json,{}'],
  ['a name and password', 'https://hooks.example.org:x@127.0.0.1/'],
  ['a name that looks like a host', 'https://hooks.example.org@inside.example.org/'],
  ['a backslash for a slash', 'https:\\\\127.0.0.1\\hooks'],
  ['this machine', 'https://127.0.0.1/'],
  ['this machine, another of its addresses', 'https://127.8.9.10/'],
  ['this machine in decimal', 'https://2130706433/'],
  ['this machine in octal', 'https://0177.0.0.1/'],
  ['this machine in hex', 'https://0x7f.0.0.1/'],
  ['this machine in hex, whole', 'https://0x7f000001/'],
  ['this machine, mixed', 'https://0x7f.0.00.01/'],
  ['this machine, short', 'https://127.1/'],
  ['this machine in full-width digits', 'https://１２７.０.０.１/'],
  ['this machine in circled digits', 'https://①②⑦.⓪.⓪.①/'],
  ['this machine with ideographic full stops', 'https://127。0。0。1/'],
  ['this machine, percent-encoded', 'https://%31%32%37.0.0.1/'],
  ['this machine by name', 'https://localhost/'],
  ['this machine by name, in capitals', 'https://LOCALHOST/'],
  ['this machine by name, with the root’s dot', 'https://localhost./'],
  ['this machine by a name under it', 'https://hooks.localhost/'],
  ['this machine by a name in circled letters', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/'],
  ['this machine by another of its names', 'https://localhost.localdomain/'],
  ['any address', 'https://0.0.0.0/'],
  ['any address, short', 'https://0/'],
  ['a private network (10)', 'https://10.1.2.3/'],
  ['a private network (172.16)', 'https://172.31.255.254/'],
  ['a private network (192.168)', 'https://192.168.1.1/'],
  ['a private network in decimal', 'https://3232235777/'],
  ['shared address space', 'https://100.64.0.1/'],
  ['link-local', 'https://169.254.1.1/'],
  ['the metadata service', 'https://169.254.169.254/latest/meta-data/'],
  ['the metadata service in decimal', 'https://2852039166/'],
  ['the metadata service in hex', 'https://0xa9fea9fe/'],
  ['the metadata service in octal', 'https://0251.0376.0251.0376/'],
  ['the metadata service by IPv6', 'https://[fd00:ec2::254]/'],
  ['the metadata service by name', 'https://metadata.google.internal/'],
  ['the metadata service by a short name', 'https://metadata/'],
  ['a test network', 'https://192.0.2.1/'],
  ['a benchmark’s network', 'https://198.18.0.1/'],
  ['multicast', 'https://224.0.0.1/'],
  ['reserved', 'https://240.0.0.1/'],
  ['broadcast', 'https://255.255.255.255/'],
  ['IPv6’s this machine', 'https://[::1]/'],
  ['IPv6’s any address', 'https://[::]/'],
  ['IPv6, mapped', 'https://[::ffff:127.0.0.1]/'],
  ['IPv6, mapped, in hex', 'https://[::ffff:a9fe:a9fe]/'],
  ['IPv6, compatible', 'https://[::127.0.0.1]/'],
  ['IPv6, translated', 'https://[64:ff9b::10.0.0.1]/'],
  ['IPv6, translated locally', 'https://[64:ff9b:1::a00:1]/'],
  ['IPv6, 6to4', 'https://[2002:7f00:1::]/'],
  ['IPv6, Teredo', 'https://[2001:0:7f00:1::]/'],
  ['IPv6, ISATAP', 'https://[2606:2800::5efe:10.0.0.1]/'],
  ['IPv6, unique local', 'https://[fc00::1]/'],
  ['IPv6, link-local', 'https://[fe80::1]/'],
  ['IPv6, site-local', 'https://[fec0::1]/'],
  ['IPv6, multicast', 'https://[ff02::1]/'],
  ['IPv6, discarded', 'https://[100::1]/'],
  ['IPv6, of documents', 'https://[2001:db8::1]/'],
  ['IPv6, of newer documents', 'https://[3fff::1]/'],
  ['a name of one word', 'https://intranet/'],
  ['a name of a network', 'https://printer.local/'],
  ['a name of a network, with the root’s dot', 'https://printer.local./'],
  ['a name of a home', 'https://router.home.arpa/'],
  ['a name of a company', 'https://wiki.corp/'],
  ['a name of a cluster', 'https://kubernetes.default.svc.cluster.local/'],
  ['a hidden service', 'https://piiri.onion/'],
  ['an empty label', 'https://hooks..example.org/'],
  ['a port of another service', 'https://hooks.example.org:22/'],
  ['a port of mail', 'https://hooks.example.org:25/'],
  ['plain HTTP’s port', 'https://hooks.example.org:80/'],
  ['a public name that leads inside', 'https://inside.example.org/'],
  ['a public name that leads here', 'https://here.example.org/'],
  ['a public name that leads here by IPv6', 'https://localhost.example.org/'],
  ['a public name that leads to a mapped address', 'https://mapped.example.org/'],
  ['a public name that leads to a bait and inside', 'https://bait.example.org/'],
  ['a name that leads nowhere', 'https://nowhere.example.org/'],
]

describe('an address that somebody else chose', () => {
  it('is tried in over 40 evil ways', () => expect(evil.length).toBeGreaterThan(40))
  it.each(evil)('is not asked if it is %s: %s', async (_, url) => {
    // What is no address at all is refused before, as it is read.
    if (URL.canParse(url)) expect(await addresses.isAllowed(url)).toBe(false)
    else expect(url).toBe('https://hooks..example.org/')
  })
  it.each(evil)('is, for development, not asked either if it is %s: %s', async (what, url) => {
    if (!URL.canParse(url) || /(^|’s )this machine|leads here|backslash/.test(what)) return
    expect(await ofDevelopment.isAllowed(url)).toBe(false)
  })
  it.each([
    'https://hooks.example.org/',
    'https://hooks.example.org./a?b=c',
    'https://hooks.example.org:8443/',
    'https://HOOKS.example.org/',
    'https://93.184.215.14/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
  ])('is asked if it is of the internet: %s', async (url) => expect(await addresses.isAllowed(url)).toBe(true))
  it.each(['http://localhost:3000/', 'http://127.0.0.1:3000/hooks', 'http://[::1]:3000/', 'https://localhost:3000/'])(
    'is asked without TLS for development alone: %s',
    async (url) => {
      expect(await ofDevelopment.isAllowed(url)).toBe(true)
      expect(await addresses.isAllowed(url)).toBe(false)
    },
  )
  it('is resolved whole: one address that is not allowed is enough', async () => {
    await expect(addresses.find('bait.example.org')).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' })
    expect(await addresses.find('hooks.example.org')).toHaveLength(2)
  })
})

it('is found without asking anybody if it is this machine, which is for development alone', async () => {
  const found = await createAllowedAddresses({ allowsLoopback: true }).find('localhost')
  expect(found.map(({ address }) => address)).toEqual(['::1', '127.0.0.1'])
  await expect(createAllowedAddresses().find('localhost')).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' })
})

describe('an IP address', () => {
  it('of IPv6 is never public if it is, or holds behind a prefix that leads there, one of IPv4 that is private', () => {
    const byte = fc.nat(255)
    const inner = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    )
    const prefixes = fc.constantFrom('::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:')
    fc.assert(
      fc.property(inner, prefixes, (parts, prefix) => {
        const ip = parts.join('.')
        const [a = 0, b = 0, c = 0, d = 0] = parts
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        expect([ip, `${prefix}${ip}`, `${prefix}${hex}`, `2002:${hex}::1`].filter(isPublic)).toEqual([])
      }),
    )
  })
  it('is read, or not public: no text is neither', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => typeof isPublic(text) === 'boolean'))
    expect(['', '1.1.1.1 ', 'fe80::1%eth0', '2606:2800::1%1', 'hooks.example.org'].filter(isPublic)).toEqual([])
    expect(['1.1.1.1', '93.184.215.14', '2606:2800::1'].filter(isPublic)).toHaveLength(3)
  })
})
