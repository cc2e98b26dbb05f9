/** What node:http can do at all: one body of the size given, without a look at the request. */
import { serveContender } from './serve-contender.ts'

const body = Buffer.alloc(Number(process.argv[2]), '0')
serveContender((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
})
