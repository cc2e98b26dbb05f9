// From a wish to a date: somebody proposes an Idea, people say when they can come, and whoever plans the Group makes a date of it.
import { createPiiri, isFailure } from '@piiri/sdk'

const url = process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql'
const { PIIRI_PASSPHRASE: passphrase, PIIRI_GROUP: slug } = process.env
if (passphrase === undefined || slug === undefined) {
  console.error('It needs PIIRI_PASSPHRASE, the seven words of a facilitator, and PIIRI_GROUP, their Group.')
  process.exit(2)
}
const signedIn = await createPiiri({ url }).people.signIn({ passphrase })
if (isFailure(signedIn)) throw new Error(signedIn.message)
const { ideas, groups } = createPiiri({ url, language: 'en', token: signedIn.token })
const group = (await groups.asWritten(slug))?.id ?? ''
const wish = { group, title: 'A day in the forest', description: 'Moss, tea and a fire.', language: 'en' }
const idea = await ideas.propose(wish)
if (isFailure(idea)) throw new Error(idea.message)
await ideas.startPlanning(idea.id)
const [start, duration] = [`${new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)}T11:00`, 'PT4H']
const dated = await ideas.proposeDate({ idea: idea.id, start, duration })
if (isFailure(dated)) throw new Error(dated.message)
const dateOption = dated.dateOptions[0]?.id ?? ''
await ideas.vote({ dateOption, vote: 'YES' })
const scheduled = await ideas.schedule({ idea: idea.id, dateOption, series: { group, start, duration } })
console.log(isFailure(scheduled) ? scheduled.message : `${idea.title}: ${scheduled.nextSession?.localStart}`)
