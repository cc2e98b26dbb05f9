// Writes to a role so that only the people behind it can read it; later, its seven words open the answer. No account, no name.
import { createPiiri, isFailure } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_WORDS: words } = process.env
const { contact, contactPoints } = createPiiri({ url, language: 'en' })

if (words === undefined) {
  const withKey = (await contactPoints.list()).filter(({ publicKey }) => publicKey !== null)
  const contactPoint = withKey.at(-1)
  if (contactPoint === undefined) {
    console.error(
      'Nobody here reads sealed messages yet: a coordinator makes a key on the desk, under "Contacts and keys".',
    )
    process.exit(2)
  }
  const sent = await contact.send({ contactPoint, text: 'Is there something in Thai on Tuesdays?' })
  if (isFailure(sent)) throw new Error(sent.message)
  console.log(`Sealed and sent to: ${contactPoint.role}. Nobody can tell its words again.`)
  console.log(`Keep these words: ${sent.words}`)
} else {
  const found = await contact.open(words)
  if (found === null) console.log('Nothing is found by these words: look at each once more.')
  else if (found.answers.length === 0) console.log(`Sent on ${found.receivedOn}. There is no answer yet.`)
  else for (const { repliedOn, text } of found.answers) console.log(`${repliedOn}: ${text ?? '(not genuine)'}`)
}
