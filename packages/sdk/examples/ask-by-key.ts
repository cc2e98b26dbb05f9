// Asks by a partner's key: who asks, what is on this month, and what became of the ideas one had.
import { createPiiri, PiiriError } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_KEY: key } = process.env
if (key === undefined) {
  console.error('It needs PIIRI_KEY, a key of a partner: piiri_live_….')
  process.exit(2)
}
const piiri = createPiiri({ url, language: 'en', token: key })

try {
  const me = await piiri.partners.me()
  const [until] = me?.apiKeys.map(({ expiresAt }) => expiresAt ?? 'it is revoked') ?? []
  console.log(`${me?.name}, until ${until}.`)
  const month = { from: new Date().toISOString(), until: new Date(Date.now() + 30 * 86_400_000).toISOString() }
  for await (const { localStart, group, topic } of piiri.sessions.each({ in: month }))
    console.log(`${localStart}  ${group.title}${topic === null ? '' : `: ${topic}`}`)
  for await (const { title, status, nextSession } of piiri.ideas.each())
    console.log(`${title}: ${status.toLowerCase()}${nextSession === null ? '' : `, ${nextSession.localStart}`}`)
} catch (error) {
  if (!(error instanceof PiiriError)) throw error
  console.log(error.reason ?? error.code) // KEY_EXPIRED: ask the organisation for a new one.
}
