// Whoever plans a Group changes one of its texts, and overwrites nothing that somebody else has written meanwhile.
import { createPiiri, isFailure } from '@piiri/sdk'

const url = process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql'
const { PIIRI_PASSPHRASE: passphrase, PIIRI_GROUP: slug } = process.env
if (passphrase === undefined || slug === undefined) {
  console.error(
    'It needs PIIRI_PASSPHRASE, the seven words of a facilitator, and PIIRI_GROUP, what their Group is called.',
  )
  process.exit(2)
}
const signedIn = await createPiiri({ url }).people.signIn({ passphrase })
if (isFailure(signedIn)) throw new Error(signedIn.message)
const piiri = createPiiri({ url, language: 'en', token: signedIn.token })

const group = await piiri.groups.asWritten(slug)
if (group === null) throw new Error('There is no such Group.')
const translations = group.translations.map((one) =>
  one.language === 'en' ? { ...one, summary: 'Come as you are.' } : one,
)
const changed = await piiri.groups.update({ id: group.id, expectedVersion: group.version, translations })
if (changed.__typename === 'Group') console.log(`Version ${changed.version}: ${changed.summary}`)
else if (changed.__typename === 'Conflict') console.log('Somebody was quicker. Read it again, and decide.')
else if (changed.__typename === 'InvalidInput') console.log(changed.issues.map(({ message }) => message).join(' '))
else console.log(changed.message)
