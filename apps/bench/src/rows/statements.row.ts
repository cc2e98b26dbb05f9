import { openDatabase, type Database } from '@piiri/server/storage/database'
import type { BenchRow } from '../bench.ts'
import { createPiiri } from '../contenders/create-piiri.ts'
import { databaseFile } from '../data/database-files.ts'
import { rangeOf, tenThousand } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { askFrom, askOwn, type Question } from '../question.ts'
import { roundsOf } from '../statistics.ts'

const pages = [1, 5, 20, 100]
const groups = (first: number): Question =>
  askOwn(
    `query ($first: Int) {
      groups(first: $first) {
        nodes { id title nextSession { id start topic venue { id name } } }
        pageInfo { hasNextPage }
      }
    }`,
    { first },
  )
const sessions = (first: number, from: number): Question => {
  const { body = '', ...question } = askFrom('own', from)
  return { ...question, body: body.replace('first: 20', `first: ${first}`) }
}

/** Statements that one request takes, whatever the size of its page. The version of the data, asked for caches, is not counted. */
export const statements: BenchRow = {
  name: 'statements',
  async run({ folder, monday, say }) {
    const size = tenThousand(monday)
    const file = await databaseFile(folder, size, say)
    const run: string[] = []
    const db = await openDatabase({ url: `file:${file}`, onStatement: ({ sql }) => run.push(sql) })
    try {
      const { from } = rangeOf(size)
      const counted = async (question: (page: number) => Question): Promise<readonly number[]> => {
        const counts: number[] = []
        for (const page of pages) {
          run.length = 0
          await answerTo(db, question(page))
          counts.push(run.filter((sql) => !sql.includes('programme_version')).length)
        }
        return counts
      }
      const forPages = `pages of ${pages.join(', ')}`
      return [
        findingOf(
          `list of Sessions, ${forPages}`,
          'statements',
          roundsOf(await counted((page) => sessions(page, from))),
          {
            atMost: 2,
          },
        ),
        findingOf(`Groups with their next Session, ${forPages}`, 'statements', roundsOf(await counted(groups)), {
          atMost: 5,
        }),
      ]
    } finally {
      await db.close()
    }
  },
}

/** In process. Rejects an answer with errors: it may have stopped before the last statement. */
async function answerTo(db: Database, { method, path, headers, body = '' }: Question): Promise<void> {
  const url = new URL(path, 'http://localhost')
  const { status, body: answer } = await createPiiri(db).answer({ method, url, headers, body, requestId: 'bench' })
  const text = Buffer.from(answer).toString()
  if (status !== 200 || !text.startsWith('{"data":') || text.includes('"errors"'))
    throw new Error(`A question was not answered: ${text.slice(0, 300)}`)
}
