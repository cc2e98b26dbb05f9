// Offers a visit by a partner's key, and tells what became of all that it has offered.
import { createPiiri, isFailure } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_KEY: key } = process.env
if (key === undefined) {
  console.error('It needs PIIRI_KEY, a key of a partner with VISITS_OFFER: piiri_live_….')
  process.exit(2)
}
const { partners } = createPiiri({ url, language: 'en', token: key })

const offered = await partners.offerVisit({
  title: 'Ask a nurse', // Whoever may read the date reads this beside your name.
  description: 'An hour for questions about sexual health. One nurse comes, and brings tests.',
  languages: ['fi', 'en'],
})
if (isFailure(offered)) console.log(offered.message)
for await (const { title, status, session, messageToPartner } of partners.eachVisitOffer())
  // Where you may not see the date, the message is all there is.
  console.log([`${title}: ${status.toLowerCase()}`, session?.localStart, messageToPartner].filter(Boolean).join(', '))
