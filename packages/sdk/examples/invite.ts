// Whoever plans a Group makes words that bring one person in; that person comes in by them, once.
import { createPiiri, isFailure } from '@piiri/sdk'

const url = process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql'
const { PIIRI_PASSPHRASE: passphrase, PIIRI_ALIAS: alias } = process.env
if (passphrase === undefined || alias === undefined) {
  console.error('It needs PIIRI_PASSPHRASE, the seven words of a facilitator, and PIIRI_ALIAS, for whoever comes in.')
  process.exit(2)
}
const stranger = createPiiri({ url, language: 'en' })

const signedIn = await stranger.people.signIn({ passphrase })
if (isFailure(signedIn)) throw new Error(signedIn.message)
const facilitator = createPiiri({ url, language: 'en', token: signedIn.token })
const { memberships } = await facilitator.people.circle()
const group = memberships.map((one) => one.group).find(({ viewerCanInvite }) => viewerCanInvite)

const invited = await facilitator.people.invite({ group: group?.id ?? '', role: 'PARTICIPANT', lifetimeDays: 7 })
if (isFailure(invited)) throw new Error(invited.message)
console.log(`To ${group?.title}, until ${invited.expiresAt}: ${invited.words}`)
await facilitator.people.signOut()

const redeemed = await stranger.people.redeem({ words: invited.words ?? '', alias })
if (isFailure(redeemed)) console.log(redeemed.message)
else if (redeemed.__typename === 'NewPassphrase') console.log(`Keep these words: ${redeemed.passphrase}`)
