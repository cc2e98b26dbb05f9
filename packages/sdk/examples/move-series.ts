// Whoever plans a Group sees what a change would do before it is done: an hour later, for this date and all that follow.
import { createPiiri, isFailure } from '@piiri/sdk'

const url = process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql'
const { PIIRI_PASSPHRASE: passphrase, PIIRI_GROUP: slug } = process.env
if (passphrase === undefined || slug === undefined) {
  console.error('It needs PIIRI_PASSPHRASE, the seven words of a facilitator, and PIIRI_GROUP, their Group.')
  process.exit(2)
}
const signedIn = await createPiiri({ url }).people.signIn({ passphrase })
if (isFailure(signedIn)) throw new Error(signedIn.message)
const piiri = createPiiri({ url, language: 'en', token: signedIn.token })

const next = await piiri.groups.nextSession(slug)
const session = next && (await piiri.sessions.toEdit(next.id))
if (!session?.series) throw new Error('Nothing is planned.')
const start = session.localStart.replace(/T\d\d/, (hour) => `T${(Number(hour.slice(1)) + 1) % 24}`)
const change = { session: session.id, scope: 'THIS_AND_FOLLOWING', change: { start } } as const
const expectedVersion = session.series.version

const preview = await piiri.sessions.preview({ ...change, expectedVersion })
if (isFailure(preview)) throw new Error(preview.message)
console.log(`${preview.changed.length} dates would change, ${preview.collisions.length} would collide.`)
const done = await piiri.sessions.edit({ ...change, expectedVersion })
console.log(isFailure(done) ? done.message : `${done.series.at(-1)?.recurrenceInWords}, from ${start} on.`)
