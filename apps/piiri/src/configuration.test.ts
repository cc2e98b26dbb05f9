import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { Refusal } from './refusal.ts'

const refusalOf = (environment: Record<string, string>): unknown => {
  try {
    return readConfiguration(environment)
  } catch (error) {
    return error
  }
}

describe('what nobody set', () => {
  const defaults = {
    PIIRI_DATABASE_URL: 'file:./data/piiri.db',
    PORT: 4000,
    HOST: '127.0.0.1',
    PIIRI_METRICS_PORT: 0,
    PIIRI_CORS_ORIGINS: [],
    PIIRI_TRUSTED_PROXIES: 0,
    PIIRI_KEYS: './data/keys.json',
    PIIRI_TIME_ZONE: 'Europe/Helsinki',
    PIIRI_LANGUAGES: ['fi', 'en'],
    PIIRI_LOOPBACK_WEBHOOKS: false,
  }
  it('has its default', () => expect(readConfiguration({})).toEqual(defaults))
  it('is the same as what is empty', () => {
    const names = [
      ...Object.keys(defaults),
      'LOG_LEVEL',
      'PIIRI_ORIGIN',
      'PIIRI_CLOCK',
      'NODE_ENV',
      'PIIRI_ORGANISATION',
      'PIIRI_OPEN_DATA_LICENCE',
    ]
    expect(readConfiguration(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults)
  })
  it('leaves other variables alone', () => {
    expect(readConfiguration({ HOME: '/somewhere', PIIRI_UNKNOWN: 'x' })).toEqual(defaults)
  })
})

describe('what is right', () => {
  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['HOST', '::1', '::1'],
    ['HOST', '0.0.0.0', '0.0.0.0'],
    ['PIIRI_METRICS_PORT', '9100', 9100],
    ['PIIRI_TRUSTED_PROXIES', '2', 2],
    ['PIIRI_DATABASE_URL', 'file:/srv/piiri.db', 'file:/srv/piiri.db'],
    ['PIIRI_DATABASE_URL', 'postgres://piiri:word@db.example.org:5432/piiri', expect.stringMatching(/^postgres:/)],
    ['PIIRI_DATABASE_URL', 'postgresql:///piiri', 'postgresql:///piiri'],
    ['PIIRI_ORIGIN', 'https://Piiri.example.org/', 'https://piiri.example.org'],
    ['PIIRI_ORGANISATION', ' Tukiyhdistys Piiri ry ', 'Tukiyhdistys Piiri ry'],
    ['PIIRI_ORGANISATION', 'ä'.repeat(100), 'ä'.repeat(100)],
    ['PIIRI_OPEN_DATA_LICENCE', 'https://example.org/licence?of=data', 'https://example.org/licence?of=data'],
    ['PIIRI_OPEN_DATA_LICENCE', 'https://example.org/a>,<b', 'https://example.org/a%3E,%3Cb'],
    [
      'PIIRI_CORS_ORIGINS',
      'https://a.example.org, http://b.example.org:8080/,',
      ['https://a.example.org', 'http://b.example.org:8080'],
    ],
    ['PIIRI_CORS_ORIGINS', '*', ['*']],
    ['PIIRI_TIME_ZONE', ' America/St_Johns ', 'America/St_Johns'],
    ['PIIRI_TIME_ZONE', 'UTC', 'UTC'],
    ['PIIRI_LANGUAGES', 'sv', ['sv']],
    ['PIIRI_LANGUAGES', ' en , FI, zh-hant, en ', ['en', 'fi', 'zh-Hant']],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['PIIRI_CLOCK', '2020-01-21T14:00:00+02:00', Date.UTC(2020, 0, 21, 12)],
    ['PIIRI_KEYS', '/srv/keys.json', '/srv/keys.json'],
    ['PIIRI_LOOPBACK_WEBHOOKS', 'true', true],
  ])('%s=%s is read', (name, value, read) =>
    expect(readConfiguration({ [name]: value })).toMatchObject({ [name]: read }),
  )
})

describe('what is wrong', () => {
  const wrong: Record<string, readonly string[]> = {
    PORT: ['http', '-1', '65536', '4000.5', '4e3', ' 4000', '0x10', '٤٠٠٠'],
    PIIRI_METRICS_PORT: ['all', '100000'],
    PIIRI_TRUSTED_PROXIES: ['-1', '1.5', 'true', '100', '10.0.0.0/8'],
    HOST: [' ', 'local host', '127.0.0.1\n'],
    PIIRI_DATABASE_URL: [
      'mysql://localhost/piiri',
      'piiri.db',
      'file:',
      'postgres://',
      'postgres://piiri:100%@localhost/piiri',
      'file://elsewhere.example.org/piiri.db',
      'file::memory:',
      'file:a\0b',
      'FILE:x',
    ],
    PIIRI_ORIGIN: ['piiri.example.org', 'ftp://example.org', 'https://'],
    PIIRI_CORS_ORIGINS: ['example.org', '*.example.org', 'https://example.org;https://example.net'],
    PIIRI_ORGANISATION: [' ', 'Two\nlines', 'a\0b', 'a\u202Eb', '\u200B', 'ä'.repeat(101)],
    PIIRI_OPEN_DATA_LICENCE: [
      'http://example.org/',
      'example.org',
      'https://',
      'CC BY 4.0',
      'https://a b.example.org/',
      'https://user:word@example.org/',
      'https://example.org/\r\nset-cookie: a',
      `https://example.org/${'a'.repeat(500)}`,
    ],
    PIIRI_TIME_ZONE: ['Mars/Olympus', '+02:00', 'europe/helsinki', 'EET+2'],
    PIIRI_LANGUAGES: [',', 'fi,', 'fi en', 'suomi-kieli-jota-ei-ole', 'fi_FI', ' '],
    LOG_LEVEL: ['loud', 'INFO', ' info'],
    PIIRI_CLOCK: ['now', '2026-01-12', '2026-02-30T09:00:00Z', '0026-01-12T09:00:00Z'],
    PIIRI_KEYS: ['a\0b'],
    PIIRI_LOOPBACK_WEBHOOKS: ['yes', '1', 'TRUE'],
  }
  const each = Object.entries(wrong).flatMap(([name, values]) => values.map((value) => ({ name, value })))
  it.each(each)('$name=$value is refused by its name, in one line, with exit code 2', ({ name, value }) => {
    const refusal = refusalOf({ [name]: value })
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ exitCode: 2, message: expect.stringMatching(new RegExp(`^${name} must .+\\.$`)) })
  })

  it('is told without its value, which may hold a password', () => {
    expect(refusalOf({ PIIRI_DATABASE_URL: 'pg://piiri:correct-horse@localhost/piiri' })).toMatchObject({
      message: expect.not.stringContaining('correct-horse'),
    })
  })

  it('never throws anything but a refusal of one line, whatever the environment holds', () => {
    const names = [
      ...Object.keys(readConfiguration({})),
      'LOG_LEVEL',
      'PIIRI_ORIGIN',
      'PIIRI_CLOCK',
      'NODE_ENV',
      'PIIRI_ORGANISATION',
      'PIIRI_OPEN_DATA_LICENCE',
    ]
    const beginnings = ['', 'file:', 'file://', 'postgres://', 'https://', 'fi,', '2026-01-12T']
    const value = fc
      .tuple(fc.constantFrom(...beginnings), fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.ipV6()))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (environment) => {
        const refusal = refusalOf(environment)
        if (!(refusal instanceof Error)) return
        expect(refusal).toBeInstanceOf(Refusal)
        expect(refusal.message).toMatch(/^[A-Z_]+ must [^\n]+$/)
      }),
      { numRuns: 2000 },
    )
  })
})

it('lets webhooks go to this machine for development alone', () => {
  expect(refusalOf({ PIIRI_LOOPBACK_WEBHOOKS: 'true', NODE_ENV: 'production' })).toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/^PIIRI_LOOPBACK_WEBHOOKS must not be true where NODE_ENV is production/),
  })
  expect(refusalOf({ PIIRI_LOOPBACK_WEBHOOKS: 'false', NODE_ENV: 'production' })).not.toBeInstanceOf(Refusal)
})

describe('PIIRI_CLOCK', () => {
  const PIIRI_CLOCK = '2026-01-12T09:00:00Z'
  it('is refused in production', () => {
    expect(refusalOf({ PIIRI_CLOCK, NODE_ENV: 'production' })).toMatchObject({
      exitCode: 2,
      message: 'PIIRI_CLOCK must not be set where NODE_ENV is production: it is for demos and tests.',
    })
  })
  it.each(['development', 'test', ''])('is taken where NODE_ENV is %j', (NODE_ENV) => {
    expect(readConfiguration({ PIIRI_CLOCK, NODE_ENV }).PIIRI_CLOCK).toBe(Date.parse(PIIRI_CLOCK))
  })
  it('may be empty in production', () => {
    expect(readConfiguration({ PIIRI_CLOCK: '', NODE_ENV: 'production' }).PIIRI_CLOCK).toBeUndefined()
  })
})
