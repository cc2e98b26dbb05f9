import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { heard } from '../contenders/start-contender.ts'
import { isLoadResult, type LoadPlan, type LoadResult } from './load-plan.ts'

const script = fileURLToPath(new URL('./load.child.js', import.meta.url))

/** Runs a load in a process of its own. Rejects where an answer failed: a failure is fast, and would look good. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(script, [JSON.stringify(plan)], { execArgv: [] })
  const result = await heard(child, (message) => (isLoadResult(message) ? message : null))
  if (result.failures > 0 || result.answers === 0)
    throw new Error(`${plan.way}: ${result.failures} of ${result.answers + result.failures} requests failed.`)
  return result
}
