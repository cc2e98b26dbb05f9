// Takes a place at the next outing without an account; later, its seven words tell how it stands, and give it back.
import { createPiiri, isFailure } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_WORDS: words } = process.env
const { sessions, registrations, receipts } = createPiiri({ url, language: 'en' })

if (words === undefined) {
  const until = new Date(Date.now() + 300 * 86_400_000).toISOString()
  for await (const { id, topic, localStart } of sessions.each({ in: { from: new Date().toISOString(), until } })) {
    if (!(await registrations.atSession(id))?.registrationOpen) continue
    const registered = await registrations.register({ session: id, interpretingWish: 'th' })
    if (registered.__typename !== 'Receipt') throw new Error('There is no place for nobody in particular.')
    console.log(`${topic ?? 'An outing'}, ${localStart}: ${registered.registration?.status.toLowerCase()}.`)
    console.log(`Keep these words, nobody can tell them again: ${registered.words}`)
    break
  }
} else {
  const place = await receipts.open(words)
  if (place === null) console.log('Nothing is found by these words: look at each once more.')
  else {
    const cancelled = await receipts.cancel(words)
    console.log(isFailure(cancelled) ? cancelled.message : `Given back: ${place.session?.localStart}.`)
  }
}
