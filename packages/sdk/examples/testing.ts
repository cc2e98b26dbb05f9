// For tests of your own: the same interface, no network.
import { strict as assert } from 'node:assert'
import type { Piiri } from '@piiri/sdk'
import { aGroup, aSession, createFakePiiri } from '@piiri/sdk/testing'

const headlines = async (piiri: Piiri): Promise<string[]> =>
  (await piiri.sessions.list({ first: 5 })).nodes.map(({ group, topic }) => `${group.title}: ${topic ?? 'a meal'}`)

const piiri = createFakePiiri({
  groups: [aGroup()],
  sessions: [aSession({ topic: 'Bread' }), aSession({ id: 'session-2', start: '2020-01-28T12:00:00Z' })],
})

assert.deepEqual(await headlines(piiri), ['Multicultural peer group: Bread', 'Multicultural peer group: a meal'])
assert.deepEqual(piiri.requests[0]?.variables, { first: 5 })
