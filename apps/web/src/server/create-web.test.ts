import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { aContactPoint, aSession } from '@piiri/sdk/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './asked.ts'
import { createWeb, type WebOptions } from './create-web.ts'

const [fi, en, sv] = ['fi', 'en', 'sv-FI'].map(parseLanguageTag)
const timeZone = parseTimeZone('Europe/Helsinki')
if (!fi || !en || !sv || !timeZone) throw new Error('There is no such language or zone.')
const noon = Date.parse('2026-11-25T10:00:20Z')
const answering =
  (status: number, body: unknown): WebOptions['fetch'] =>
  () =>
  async () =>
    new Response(JSON.stringify(body), { status })
const contacts = answering(200, { data: { contactPoints: [aContactPoint()] } })

const open = async (given: Partial<WebOptions> = {}) => {
  const web = await createWeb({
    fetch: contacts,
    clock: () => instant(noon),
    languages: [fi, en],
    timeZone,
    origin: null,
    onUnexpected: () => {},
    ...given,
  })
  return async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> => {
    const answer = await web({
      method,
      url: new URL(path, 'http://localhost:4000'),
      headers,
      body: '',
      requestId: 'r-2',
    })
    return answer ?? { status: 0, headers: {}, body: 'nobody answers' }
  }
}
let get: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  get = await open()
})

describe('the way in', () => {
  it('leads to the language that the browser wants most, by that header alone', async () => {
    const where = async (languages?: string) => {
      const { status, headers } = await get('/', languages === undefined ? {} : { 'accept-language': languages })
      return [status, headers['location'], headers['vary']]
    }
    expect(await where('en-GB,fi;q=0.5')).toEqual([302, '/en/', 'accept-language'])
    expect(await where('th, fi;q=0.5')).toEqual([302, '/fi/', 'accept-language'])
    expect(await where('th')).toEqual([302, '/fi/', 'accept-language'])
    expect(await where()).toEqual([302, '/fi/', 'accept-language'])
  })

  it('leads to a language that the organisation has', async () => {
    const onlyEnglish = await open({ languages: [en, sv] })
    expect((await onlyEnglish('/', { 'accept-language': 'fi' })).headers['location']).toBe('/en/')
    expect((await onlyEnglish('/fi/contact')).status).toBe(404)
    const neither = await open({ languages: [sv] })
    expect((await neither('/')).headers['location']).toBe('/fi/')
  })

  it('has one address a page', async () => {
    expect([(await get('/fi')).headers['location'], (await get('/en/contact/?x=1')).headers['location']]).toEqual([
      '/fi/',
      '/en/contact?x=1',
    ])
  })
})

describe('a page', () => {
  it('comes whole, from here alone, and is kept nowhere', async () => {
    const { status, headers, body } = await get('/en/contact')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined])
    expect(headers['vary']).toBe('accept-encoding')
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).toContain('coordinator@example.org')
    expect(String(body).match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/start-[\w-]+\.js">$/),
      '<script type="application/json" id="handed-over">',
    ])
    expect(body).not.toMatch(/ style=| on[a-z]+=/)
    expect(String(body).match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull()
  })

  it('comes compressed where that is wanted', async () => {
    const plain = await get('/en/contact')
    const brotli = await get('/en/contact', { 'accept-encoding': 'gzip, br' })
    const zipped = await get('/en/contact', { 'accept-encoding': 'gzip;q=1.0, br;q=0' })
    expect([brotli.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.body)
    expect(gunzipSync(zipped.body).toString()).toBe(plain.body)
  })

  it('cannot be ended by what is in it', async () => {
    const role = '</script><script>alert(1)</script><!--'
    const hostile = await open({ fetch: answering(200, { data: { contactPoints: [aContactPoint({ role })] } }) })
    const { body } = await hostile('/en/contact')
    expect(String(body).match(/<script/g)).toHaveLength(2)
    const data = /<script type="application\/json" id="handed-over">(.*?)<\/script>/s.exec(String(body))?.[1] ?? ''
    expect(JSON.parse(data).page.contactPoints[0].role).toBe(role)
  })

  it('cannot be ended by what search engines read of it either', async () => {
    const topic = '</script><script>alert(1)</script>\u2028<!--'
    const hostile = await open({ fetch: answering(200, { data: { session: aSession({ topic }) } }) })
    const { body } = await hostile('/en/sessions/session-1')
    const { groups = {} } =
      /<script type="application\/ld\+json" id="linked-data">(?<json>.*?)<\/script>/s.exec(String(body)) ?? {}
    expect(String(body).match(/<script/g)).toHaveLength(3)
    expect(groups['json']).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(groups['json'] ?? '').name).toContain(topic)
  })

  it('that is not there is not found, in the language of its address', async () => {
    const { status, body } = await get('/fi/nothing')
    expect([status, String(body).includes('Tätä sivua ei löydy')]).toEqual([404, true])
    expect(String((await get('/nothing', { 'accept-language': 'en' })).body)).toContain('There is no such page')
  })

  it('that cannot be had says so, is not kept, and is to be tried again', async () => {
    const failing = await open({
      fetch: answering(200, { errors: [{ extensions: { code: 'INTERNAL', requestId: 'r-1' } }] }),
    })
    const { status, headers, body } = await failing('/en/contact')
    expect([status, headers['cache-control'], headers['retry-after'], headers['etag']]).toEqual([
      503,
      'no-store',
      '30',
      undefined,
    ])
    expect(body).toContain('The fault is on our side.')
    expect(body).toContain('r-1')
  })

  it('leads to where readers reach it, whatever host they name', async () => {
    const behind = await open({ origin: 'https://piiri.example.org' })
    const { body } = await behind('/en/contact')
    expect(body).toContain('"origin":"https://piiri.example.org"')
    expect(body).not.toContain('localhost')
    expect((await get('/en/contact')).body).toContain('"origin":"http://localhost:4000"')
  })

  it('shows in link previews, and in what is made of pages, nothing but Piiri', async () => {
    const { body } = await get('/en/contact')
    const metas = [...String(body).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)]
    const told = Object.fromEntries(metas.map(([, name, content]) => [name, content]))
    expect(told).toMatchObject({ description: 'Piiri', 'og:description': 'Piiri', robots: 'noarchive' })
  })

  it('that cannot be made says so in both languages, with the way out and a number, and what went wrong is heard of', async () => {
    const heard: unknown[] = []
    const onUnexpected: WebOptions['onUnexpected'] = (error, requestId) => heard.push([String(error), requestId])
    // An answer that nobody expects: there is a page, but not what is on it.
    const broken = await open({ fetch: answering(200, { data: { contactPoints: [null] } }), onUnexpected })
    const { status, headers, body } = await broken('/en/contact')
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([
      500,
      'no-store',
      'text/html; charset=utf-8',
    ])
    expect(body).toContain('Sivua ei saatu näkyviin')
    expect(body).toContain('This page could not be shown')
    expect(String(body).match(/href="[^"]+"/g)).toEqual(['href="/s/fi"', 'href="/fi/"', 'href="/s/en"', 'href="/en/"'])
    expect(body).toContain('r-2')
    expect(body).not.toContain('TypeError')
    expect(heard).toEqual([[expect.stringContaining('TypeError'), 'r-2']])
  })

  it('is only read', async () => {
    expect((await get('/en/contact', {}, 'POST')).status).toBe(0)
  })
})

describe('the weather', () => {
  it('is in the language asked for, and has nothing of ours', async () => {
    const { status, headers, body } = await get('/s/fi')
    expect([status, headers['vary']]).toEqual([200, 'accept-encoding'])
    expect(body).toContain('<title>Sää</title>')
    expect(body).toContain('keskiviikko 25. marraskuuta 2026')
    expect(body).toContain('Tavallinen sää, marraskuu<') // Averages, of no year.
    expect(body).not.toMatch(/piiri|ryhm|<script|<a /i)
    const negotiated = await get('/s', { 'accept-language': 'en' })
    expect(negotiated.body).toContain('<title>Weather</title>')
    expect(negotiated.headers['vary']).toBe('accept-encoding, accept-language')
  })
})

describe('a file', () => {
  it('is kept for ever, since its name changes with what is in it, and comes compressed', async () => {
    const { body } = await get('/en/contact')
    const addresses = String(body).match(/\/assets\/[\w.-]+/g) ?? []
    expect(addresses.length).toBeGreaterThan(3)
    for (const address of addresses) {
      const { status, headers } = await get(address)
      expect([address, status, headers['cache-control']]).toEqual([address, 200, 'public, max-age=31536000, immutable'])
    }
    const script = addresses.find((address) => address.endsWith('.js')) ?? ''
    const [plain, zipped] = [await get(script), await get(script, { 'accept-encoding': 'gzip' })]
    expect([zipped.headers['content-encoding'], zipped.headers['content-type']]).toEqual([
      'gzip',
      'text/javascript; charset=utf-8',
    ])
    expect(gunzipSync(zipped.body).equals(Buffer.from(plain.body))).toBe(true)
  })

  it('is none other than those of the pages', async () => {
    for (const path of [
      '/assets/x.js',
      '/assets/../.vite/manifest.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/',
      '/.vite/manifest.json',
    ])
      expect([path, [0, 404].includes((await get(path)).status)]).toEqual([path, true])
  })
})
