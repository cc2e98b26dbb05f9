/** What an answer from SQLite can cost at least: node:http, one prepared statement, JSON by hand. */
import { answerByHand } from './answer-by-hand.sqlite.ts'
import { serveContender } from './serve-contender.ts'

const { answer } = answerByHand(process.argv[2] ?? '')
serveContender((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const body = Buffer.from(answer(Number(searchParams.get('from')), Number(searchParams.get('until'))))
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
})
