import { parseId } from '@piiri/domain/shared/id'
import type { App } from '@piiri/server/create-app'
import type { Context } from '@piiri/server/schema/context'
import { median } from '../statistics.ts'

/** Use cases are measured as a coordinator calls them. */
export const contextOf = (app: App): Context =>
  app.contextFor({
    viewer: { kind: 'STAFF', account: parseId('acc', ''), staffRole: 'COORDINATOR' },
    languages: [],
    asker: { signIn: null, network: '' },
  })

/** The median of so many turns. Milliseconds. */
export async function timed(turns: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now()
    await work(turn)
    took.push(performance.now() - began)
  }
  return median(took)
}
