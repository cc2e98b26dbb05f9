import { afterEach, describe } from 'vitest'
import { createPiiri as createDefault, PiiriError, type Piiri, type PiiriOptions } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { startScriptedServer, type ScriptedServer, type Step } from './scripted-server.ts'

const transports = [
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
]

/** Holds both transports to the same behaviour. */
export const overEachTransport = (tests: (createPiiri: (options: PiiriOptions) => Piiri) => void): void => {
  describe.each(transports)('over $transport', ({ createPiiri }) => tests(createPiiri))
}

const servers: ScriptedServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** A server for one test. */
export const serve = async (...steps: readonly Step[]): Promise<ScriptedServer> => {
  const server = await startScriptedServer(...steps)
  servers.push(server)
  return server
}

/** Tries again at once. */
export const soon = { baseDelayMs: 1, maxDelayMs: 2 }
/** Never tries again. */
export const once = { maxTries: 1 }

export const errorOf = async (call: Promise<unknown>): Promise<PiiriError> => {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof PiiriError)) throw new Error(`No PiiriError, but ${String(thrown)}.`)
  return thrown
}
