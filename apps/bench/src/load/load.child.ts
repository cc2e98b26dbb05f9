/** Asks one server as fast as it answers, from a process of its own. Argument: a `LoadPlan` as JSON. Answers one `LoadResult`. */
import autocannon from 'autocannon'
import { percentile } from '../statistics.ts'
import { askFrom, nthStart } from '../question.ts'
import type { LoadPlan, LoadResult } from './load-plan.ts'

const plan = JSON.parse(process.argv[2] ?? '') as LoadPlan // Our own parent wrote it.
let next = plan.first
const asked = (): Partial<autocannon.Request> => {
  const { method, path, headers, body = '' } = askFrom(plan.way, nthStart(plan.range, next))
  next += 1
  return { method, path, headers: { ...headers }, body }
}
const milliseconds: number[] = []
const result = await new Promise<autocannon.Result>((resolve, reject) => {
  const instance = autocannon(
    {
      url: plan.url,
      connections: plan.connections,
      duration: plan.seconds,
      requests: [plan.isVaried ? { setupRequest: (request) => ({ ...request, ...asked() }) } : asked()],
    },
    (error, done) => (error ? reject(error) : resolve(done)),
  )
  instance.on('response', (_client, _status, _bytes, responseTime) => milliseconds.push(responseTime))
})
const answer: LoadResult = {
  answers: result['2xx'],
  failures: result.non2xx + result.errors + result.timeouts,
  seconds: result.duration,
  next,
  p50: percentile(milliseconds, 0.5),
  p99: percentile(milliseconds, 0.99),
}
process.send?.(answer)
process.disconnect()
