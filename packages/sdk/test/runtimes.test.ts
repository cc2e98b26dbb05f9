import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { data, startScriptedServer } from './scripted-server.ts'

/** What browsers, Deno, Bun and workers have in common, as far as the SDK may need it. */
const platform = { AbortController, Headers, Response, URL, URLSearchParams, clearTimeout, crypto, fetch, setTimeout }

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'sdk',
    write: false,
    conditions: ['piiri-source'],
  })
  return outputFiles[0]?.text ?? ''
}

it.each(['index', 'lean'])('the entry %s runs with nothing but the platform of the web', async (entry) => {
  const server = await startScriptedServer(data({ contactPoints: [{ id: 'c1' }] }))
  try {
    const context = createContext({ ...platform, url: server.url })
    runInContext(await bundle(entry), context)
    const asked = 'sdk.createPiiri({ url }).contactPoints.list().then((points) => JSON.stringify(points))'
    expect(await runInContext(asked, context)).toBe('[{"id":"c1"}]')
  } finally {
    await server.close()
  }
})

it('makes a key for a mutation where a page came over plain http, without crypto.randomUUID', async () => {
  const server = await startScriptedServer(data({ a: 1 }))
  try {
    const insecure = { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) }
    const context = createContext({ ...platform, crypto: insecure, url: server.url })
    runInContext(await bundle('lean'), context)
    await runInContext('sdk.createPiiri({ url }).mutate("mutation { a }")', context)
    expect(server.requests[0]?.headers['idempotency-key']).toHaveLength(36)
  } finally {
    await server.close()
  }
})

it('the entry webhooks verifies with nothing but the platform of the web', async () => {
  const context = createContext({ TextEncoder, TextDecoder, atob, btoa, crypto })
  runInContext(await bundle('webhooks'), context)
  const verified = `sdk.signTestEvent({ type: 'ping' }, 'whsec_${btoa('a secret of some length')}').then(({ body, headers }) =>
    sdk.verifyWebhook(body, headers, 'whsec_${btoa('a secret of some length')}')).then(({ type, id }) => type + ' ' + id)`
  expect(await runInContext(verified, context)).toBe('ping msg_test')
})

it.each(['testing', 'manifest', 'webhooks'])('the entry %s needs nothing of Node', async (entry) => {
  expect(await bundle(entry)).not.toMatch(/\brequire\(|["']node:/)
})
