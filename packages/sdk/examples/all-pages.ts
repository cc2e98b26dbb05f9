// A whole season, page after page; each page is asked for when it is reached.
import { createPiiri } from '@piiri/sdk'

const piiri = createPiiri({ url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql' })
const spring = { from: '2020-01-01T00:00:00Z', until: '2020-06-01T00:00:00Z' }

for await (const { localStart, start, group } of piiri.sessions.each({ in: spring, first: 10 })) {
  console.log(`${localStart}  ${start}  ${group.slug}`)
}

const firstThree = await piiri.sessions.each({ in: spring }).toArray(3)
console.log(`The season begins on ${firstThree[0]?.localStart.slice(0, 10) ?? 'a day that is not known'}.`)
