import { createClient, NetworkError, type ExecutionResult } from 'graphql-sse'
import { ProgrammeChangedDocument } from '../generated/documents.ts'
import type { ProgrammeChanged, ProgrammeChangedVariables } from '../generated/operations.ts'
import type { Client } from '../shared/client.ts'
import { readJson } from '../shared/fetch.transport.ts'
import { judgeAnswer } from '../shared/judge-answer.ts'
import { PiiriError } from '../shared/piiri-error.ts'
import type { Answer } from '../shared/transport.ts'

/** More than these are not kept for a loop that is slow: it hears the rest once it comes back to its place. */
const mostWaiting = 200
/** The server tells something every 20 seconds: whoever hears nothing for so long is cut off. */
const silenceMs = 60_000

export interface Hearing {
  readonly variables: ProgrammeChangedVariables
  readonly language: string | undefined
  readonly signal: AbortSignal
}
type Heard = ProgrammeChanged['programmeChanged']

/** One connection: what is told on it, until it ends. Ends by itself too, where more waits than is kept. @throws PiiriError */
export async function* hear({ reach }: Client, { variables, language, signal }: Hearing): AsyncGenerator<Heard, void> {
  const { name: operation, text: query } = ProgrammeChangedDocument
  const waiting: Heard[] = []
  let [isOver, failure]: [boolean, unknown] = [false, undefined]
  let wake = (): void => {}
  const client = createClient({
    url: reach.url,
    headers: () => reach.headers(language),
    retryAttempts: 0, // It would begin again from the same place.
    ...(reach.fetch && { fetchFn: reach.fetch }),
  })
  const end = (thrown?: unknown): void => {
    isOver = true
    failure ??= thrown
    if (!(thrown instanceof NetworkError)) client.dispose() // A refusal is not read yet: its words come on the connection.
    wake()
  }
  const take = ({ data, errors }: ExecutionResult<ProgrammeChanged>): void => {
    if (isOver) return // What comes yet is told again, from the place that is reached.
    if (data && !errors) waiting.push(data.programmeChanged)
    else end(judged(operation, { status: 200, headers: new Headers(), text: '', result: { errors } }))
    if (waiting.length >= mostWaiting) end()
    wake()
  }
  const onAbort = (): void => end(new PiiriError('ABORTED', operation, {}, signal.reason))
  signal.addEventListener('abort', onAbort)
  if (signal.aborted) onAbort()
  try {
    if (!isOver)
      client.subscribe<ProgrammeChanged>(
        { query, variables, operationName: operation },
        { next: take, error: end, complete: () => end() },
      )
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else if (isOver) break
      else
        await awoken(
          (ring) => (wake = ring),
          () => end(new PiiriError('NETWORK_FAILED', operation, { isRetryable: true })),
        )
    }
    if (failure !== undefined) throw await errorOf(operation, failure) // Before the end of the connection, on which its words come.
  } finally {
    signal.removeEventListener('abort', onAbort)
    client.dispose()
  }
}

const awoken = (ringBy: (ring: () => void) => void, onSilence: () => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(onSilence, silenceMs)
    ringBy(() => {
      clearTimeout(timer)
      resolve()
    })
  })

/** A refusal before anything was told is an answer like any other. */
const errorOf = async (operation: string, thrown: unknown): Promise<unknown> => {
  if (!(thrown instanceof NetworkError)) return thrown
  const response: Response | undefined = thrown.response
  if (response === undefined) return new PiiriError('NETWORK_FAILED', operation, { isRetryable: true })
  const { status, headers } = response
  return judged(operation, readJson({ status, headers, text: await response.text().catch(() => '') }))
}

/** What is wrong with an answer, as it is told of any other. */
const judged = (operation: string, answer: Answer): unknown => {
  try {
    return judgeAnswer(operation, answer)
  } catch (thrown) {
    return thrown
  }
}
