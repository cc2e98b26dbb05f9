import { readProgrammeVersion } from '../../src/shared/programme-version.repository.ts'
import { tryCount } from '../../src/shared/tries.table.ts'
import type { Database } from '../../src/storage/database.ts'
import { q } from '../../src/storage/kit.ts'
import { change } from '../../src/storage/query.ts'
import type { Api } from '../api.ts'
import type { ViewerName } from '../world.ts'
import { obviousDocuments } from './curious-documents.ts'

/** Those that change nothing. */
const questions = obviousDocuments.filter((document) => !document.trimStart().startsWith('mutation'))
const forgetTries = change(() => q.delete(tryCount))

/** All that can be asked of the programme, with what says whether it changed. */
export async function allThatIsTold(
  from: Api,
  of: Database,
  sessions: readonly string[],
  viewers: readonly ViewerName[] = ['visitor', 'member', 'group member', 'facilitator'],
): Promise<readonly unknown[]> {
  await of.write((tx) => forgetTries(tx)) // Words of receipts are asked for more often than anybody may.
  const answers: unknown[] = [await readProgrammeVersion(of.read)]
  for (const as of viewers)
    for (const query of questions) {
      const answer = await from.send({ query, as })
      answers.push([answer.headers.get('etag'), await answer.text()])
    }
  const calendars = [
    'programme',
    ...[1, 2, 3].map((n) => `groups/group-${n}`),
    ...sessions.map((one) => `sessions/${one}`),
  ]
  const paths = [
    ...calendars.map((path) => `/calendar/${path}.ics`),
    '/open-data/events.jsonld',
    '/open-data/programme.csv',
    '/open-data/hsds/services',
  ]
  for (const path of paths) {
    const answer = await from.get(path)
    answers.push([answer.status, answer.headers.get('etag'), await answer.text()])
  }
  return [...answers, ...(await feedsOf(from, of))]
}

/** Both feeds of what changes, from their beginning. */
export const feedsOf = (from: Api, of: Database): Promise<readonly string[]> =>
  Promise.all(
    ['sessions', 'session-series'].map(async (name) => {
      const feed = await (await from.get(`/open-data/rpde/${name}`)).text()
      return sinceNow(feed, await readProgrammeVersion(of.read))
    }),
  )

/** A feed counts in versions, of which each database has had its own number before. */
const sinceNow = (feed: string, version: number): string =>
  feed.replace(/("modified":|afterTimestamp=)(\d+)/g, (_, name: string, at: string) => `${name}${version - Number(at)}`)
