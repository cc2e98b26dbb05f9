// Signs in, and tells the next dates of one's own Groups: of confidential ones, too.
import { createPiiri } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_PASSPHRASE: passphrase, PIIRI_TOTP: totp } = process.env
if (passphrase === undefined) {
  console.error('It needs PIIRI_PASSPHRASE, your seven words; staff also give PIIRI_TOTP, the code on their telephone.')
  process.exit(2)
}

const result = await createPiiri({ url, language: 'en' }).people.signIn({ passphrase, totp })
if (result.__typename === 'RateLimited') console.log(`Come back in ${result.retryAfterSeconds} seconds.`)
else if (result.__typename === 'TotpRequired') console.log('Give the code on your telephone as PIIRI_TOTP.')
else if (result.__typename !== 'SignIn') console.log(result.message)
else {
  const piiri = createPiiri({ url, language: 'en', token: result.token })
  const { kind, memberships } = await piiri.people.circle({ sessionsFirst: 3 })
  console.log(`Signed in: ${kind.toLowerCase()}.`)
  for (const { alias, group } of memberships) {
    console.log(`${group.title}, as ${alias}`)
    for (const { localStart, venue } of group.sessions.nodes) console.log(`  ${localStart}  ${venue?.name ?? ''}`)
  }
  await piiri.people.signOut()
}
