// Two kilobytes in a browser: plain fetch, and only the functions that are used.
import { createClient, listContactPoints, nextSession } from '@piiri/sdk/lean'

const piiri = createClient({ url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql', language: 'en' })

const abort = new AbortController()
const next = await nextSession(piiri, 'multicultural-peer-group', { signal: abort.signal })
console.log(next === null ? 'No date yet.' : `Next: ${next.localStart}, ${next.venue?.name ?? 'ask where'}`)

for (const { role, hours, phone } of await listContactPoints(piiri)) console.log(role, hours, phone)
