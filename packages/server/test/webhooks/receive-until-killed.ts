/** Receives webhooks on a port (0: a free one, which it says), and says each once it has it, before it answers, until it is killed. */
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'

const [port = ''] = process.argv.slice(2)
const server = createServer((request, answer) => {
  request.resume().on('end', () => {
    writeSync(1, `${String(request.headers['webhook-id'])}\n`)
    answer.writeHead(204).end()
  })
})
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  writeSync(1, `ready ${typeof address === 'object' ? address?.port : ''}\n`)
})
