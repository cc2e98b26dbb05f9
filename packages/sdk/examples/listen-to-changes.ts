// Prints what changes in the programme as it happens. Stop it, and start it again with the place that it printed last: what was missed comes first.
import { createPiiri, PiiriError } from '@piiri/sdk'
import { changes } from '@piiri/sdk/live'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_KEY: token, PIIRI_SINCE: since } = process.env
const piiri = createPiiri({ url, language: 'en', token })

try {
  for await (const { event, session, group, cursor } of changes(piiri, { since })) {
    console.log(event, group?.title ?? '', session?.localStart ?? '', session?.status ?? '')
    console.log(`PIIRI_SINCE=${cursor}`)
  }
} catch (error) {
  if (!(error instanceof PiiriError) || error.code !== 'CURSOR_EXPIRED') throw error
  console.error('That place is more than 29 days old: read the programme anew, and listen without it.')
  process.exitCode = 1
}
