// All that a page about a Group shows, in one request.
import { createPiiri } from '@piiri/sdk'

const piiri = createPiiri({ url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql', language: 'fi' })

const group = await piiri.groups.bySlug('multicultural-peer-group', { sessionsFirst: 3 })
if (group === null) throw new Error('There is no such Group.')

console.log(group.title, group.summary)
console.log(group.scheduleInWords.join('; '))
console.log(group.languages.map(({ name, kind }) => `${name} (${kind.toLowerCase()})`).join(', '))
for (const { localStart, topic } of group.sessions.nodes) console.log(localStart, topic ?? '')
for (const { title, url } of group.materials.nodes) console.log(title, url)
console.log(group.contactPoint?.role, group.contactPoint?.email)
