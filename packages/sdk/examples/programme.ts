// What is on in the next two weeks, with a homemade meal.
import { createPiiri } from '@piiri/sdk'

const piiri = createPiiri({ url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql', language: 'en' })

const from = new Date()
const until = new Date(from.getTime() + 14 * 24 * 60 * 60 * 1000)
const { nodes } = await piiri.sessions.list({
  in: { from: from.toISOString(), until: until.toISOString() },
  filter: { features: ['HOMEMADE_MEAL'] },
})

for (const { localStart, group, venue, status, cancellationReason } of nodes) {
  const note = status === 'CANCELLED' ? `cancelled: ${cancellationReason}` : (venue?.name ?? 'ask where')
  console.log(`${localStart.replace('T', ' ')}  ${group.title} (${note})`)
}
